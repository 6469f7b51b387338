import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../src/import/imported.ts';
import { readsBack } from '../../src/import/read-back.ts';
import { readPlainText } from '../../src/import/text/plain-text.ts';
import { visibleWords } from '../../src/import/visible-words.ts';
import { blocksOf, textOf } from './words.ts';

const FIRST =
  'The weir at Hollin Mill was built to grind barley, and for a century nobody thought to ask what it did to the salmon that came up the river each autumn to spawn.';
const SECOND =
  'When the county counted the fish at last, in a wet spring, it found eleven – “eleven fish,” the warden wrote, “and a heron that looked ashamed of itself.”';
const THIRD =
  'So the weir will go, or half of it will, and the valley will learn whether water forgets as slowly as people do.';

/** What was removed, by what it was taken for. */
function removedFrom(text: string) {
  return readPlainText(text).removed.map(({ what, text }) => `${what}: ${text}`);
}

describe('a blog saved as text', () => {
  const article = readPlainText(
    [
      'Valley Water Blogs',
      'Hollin Weir’s Last Winter – Who Will Miss It?',
      'The weir in November – empty for repairs (credit: Hollin Parish)',
      FIRST,
      SECOND,
      THIRD,
      '\n\nNora K. Ashby\nNora K. Ashby',
      'Nora is a surveyor of rivers and has walked most of the valley in the rain. She has advised two counties, a canal trust and an angling club, none of which took the advice.',
      'Nora read geography at a college by the sea, where she learned to swim.',
      'Nora’s other writing can be found at, and she posts as @norakashby.',
      'River Friends Reading group',
    ].join('\n\n'),
  );

  test('gives its facts', () => {
    expect(article.facts).toEqual({
      title: 'Hollin Weir’s Last Winter – Who Will Miss It?',
      publication: 'Valley Water Blogs',
      author: 'Nora K. Ashby',
    });
  });

  test('keeps the text, whole and in order', () => {
    expect(blocksOf(article)).toEqual([
      'caption: The weir in November – empty for repairs (credit: Hollin Parish)',
      `paragraph: ${FIRST}`,
      `paragraph: ${SECOND}`,
      `paragraph: ${THIRD}`,
    ]);
  });

  test('lists what it left out, and where', () => {
    expect(article.removed.map(({ what, after }) => [what, after.split(' ').at(-1)])).toEqual([
      ['name of the site', ''],
      ['author box', 'do.'],
      ['foot of the page', 'do.'],
    ]);
    expect(article.removed[1]?.text).toContain('Nora read geography');
  });
});

describe('a news site saved as text', () => {
  const article = readPlainText(
    [
      'Categories\nPEREGRINE',
      'Inside the Ditch: the riddle of the missing sluice',
      'Spread the love',
      'Listen to this article',
      'Where is the sluice keeper? A new report puts him in the next valley, but the drainage board firmly denies that he ever left (Avon-Reuters)',
      `Dry Bargain: ${FIRST} `,
      `${SECOND}  The board has not replied. (It seldom does. ) `,
      `Long Arm of the Law: ${THIRD} `,
      '\nRead more',
      '\nSpread the love',
    ].join('\n\n'),
  );

  test('gives its title, and invents neither author nor publication', () => {
    expect(article.facts).toEqual({ title: 'Inside the Ditch: the riddle of the missing sluice' });
  });

  test('keeps the text and the caption', () => {
    const [caption, ...paragraphs] = blocksOf(article);
    expect(caption).toMatch(/^caption: Where is .*\(Avon-Reuters\)$/);
    expect(paragraphs).toEqual([
      `paragraph: Dry Bargain: ${FIRST}`,
      `paragraph: ${SECOND}  The board has not replied. (It seldom does. )`,
      `paragraph: Long Arm of the Law: ${THIRD}`,
    ]);
  });

  test('lists what it left out', () => {
    expect(article.removed.map(({ what, text }) => `${what}: ${text}`)).toEqual([
      'categories: Categories PEREGRINE',
      'share bar: Spread the love',
      'audio player: Listen to this article',
      'link to other pages: Read more',
      'share bar: Spread the love',
    ]);
  });
});

describe('above the text', () => {
  const facts = (...lines: string[]) => readPlainText([...lines, FIRST, SECOND].join('\n\n')).facts;

  test.each([
    ['By Nora Ashby', 'Nora Ashby'],
    ['By NORA ASHBY', 'Nora Ashby'],
    ['by Nora Ashby and Tom de la Cour', 'Nora Ashby and Tom de la Cour'],
    ['By Nora Ashby, Tom Ouse and Lena Rill', 'Nora Ashby, Tom Ouse and Lena Rill'],
    ['By Nora Ashby, Staff Writer', 'Nora Ashby'],
    ['By Nora Ashby | Valley Desk', 'Nora Ashby'],
    ['Written by Nora O’Shea-Wray', 'Nora O’Shea-Wray'],
    ['By\n\nNora Ashby', 'Nora Ashby'],
    ['By the river', undefined],
    ['By Thursday', undefined],
    ['Posted by Nora Ashby on January 3, 2020', undefined],
    ['Nora Ashby', undefined],
  ])('%j tells the author %s', (line, author) => {
    expect(facts('The Weir', line).author).toBe(author);
  });

  test.each([
    ['January 18, 2012', '2012-01-18'],
    ['Wednesday, 18 January 2012 at 3:45 pm', '2012-01-18'],
    ['Published: 18th January 2012 | Updated: 20 January 2012', '2012-01-18'],
    ['2012-01-18', '2012-01-18'],
    ['Sept. 3, 2021', '2021-09-03'],
    ['18/01/2012', '2012-01-18'],
    ['01/18/2012', '2012-01-18'],
    ['03/04/2012', undefined],
    ['Updated January 20, 2012', undefined],
    ['February 30, 2012', undefined],
    ['May 2012', '2012-05'],
    ['On January 18, 2012 the water rose', undefined],
  ])('%j tells the date %s', (line, published) => {
    expect(facts('The Weir', line).published).toBe(published);
  });

  test('an unclear date is told to the person', () => {
    expect(readPlainText(`The Weir\n\n03/04/2012\n\n${FIRST}`).notes.join()).toContain(
      '03/04/2012',
    );
  });

  test.each([
    [['Hollin Herald', 'The weir goes'], 'The weir goes', 'Hollin Herald'],
    [['The weir goes - Hollin Star', 'The weir goes'], 'The weir goes', 'Hollin Star'],
    [['The weir goes', 'What a winter without water will cost'], 'The weir goes', undefined],
    [['The weir goes'], 'The weir goes', undefined],
    [['Home > Valley > Water', 'Menu', 'The weir goes', '5 min read'], 'The weir goes', undefined],
    [['https://example.org/weir', 'Example', 'The weir goes'], 'The weir goes', 'Example'],
  ])('%j is title and site', (lines, title, publication) => {
    expect(facts(...lines)).toMatchObject({ title, ...(publication && { publication }) });
    expect(facts(...lines).publication).toBe(publication);
  });

  test('a line that might be a second title stays in the text', () => {
    const article = readPlainText(`The weir goes\n\nAnd nobody asked the fish\n\n${FIRST}`);
    expect(textOf(article).text).toContain('And nobody asked the fish');
  });

  test('fields that people type are facts', () => {
    const text = `Title: The weir goes\nAuthor: Nora Ashby\nSource: Hollin Herald\nURL: https://example.org/weir\nDate: 18 January 2012\n\n${FIRST}`;
    expect(readPlainText(text).facts).toEqual({
      title: 'The weir goes',
      author: 'Nora Ashby',
      publication: 'Hollin Herald',
      url: 'https://example.org/weir',
      published: '2012-01-18',
    });
  });

  test('the header of an e-mail is none of the text', () => {
    const text = `From: Nora <nora@example.org>\nTo: Tom\nSent: 3 March 2020\nSubject: Fwd: The weir goes\n\n${FIRST}`;
    const { facts, removed } = readPlainText(text);
    expect(facts).toEqual({ title: 'The weir goes' });
    expect(removed[0]?.what).toBe('e-mail header');
  });

  test('a text without a title has none', () => {
    expect(readPlainText(FIRST).facts.title).toBe('');
    expect(readPlainText(FIRST).notes).toHaveLength(1);
  });
});

describe('lines that are no furniture stay', () => {
  test.each([
    'He said no.',
    'No comment.',
    'Read more, she told them.',
    'Follow me.',
    'Share with the fish what is theirs.',
    'Published in 1990, it sold badly.',
    'Get a lawyer, she said, before the letter is delivered.',
    'Advertising',
    'Support us, the crowd cried.',
    'Like this.',
    '* * that was all * *',
    '# 4 was dry',
    '1986. A bad year.',
    'Topics: none of them agreed.',
    '[Smith] was there',
    'a*b*c_d_e `f` <g> &amp; ~h~ [i](j) ![k](l) \\m',
  ])('%s', (line) => {
    const article = readPlainText(['The weir goes', FIRST, line, SECOND, line, THIRD].join('\n\n'));
    expect(textOf(article).text.split(line)).toHaveLength(3);
    expect(article.removed).toEqual([]);
  });

  test('at the end of the text, too', () => {
    const closing = [
      'That was all.',
      'Published in 1990, it sold badly.',
      'Home is where the weir is, »he said«.',
      'Hollin, in spring',
      'Nora Ashby',
    ];
    const article = readPlainText(['The weir goes', FIRST, ...closing].join('\n\n'));
    expect(blocksOf(article).slice(1)).toEqual(closing.map((line) => `paragraph: ${line}`));
  });
});

describe('furniture goes wherever it stands', () => {
  test.each([
    'ADVERTISEMENT',
    'Story continues below advertisement',
    'Share this article',
    'Facebook Twitter WhatsApp',
    'Facebook | Twitter | LinkedIn | Email',
    'Click to share on Facebook (Opens in new window)',
    'Read more: Ten rivers that went away',
    'Related articles',
    'Sign up for our newsletter to get the valley in your inbox every morning.',
    'Subscribe now',
    '12 Comments',
    'Leave a comment',
    'Listen to this story · 6 min',
    '0:00 / 6:32',
    '4 min read',
  ])('%s', (line) => {
    const article = readPlainText(['The weir goes', FIRST, line, SECOND].join('\n\n'));
    expect(textOf(article).text).toBe(`${FIRST}\n\n${SECOND}`);
    expect(article.removed.map(({ text }) => text)).toEqual([line]);
  });

  test.each([
    'Email',
    'Tags: water, fish',
    'Filed under: Rivers',
    'Skip to content',
    'Print',
    'Loading...',
  ])('%s at an edge, but not between paragraphs', (line) => {
    expect(removedFrom(['The weir goes', line, FIRST].join('\n\n'))).toHaveLength(1);
    expect(removedFrom(['The weir goes', FIRST, SECOND, line].join('\n\n'))).toHaveLength(1);
    expect(removedFrom(['The weir goes', FIRST, line, SECOND].join('\n\n'))).toEqual([]);
  });

  test('and titles of other articles below it', () => {
    const foot = ['Related stories', 'Ten rivers that went away', 'A heron at home'];
    expect(removedFrom(['The weir goes', FIRST, ...foot].join('\n\n'))).toEqual([
      'link to other pages: Related stories',
      'foot of the page: Ten rivers that went away A heron at home',
    ]);
  });

  test('and comments of readers are told, because their sentences stay', () => {
    const { notes } = readPlainText(['The weir goes', FIRST, '2 Comments', SECOND].join('\n\n'));
    expect(notes.join()).toContain('2 Comments');
  });

  test('a copyright line is a fact', () => {
    const { facts } = readPlainText(
      ['The weir goes', FIRST, '© 2020 Hollin Herald. All rights reserved.'].join('\n\n'),
    );
    expect(facts.rights).toBe('© 2020 Hollin Herald. All rights reserved.');
  });

  test('an author box with the name once, when it is the author of the byline', () => {
    const box = ['Nora Ashby', 'Nora is a surveyor of rivers.'];
    expect(removedFrom(['The weir goes', 'By Nora Ashby', FIRST, ...box].join('\n\n'))).toEqual([
      'author: By Nora Ashby',
      'author box: Nora Ashby Nora is a surveyor of rivers.',
    ]);
  });
});

describe('wrapped lines', () => {
  const wrap = (text: string, width: number) =>
    text.replace(new RegExp(`(?=\\S)(.{1,${width}})(?:\\s+|$)`, 'g'), '$1\n').trimEnd();

  test.each([60, 66, 72, 80, 90])('at %d columns are put together', (width) => {
    const text = ['THE WEIR GOES', wrap(FIRST, width), wrap(SECOND, width), wrap(THIRD, width)];
    const article = readPlainText(text.join('\r\n\r\n'));
    expect(blocksOf(article)).toEqual([FIRST, SECOND, THIRD].map((line) => `paragraph: ${line}`));
  });

  test('with paragraphs told by their first line alone', () => {
    const paragraphs = [FIRST, SECOND, THIRD].map((line) => wrap(`    ${line}`, 70));
    const article = readPlainText(`THE WEIR GOES\n\n${paragraphs.join('\n')}`);
    expect(blocksOf(article)).toEqual([FIRST, SECOND, THIRD].map((line) => `paragraph: ${line}`));
  });

  test('leave verse its lines', () => {
    const verse = 'The weir is dry,\nthe heron knows,\nand only I\ncount those and those.';
    const article = readPlainText(
      ['THE WEIR GOES', wrap(FIRST, 70), verse, wrap(SECOND, 70)].join('\n\n'),
    );
    expect(blocksOf(article)[1]).toBe(`paragraph: ${verse.replaceAll('\n', '\u2028')}`);
  });

  test('a hyphen at the end of a line is decided by the rest of the text', () => {
    const lines = [
      'The weir goes',
      '',
      'It was a well-known weir, and an international one as weirs are, a well-',
      'known one that had been painted by many a visitor. It was also inter-',
      'national in its fame, they said in the village, and by now much over-',
      'rated by all who had ever seen it in the dry months of the year.',
    ];
    const article = readPlainText(lines.join('\n'));
    const [text] = blocksOf(article);
    expect(text).toContain('a well-known one');
    expect(text).toContain('was also international in');
    expect(text).toContain('much over-rated by');
    expect(article.notes.join()).toMatch(/international[\s\S]*over-rated/);
  });

  test('short paragraphs on lines of their own are left alone', () => {
    const lines = [
      'Who built the weir, and what did they hope to get from it in the end?',
      'A miller did.',
      'And the fish? Nobody had asked them anything, as far as I know.',
      'They came in the autumn all the same, year after year after year.',
      'Eleven of them.',
      'It is a small number for a river of that size, is it not, Mrs. Ashby?',
      'It is.',
    ];
    const article = readPlainText(`The weir goes\n\n${FIRST.slice(0, 100)}.\n${lines.join('\n')}`);
    expect(blocksOf(article).slice(1)).toEqual(lines.map((line) => `paragraph: ${line}`));
  });

  test('lines that are paragraphs are left alone', () => {
    const article = readPlainText(`The weir goes\n\n${FIRST}\n${SECOND}\n${THIRD}`);
    expect(blocksOf(article)).toEqual([FIRST, SECOND, THIRD].map((line) => `paragraph: ${line}`));
  });
});

test('a heading between paragraphs is one', () => {
  const article = readPlainText(['The weir goes', FIRST, 'After the flood', SECOND].join('\n\n'));
  expect(blocksOf(article)[1]).toBe('heading: After the flood');
});

test('a line of stars parts a text', () => {
  const article = readPlainText(['The weir goes', FIRST, '* * *', SECOND].join('\n\n'));
  expect(article.content.children.map(({ type }) => type)).toEqual([
    'paragraph',
    'thematicBreak',
    'paragraph',
  ]);
});

test('a text of furniture alone is refused', () => {
  expect(() => readPlainText('The weir goes\n\nShare this')).toThrow(ImportError);
});

test('ten million characters in one line are read', () => {
  const long = 'The river runs. '.repeat(640_000).trim();
  const article = readPlainText(`The weir goes\n\n${long}`);
  expect(visibleWords(article.content)).toHaveLength(long.length);
});

/** Printed with every run, so that a failure can be run again: `IMPORT_SEED=… npm run unit`. */
const seed = Number(process.env.IMPORT_SEED ?? process.env.SEED ?? Date.now() & 0x7fffffff);
console.log(`plain text properties: IMPORT_SEED=${seed}`);

const piece = fc.constantFrom(
  ...[
    'water',
    'Ouse',
    '“weir',
    'fish”',
    '—',
    '–',
    'don’t',
    '3',
    '1986.',
    '2)',
    '*',
    '**',
    '_',
    '__',
  ],
  ...[
    '#',
    '##',
    '>',
    '-',
    '+',
    '`',
    '``',
    '~~',
    '<b>',
    '</b>',
    '<',
    '&amp;',
    '&',
    '[',
    ']',
    '(a)',
    '![',
  ],
  ...[
    '\\',
    '|',
    '[^1]',
    '[^1]:',
    '[x]',
    ':',
    '---',
    '===',
    'http://a.example/b_c',
    'a@b.example',
    '$x$',
  ],
  ...[
    'يک',
    'شهر',
    '\u00a0',
    '\u200c',
    'é',
    'e\u0301',
    '☃',
    '😀',
    '\u00ad',
    'بی\u200cنام',
    'a*b*c',
    '1.',
  ],
);
const line = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(' '));

test('what is kept is what is read back, and nothing visible is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n\n'))), (lines) => {
      const text = `The weir goes\n\n${FIRST}\n\n${lines.flat().join('')}\n\n${THIRD}`;
      const article = readPlainText(text);
      expect(readsBack(article.content)).toBe(true);
      const letters = (all: string) => [...all.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
      const gone = article.removed.map((removed) => removed.text).join('');
      const { title, author, url } = article.facts;
      expect(letters(visibleWords(article.content) + gone + (title ?? ''))).toBe(letters(text));
      expect([author, url]).toEqual([undefined, undefined]);
    }),
    { seed, numRuns: 1000 },
  );
});
