import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/2-article/word-count.ts';
import { markdownBlocks } from '../../src/4-check/misquotations/blocks.ts';
import { countSentence } from '../../src/4-check/reading/counts.ts';
import { formulaGrades, LEAST_WORDS } from '../../src/4-check/reading/grades.ts';
import { readingOf } from '../../src/4-check/reading/reading.ts';
import { countedSentences } from '../../src/4-check/reading/running-text.ts';
import { sentencesIn } from '../../src/4-check/reading/sentences.ts';
import { syllableCounter } from '../../src/4-check/reading/syllables.ts';
import { plainEnds, segmentEnds } from '../../src/4-check/reading/unicode-sentences.ts';
import { excerpt, paragraph, plain } from '../5-handout/fixture.ts';

/** A story for children, and a statute; both written for this test. */
const STORY = `Tom had a dog. The dog was big and brown. One day the dog ran off. Tom ran after him. They
ran down the hill and into the wood. It was dark in there. Tom could not see the dog. He sat down on
a log and began to cry. Then he felt a wet nose on his hand. The dog had come back to him. He had a
stick in his mouth. Tom took the stick and threw it far. The dog ran to get it. They went home at
six. Mom gave them soup and bread. Tom went to bed and the dog slept by the door.`;
const STATUTE = `No person, corporation or other entity operating a municipal water conveyance shall, in the
absence of written authorization previously obtained from the competent supervisory authority,
undertake any modification of installations designated under subsection (2) which may reasonably be
anticipated to diminish the quantity or quality of water available to beneficiaries situated
downstream. Any authorization granted pursuant to this section shall be conditional upon the
applicant's demonstrating, by documentary evidence satisfactory to the authority, that adequate
compensatory arrangements have been concluded with every beneficiary whose entitlements would be
affected, and shall terminate automatically upon noncompliance with any condition so imposed,
notwithstanding any subsequent remediation undertaken by the applicant.`;

function readingOfBackground(background: string, lang = 'en') {
  const guide = { title: 'A Guide', lang, background };
  return readingOf({ guide, isFaulty: () => false }, [], syllableCounter());
}

function levels(background: string, lang?: string) {
  return readingOfBackground(background, lang).levels();
}

function sentences(text: string): string[] {
  return sentencesIn(text).map(({ start, end }) => text.slice(start, end));
}

/** What sentences are made of and parted by, so that most of what is made of it has some. */
const pieces = fc
  .array(
    fc.oneof(
      fc.constantFrom(...['The', 'mill', 'a', 'U', 'I', '3', '1950', 'St', 'e', '(', '[x]', '--']),
      fc.constantFrom(...['. ', '. ', '.', '? ', '! ', '." ', ".) '", '.  ', ' ', ', ', '; ', '"']),
      fc.constantFrom(
        ...["'", ')', '...', '?!', ':', '-', '\n', '\t', '\0', 'é', '\u00a0', '水', '…'],
      ),
    ),
    { maxLength: 24 },
  )
  .map((some) => some.join(''));

test('plain sentences end where Unicode has them end', () => {
  let plainOnes = 0;
  fc.assert(
    fc.property(pieces, (line) => {
      const ends = plainEnds(line);
      if (!ends) return;
      plainOnes += 1;
      expect(ends).toEqual(segmentEnds(line));
    }),
    { numRuns: 4000 },
  );
  expect(plainOnes).toBeGreaterThan(300);
});

test('words of ASCII are counted as those of any text', () => {
  fc.assert(
    // A word behind a line end is one more; with a letter that is none of ASCII, all are counted the other way.
    fc.property(pieces, (text) => {
      expect(countWords(`${text}\né`)).toBe(countWords(text) + 1);
    }),
    { numRuns: 2000 },
  );
});

describe('sentences', () => {
  test.each([
    [['Mr. Ames met Gen. A. B. Cole.', 'He left.']],
    [
      [
        'The U.S. embassy closed.',
        'The U.S. Supreme Court sat.',
        'He went to the U.S.',
        'Then he left.',
      ],
    ],
    [['It rose by 3.5 percent, to $1.20, in 1990.', 'Nobody asked.']],
    [['See No. 4, p. 12 and Art. 6 of the law of Jan. 5, 1950.', 'It holds.']],
    [
      [
        '“Why?” she asked.',
        'He said “Go home.”',
        'Then “Who?” and left.',
        '"It is late."',
        'So he went.',
      ],
    ],
    [['He waited … and went.', 'They asked: who pays?', 'Nobody knew (it was late).', 'So what!']],
    [['J. R. Hale wrote it, with A. Stone, e.g. the end.', 'At 5 p.m. the bell rang.']],
    [['It ended at 5 p.m.', 'The rest is known.', 'Acme Inc. paid.', 'Plan B.', 'But how?']],
    [['Bread, salt, etc. were sold.', 'King and Co. Ltd. did well.']],
  ])('%j', (expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
    expect(sentences(expected.join('\n'))).toEqual(expected);
  });

  test('a line may end anywhere in one', () => {
    expect(sentences('One fine\nday Mr.\nAmes\ncame.')).toHaveLength(1);
  });
});

describe('counts', () => {
  // Counted by hand: in the first 14 words, in the second 12, of them two figures.
  test.each([
    ['The old mill had stood beside the river for more than a hundred years.', 14, 14, 56, 17],
    ['In 1936 the WPA mended its weir; 45 men worked there daily.', 12, 10, 40, 14],
    ['See www. or the mill.', 4, 4, 12, 4],
    ['A well-known river—the Elm—isn’t deep: see https://example.org/elm', 8, 8, 32, 11],
  ])('%s', (text, words, spelled, letters, syllables) => {
    const counted = countSentence(text, syllableCounter());
    expect(counted).toEqual({ sentences: 1, words, spelled, letters, syllables });
  });

  test('the formulas give what they give by hand', () => {
    // 0.39 * 100/5 + 11.8 * 150/100 - 15.59; 4.71 * 4.5 + 0.5 * 20 - 21.43; 0.0588 * 450 - 0.296 * 5 - 15.8
    const grades = formulaGrades({
      sentences: 5,
      words: 100,
      spelled: 100,
      letters: 450,
      syllables: 150,
    });
    expect(grades.map((grade) => grade.toFixed(3))).toEqual(['9.180', '9.765', '9.910']);
  });

  test('a figure is a word of the usual length', () => {
    const base = { sentences: 5, words: 100, spelled: 100, letters: 450, syllables: 150 };
    const figures = { ...base, spelled: 80, letters: 360, syllables: 120 };
    const rounded = (grades: number[]) => grades.map((grade) => grade.toFixed(6));
    expect(rounded(formulaGrades(figures))).toEqual(rounded(formulaGrades(base)));
  });

  test('abbreviations are said letter by letter, other words as words', () => {
    const count = syllableCounter();
    expect(['CIA', 'U.S.', "IRGC's", 'Mill', 'I', 'energy', 'treaty'].map(count)).toEqual([
      3, 2, 4, 1, 1, 3, 2,
    ]);
  });
});

describe('the prose of a text', () => {
  const read = (markdown: string) =>
    countedSentences(markdownBlocks(markdown), ['background'], syllableCounter()).map(
      ({ text }) => text,
    );

  test('is its sentences without markup, notes, headings, tables, pictures and what others say', () => {
    const markdown = [
      '# A Heading.',
      'The *mill* stood[^1] by [the river](https://example.org). It\nfell.',
      '> Somebody else said this.',
      '- Few words\n- A sentence of the list.',
      '| A | B |\n| - | - |\n| One. | Two. |',
      '![A picture of it.](mill.jpg "The mill.")',
      '```\nCode is not prose.\n```',
      '[^1]: A note is not either.',
    ].join('\n\n');
    expect(read(markdown)).toEqual([
      'The mill stood by the river.',
      'It fell.',
      'A sentence of the list.',
    ]);
  });

  test('knows where each sentence stands', () => {
    const markdown = 'A *first* one. A **second**\none, said Mr. Ames.\n';
    const places = countedSentences(markdownBlocks(markdown), [], syllableCounter());
    expect(places.map(({ within }) => markdown.slice(...within))).toEqual([
      'A *first* one.',
      'A **second**\none, said Mr. Ames.',
    ]);
  });
});

describe('levels', () => {
  test('a story for children is far below a statute', () => {
    const [story, statute] = [levels(STORY).background, levels(STATUTE).background];
    expect(story).toMatchObject({ lowest: 1 });
    expect(story?.highest).toBeLessThanOrEqual(4);
    expect(statute?.lowest).toBeGreaterThanOrEqual(16);
  });

  test('a level is a range with the middle formula in it', () => {
    const reading = readingOfBackground(`${STORY} ${STATUTE}`);
    const level = reading.levels().background;
    expect(level?.lowest).toBeLessThanOrEqual(level?.middle ?? 0);
    expect(level?.middle).toBeLessThanOrEqual(level?.highest ?? 0);
    expect(reading.hardest('background')[0]?.text).toMatch(/^(?:No person|Any authorization)/);
  });

  test('quotation marks and markup change nothing', () => {
    const marked = STORY.replace('One day', '“One day” the *fine*').replace(
      'The dog was',
      '**The** dog was',
    );
    const bare = STORY.replace('One day', 'One day the fine');
    expect(levels(marked).background).toMatchObject({
      lowest: levels(bare).background?.lowest,
      highest: levels(bare).background?.highest,
    });
  });

  test('too short a text has none', () => {
    const words = (count: number) => `${'mill '.repeat(count - 1)}ends.`;
    expect(levels(words(LEAST_WORDS)).background).toBeDefined();
    expect(levels(words(LEAST_WORDS - 1)).background).toBeUndefined();
  });

  test('only English has one', () => {
    expect(levels(STORY, 'en-GB').background).toBeDefined();
    expect(levels(STORY, 'es').background).toBeUndefined();
    expect(levels(STORY, 'enm').background).toBeUndefined();
  });

  test('questions count together', () => {
    const questions = STORY.split('. ').map((one) => ({ ask: `${one.replace(/\.$/, '')}?` }));
    const guide = { title: 'A Guide', questions };
    const reading = readingOf({ guide, isFaulty: () => false }, [], syllableCounter());
    expect(reading.levels().questions?.highest).toBeLessThanOrEqual(4);
    const [hardest] = reading.hardest('questions');
    expect(hardest?.text).toBe('They ran down the hill and into the wood?');
    expect(hardest?.path).toEqual(['questions', 4, 'ask']);
  });
});

describe('reading time', () => {
  const words = (count: number) => 'word '.repeat(count).trim();
  const time = (background: string, ...passages: number[]) =>
    readingOf(
      { guide: { title: 'A Guide', background }, isFaulty: () => false },
      passages.map((count, index) => excerpt(index + 1, [paragraph(1, plain(words(count)))])),
      syllableCounter(),
    ).time();

  test('is rounded up to whole minutes in all', () => {
    expect(time('').minutes).toBe(0);
    expect(time('one').minutes).toBe(1);
    expect(time(words(200), 38).minutes).toBe(1);
    expect(time(words(200), 39).minutes).toBe(2);
  });

  test('is told for each part, in tens of seconds', () => {
    expect(time(words(476), 119, 238, 1)).toEqual({
      minutes: 4,
      background: 120,
      excerpts: [
        { number: 1, seconds: 30 },
        { number: 2, seconds: 60 },
        { number: 3, seconds: 10 },
      ],
    });
  });

  test('leaves out what only describes a picture', () => {
    expect(time(`![${words(300)}](a.png)\n\nOne.`).minutes).toBe(1);
  });
});
