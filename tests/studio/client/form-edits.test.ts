import { isolateHistory, redo, undo, undoDepth } from '@codemirror/commands';
import { type ChangeSet, EditorState, type Transaction } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readYaml,
  valueAt,
  type YamlPath,
  type YamlValue,
} from '../../../src/source/yaml/read-yaml.ts';
import { guideHistory } from '../../../src/studio/client/editor/guide-history.ts';
import { FormEditor } from '../../../src/studio/client/form/form-editor.ts';

const GUIDE = `# A guide with notes wherever they may stand.
title: 'The River'   # as on the map
subtitle: "Who owns the water?"

# The two articles.
articles: { mill: articles/mill.md, dam: articles/dam.md }   # both are old

background: |
  A short note.

  ## Who decides

  Nobody: that is the point.

excerpts:
  # The oldest first.
  - id: owner
    quote: >-
      Nobody asked who
      owned the water.
    note: Listen for "who".   # said twice
  - { id: dam, article: dam, paragraphs: 1 }

questions:
  - ask: What would you have asked?
    kind: opening

  # The one that matters.
  - ask: >-
      Why did nobody
      ask?
    essential: true
    followups: [Who could have?, "Who should have?"]
  - ask: 'Whose is it now?'
    # for whoever leads
    guidance: |
      Two answers.

      Both are in the text.

glossary:
  mill: A house with a wheel.   # not a factory
  weir:
    say: weer
    means: A low dam.
`;

/** A guide's text with its history, as the editor holds it. */
class Text {
  state: EditorState;
  constructor(doc: string) {
    this.state = EditorState.create({ doc, extensions: guideHistory() });
  }
  text(): string {
    return this.state.sliceDoc();
  }
  change(changes: ChangeSet): void {
    this.state = this.state.update({ changes, annotations: isolateHistory.of('full') }).state;
  }
  step(command: typeof undo): boolean {
    return command({
      state: this.state,
      dispatch: (transaction: Transaction) => {
        this.state = transaction.state;
      },
    });
  }
}

function read(text: string): YamlValue {
  const yaml = readYaml({ file: 'guide.yaml', text }, () => undefined);
  if (!yaml) throw new Error(`This is not YAML any more:\n${text}`);
  return yaml.value;
}

/** Every text in a guide, by its path. */
function texts(value: YamlValue, path: YamlPath = []): YamlPath[] {
  if (typeof value === 'string') return [path];
  const steps = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return steps.flatMap((step) => texts(valueAt(value, [step]) ?? '', [...path, step]));
}

const COMMENTS = GUIDE.match(/(?<=^|\s)#(?!#).*$/gm) ?? [];

describe('edits of the form', () => {
  test('200 at random: each says what was meant, no comment is lost, undo goes back to the first byte', () => {
    const words = fc
      .array(fc.constantFrom(...'aeé ñ:#"\'-?,.[]{}&*!|>%@0\n '), { minLength: 1, maxLength: 40 })
      .map((typed) => typed.join(''))
      .filter((typed) => /\S/.test(typed));
    const action = fc.record({
      kind: fc.constantFrom('type', 'type', 'type', 'move', 'duplicate'),
      at: fc.nat(),
      to: fc.nat(),
      words,
    });
    const actions = fc.array(action, { minLength: 200, maxLength: 200 });
    fc.assert(
      fc.property(actions, (all) => {
        const guide = new Text(GUIDE);
        const form = new FormEditor(guide);
        for (const { kind, at, to, words } of all) {
          const before = read(guide.text());
          if (kind === 'type') {
            const paths = texts(before).filter((path) => path.at(-1) !== 'id');
            const path = paths[at % paths.length] ?? ['title'];
            const typed = words.trimEnd();
            if (!form.type(path, typed)) continue;
            const now = valueAt(read(guide.text()), path);
            expect(String(now).replace(/\n+$/, '')).toBe(typed);
          } else {
            const list = valueAt(before, ['questions']) as readonly YamlValue[];
            const from = at % list.length;
            if (kind === 'move') form.move(['questions'], from, to % list.length);
            else if (list.length < 20) form.duplicate(['questions'], from, {});
          }
          for (const comment of COMMENTS) expect(guide.text()).toContain(comment);
        }
        const edited = guide.text();
        while (undoDepth(guide.state) > 0) guide.step(undo);
        expect(guide.text()).toBe(GUIDE);
        while (guide.step(redo));
        expect(guide.text()).toBe(edited);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });

  test('a new key stands where the schema has it', () => {
    const guide = new Text('title: A\nquestions:\n  - ask: Who?\n    minutes: 5\n');
    const form = new FormEditor(guide);
    form.set(['subtitle'], 'B');
    form.set(['questions', 0, 'kind'], 'opening');
    expect(guide.text()).toBe(
      'title: A\nsubtitle: B\nquestions:\n  - ask: Who?\n    kind: opening\n    minutes: 5\n',
    );
  });

  test('several values set together are one step to undo', () => {
    const guide = new Text('excerpts:\n  - paragraphs: 1\nquestions:\n  - ask: Who?\n');
    const form = new FormEditor(guide);
    form.setAll([
      [['excerpts', 0, 'id'], 'e1'],
      [['questions', 0, 'excerpt'], 'e1'],
    ]);
    expect(guide.text()).toBe(
      'excerpts:\n  - id: e1\n    paragraphs: 1\nquestions:\n  - ask: Who?\n    excerpt: e1\n',
    );
    expect(undoDepth(guide.state)).toBe(1);
  });

  test('what cannot be changed is left as it is, and said so', () => {
    const guide = new Text('title: &name A\nsubtitle: *name\n');
    const form = new FormEditor(guide);
    expect(form.set(['subtitle', 'deeper'], 'B')).toBe(false);
    expect(guide.text()).toBe('title: &name A\nsubtitle: *name\n');
  });
});
