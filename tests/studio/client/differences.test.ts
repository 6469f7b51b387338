import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Choices, type MergedText } from '../../../src/studio/client/saving/differences.ts';

const HEAD = 'title: The River\nquestions:\n';
const item = (ask: string, minutes = 5) =>
  `  - ask: ${ask}\n    kind: interpretive\n    minutes: ${minutes}\n`;
const [LOCK, BOATS, MILLS] = [
  item('Who owned the lock?'),
  item('Which boats?'),
  item('Whose mills?'),
];
const textOf = (text: string) => Text.of(text.split('\n'));

/** Two versions as they are compared, with an editor that has no screen. */
function compare(theirs: string, mine: string, base?: string) {
  let doc = textOf(mine);
  const changed = (from: number, to: number, insert: Text) => {
    const changes = ChangeSet.of({ from, to, insert }, doc.length);
    doc = changes.apply(doc);
    choices.follow(changes);
  };
  const editor: MergedText = {
    theirs: textOf(theirs),
    mine: doc,
    doc: () => doc,
    replace: changed,
  };
  const choices = new Choices(() => editor);
  choices.begin(base);
  const found = () =>
    choices.all.value.map(({ theirs, mine, used, isBoth }) => {
      return { theirs: theirs.lines.toString(), mine: mine.lines.toString(), used, isBoth };
    });
  const type = (at: number, text: string) => changed(at, at, textOf(text));
  return { choices, found, text: () => doc.toString(), type };
}

describe('versions of which it is known what they were made from', () => {
  test('have nothing twice where each has taken another item out', () => {
    const { found, text } = compare(
      HEAD + BOATS + MILLS,
      HEAD + LOCK + BOATS,
      HEAD + LOCK + BOATS + MILLS,
    );
    expect(found()).toEqual([
      { theirs: '', mine: LOCK, used: 'theirs', isBoth: false },
      { theirs: MILLS, mine: '', used: 'mine', isBoth: false },
    ]);
    expect(text()).toBe(HEAD + BOATS);
  });

  test('have what each has changed in lines that touch', () => {
    const theirs = HEAD + item('Who owned the lock?', 10) + BOATS;
    const mine = HEAD + LOCK + item('Which of the boats?');
    const { found, text } = compare(theirs, mine, HEAD + LOCK + BOATS);
    expect(found().map(({ used, isBoth }) => [used, isBoth])).toEqual([
      ['theirs', false],
      ['mine', false],
    ]);
    expect(text()).toBe(HEAD + item('Who owned the lock?', 10) + item('Which of the boats?'));
  });

  test('have one place where both have added something', () => {
    const { found } = compare(HEAD + LOCK + BOATS, HEAD + LOCK + MILLS, HEAD + LOCK);
    expect(found()).toEqual([{ theirs: BOATS, mine: MILLS, used: 'mine', isBoth: true }]);
  });

  test('do not differ where both have changed the same', () => {
    const { found } = compare(HEAD + BOATS, HEAD + BOATS + MILLS, HEAD + LOCK + BOATS);
    expect(found()).toEqual([{ theirs: '', mine: MILLS, used: 'mine', isBoth: false }]);
  });
});

test('a whole item came or went where items end alike', () => {
  const { found } = compare(HEAD + LOCK + BOATS + MILLS, HEAD + LOCK + MILLS);
  expect(found()).toEqual([{ theirs: BOATS, mine: '', used: 'mine', isBoth: true }]);
  expect(compare(HEAD + LOCK, HEAD + LOCK + LOCK).found()[0]?.mine).toBe(LOCK);
});

test('what is typed between two places is in one of them', () => {
  const { choices, text, type } = compare('b\n', 'a\nc\n', 'a\nb\n');
  expect(choices.all.value).toHaveLength(2);
  // The first line was taken out there, the second is another here.
  type(0, 'typed ');
  choices.use(0, 'mine');
  choices.use(1, 'theirs');
  choices.use(0, 'theirs');
  choices.use(1, 'mine');
  expect(text()).toBe('c\n');
});

/** Texts of few different lines, so that many are alike; the last without its end at times. */
const lines = fc.array(fc.constantFrom('- a\n', '- b\n', '  c\n', '\n', 'd: 1\n'), {
  maxLength: 12,
});
const texts = fc
  .tuple(lines, fc.constantFrom('', 'end', '- a'))
  .map(([all, last]) => all.join('') + last);
const version = fc.constantFrom('theirs', 'mine');

test('each way to choose gives what was chosen at each place, and all of one is that one', () => {
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.option(texts, { nil: undefined }),
      fc.array(fc.tuple(fc.nat(), version), { maxLength: 10 }),
      (theirs, mine, base, steps) => {
        const { choices, text } = compare(theirs, mine, base);
        const { length } = choices.all.value;
        for (const [at, side] of steps) if (length > 0) choices.use(at % length, side);
        let [expected, end] = ['', 0];
        for (const one of choices.all.value) {
          expect(one.used).not.toBe('other');
          expected += mine.slice(end, one.mine.from);
          expected += one[one.used as 'theirs' | 'mine'].lines.toString();
          end = one.mine.to;
        }
        expect(text()).toBe(expected + mine.slice(end));
        for (const side of ['theirs', 'mine'] as const) {
          for (let at = 0; at < length; at++) choices.use(at, side);
          expect(text()).toBe(side === 'theirs' ? theirs : mine);
        }
      },
    ),
    { numRuns: 1_000 },
  );
});

test('where only one has changed the text both were made from, its version is used', () => {
  fc.assert(
    fc.property(texts, texts, (base, other) => {
      expect(compare(other, base, base).text()).toBe(other);
      expect(compare(base, other, base).text()).toBe(other);
    }),
  );
});
