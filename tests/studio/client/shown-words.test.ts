import { describe, expect, test } from 'vitest';
import { GuideReader } from '../../../src/studio/client/guide/guide-reader.ts';
import { shownWords } from '../../../src/studio/client/saving/shown-words.ts';
import { en } from '../../../src/studio/client/words/en/index.ts';
import { es } from '../../../src/studio/client/words/es/index.ts';

const GUIDE = `# Ours.
title: The River   # as agreed
background: |
  The water was owned by nobody.

  # Not a remark
  It was used by all.
excerpts:
  - heading: 'On the water'
    quote: >-
      It was used
      by all
    # by whom?
questions:
  - ask: Whose is it?
    kind: interpretive
    essential: true
    followups: [Why?, "How so?"]
    allow:
      question/generic: It is ours.
glossary:
  lock: A gate.
rules:
  guide/mix: off
`;

/** What is shown of the lines from one that begins so to another. */
function shown(first: string, last = first, words = en) {
  const { yaml } = new GuideReader().read('', GUIDE);
  if (!yaml) throw new Error('The guide cannot be read.');
  const from = GUIDE.lastIndexOf('\n', GUIDE.indexOf(first)) + 1;
  const to = GUIDE.indexOf('\n', GUIDE.indexOf(last)) + 1;
  return shownWords(GUIDE, { from, to }, yaml, words)?.map(({ label, texts }) => [label, ...texts]);
}

describe('a stretch of a guide says, as the form shows it', () => {
  test('one value by its words, without marks, and a remark as it is written', () => {
    expect(shown('title:')).toEqual([
      [undefined, 'The River'],
      [undefined, '# as agreed'],
    ]);
    expect(shown('lock:')).toEqual([[undefined, 'A gate.']]);
  });

  test('of a text of many lines those in it', () => {
    expect(shown('  # Not', '  It was used by')).toEqual([
      [undefined, '# Not a remark\nIt was used by all.'],
    ]);
    expect(shown('background', '  The water')).toEqual([
      [undefined, 'The water was owned by nobody.'],
    ]);
    expect(shown('background', '  It was used by')?.[0]?.[1]).toMatch(/^The water[\s\S]*by all\.$/);
  });

  test('the fields of an item by their names, in each language', () => {
    expect(shown('  - heading', '# by whom')).toEqual([
      ['Your heading', 'On the water'],
      ['Words of the passage', 'It was used by all'],
      [undefined, '# by whom?'],
    ]);
    expect(shown('  - ask', 'question/generic', es)?.map(([label]) => label)).toEqual([
      es.fields['questions.ask'].label,
      es.fields['questions.kind'].label,
      es.fields['questions.essential'].label,
      es.fields['questions.followups'].label,
      es.rules['question/generic'],
    ]);
    expect(shown('    kind', 'followups')).toEqual([
      ['Kind of question', 'About what the text means'],
      ['One of the few that matter most', '✔'],
      ['To go on with', 'Why?', 'How so?'],
    ]);
  });

  test('values of several items by the names of both', () => {
    expect(shown('question/generic', 'lock')?.map(([label]) => label)).toEqual([
      'Question 1: It would fit any article',
      'Word “lock”',
    ]);
  });

  test('nothing where the form has no field for some of it', () => {
    expect(shown('guide/mix')).toBeUndefined();
    expect(shown('lock', 'guide/mix')).toBeUndefined();
    expect(shown('glossary:')).toBeUndefined();
  });
});
