import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../../../src/source/edits.ts';
import { YamlText } from '../../../../src/source/yaml/edit/yaml-text.ts';
import { COMMENTED_GUIDES } from './commented-guide.ts';
import { type Performed, perform } from './perform.ts';
import { act, inverse, isSame, markers, read, stretchOf } from './random-edits.ts';

const EDITS = 200;

test.each(Object.entries(COMMENTED_GUIDES))(
  '200 random edits change what they must and nothing else, and undo to the first byte: %s',
  (_, guide) => {
    fc.assert(
      fc.property(fc.array(act, { minLength: EDITS, maxLength: EDITS }), (acts) => {
        const undo: Edit[][] = [];
        let yaml = new YamlText(guide);
        for (const one of acts) {
          // A guide that is nearly deleted has nothing left to edit.
          if (yaml.text.length < guide.length / 3) yaml = restart(yaml, guide, undo);
          const value = read(yaml.text);
          const done = perform(yaml, value, one);
          if (!done) continue;
          if ('cannot' in done.result) {
            expect.fail(`refused (${done.result.cannot}): ${JSON.stringify(one)}`);
          }
          const { edits, after } = done.result;
          expect(applyEdits(yaml.text, edits)).toBe(after.text);
          expect(isSame(read(after.text), done.meant, done.loose)).toBe(true);
          expectKeptBytes(yaml.text, edits, done);
          undo.push(inverse(yaml.text, edits));
          yaml = after;
        }
        const first = undo.toReversed().reduce(applyEdits, yaml.text);
        expect(first).toBe(guide);
      }),
      { numRuns: 1, seed: 20270211, endOnFailure: true },
    );
  },
);

function restart(yaml: YamlText, guide: string, undo: Edit[][]): YamlText {
  const edits = [{ start: 0, end: yaml.text.length, text: guide }];
  undo.push(inverse(yaml.text, edits));
  return new YamlText(guide, yaml);
}

function expectKeptBytes(text: string, edits: readonly Edit[], { bytes }: Performed): void {
  const after = applyEdits(text, edits);
  const put = edits.map((edit) => edit.text).join('');
  const taken = edits.map(({ start, end }) => text.slice(start, end));
  if (bytes === 'put in') {
    for (const stretch of taken) expect(stretch).toMatch(/^\s*$|^\[\s*\]$|^\{\s*\}$/);
  } else if (bytes === 'moved') {
    const written = (of: string) => of.match(/\S/g)?.toSorted().join('');
    expect(written(after)).toBe(written(text));
    expect(markers(after).toSorted()).toEqual(markers(text).toSorted());
  } else if ('key' in bytes) {
    const { key } = stretchOf(text, bytes.key);
    for (const { start, end } of edits) {
      expect(start).toBeGreaterThanOrEqual(key?.[0] ?? Number.NaN);
      expect(end).toBeLessThanOrEqual(key?.[1] ?? Number.NaN);
    }
  } else if ('within' in bytes) {
    const stretch = stretchOf(text, bytes.within);
    const end = text.indexOf('\n', stretch.end - 1);
    for (const edit of edits) {
      expect(edit.start).toBeGreaterThanOrEqual(stretch.key?.[1] ?? stretch.start - 1);
      expect(edit.end).toBeLessThanOrEqual(end < 0 ? text.length : Math.max(end, stretch.end));
    }
  } else {
    expect(put).toMatch(/^(?:\{\}|\[\])?$/);
    const { key, start, end } = stretchOf(text, bytes.removed);
    // What is removed holds the value, and no more than comments and white space around it.
    const first = key?.[0] ?? start;
    const before = text.slice(Math.min(...edits.map((edit) => edit.start)), first);
    expect(before).toMatch(/^,?(?:\s|#.*|[-?])*["']?$/);
    const behind = text.slice(end, Math.max(end, ...edits.map((edit) => edit.end)));
    expect(behind).toMatch(/^(?:\s|#.*|,)*$/);
  }
  if (bytes !== 'moved' && !(typeof bytes === 'object' && 'removed' in bytes)) {
    const old = [...markers(text)];
    const now = markers(after);
    expect(now.filter((marker) => marker === old[0] && old.shift())).toEqual(markers(text));
  }
}
