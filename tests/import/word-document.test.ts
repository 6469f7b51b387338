import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../src/import/imported.ts';
import { readingBack, readsBack } from '../../src/import/read-back.ts';
import { visibleWords } from '../../src/import/visible-words.ts';
import { readWordDocument } from '../../src/import/word/word-document.ts';
import { zip } from '../support/zip.ts';
import { docx, item, p, picture, run } from './docx.ts';
import { blocksOf, textOf } from './words.ts';

const PNG = { 'word/media/i.png': Buffer.from('\x89PNG', 'latin1') };

test('a document gives its title, its author and date, and its text as it is set', async () => {
  const article = await readWordDocument(
    docx(
      [
        p('The weir goes', 'Title'),
        p('By Nora Ashby'),
        p('18 January 2012'),
        p(
          `${run('A line that ')}${run('leans', '<w:i/>')}${run(' and one that is ')}${run('heavy', '<w:b/>')}${run('.')}`,
        ),
        p('After the flood', 'Heading1'),
        p('And later', 'Heading2'),
        p('Nobody asked the fish.', 'Quote'),
        p('Nobody asked the heron.', 'Quote'),
        item('First the gate', 1),
        item('then the wall', 1),
        item('the footings', 1, 1),
        item('reeds', 2),
        item('rushes', 2),
        p(`${picture('a weir')}`),
        p('The weir in winter', 'Caption'),
        p('one\ntwo'),
        `<w:tbl><w:tr>${['Year', 'Fish'].map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr><w:tr>${['1986', '11'].map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr></w:tbl>`,
        p(`<w:hyperlink r:id="l1">${run('the county')}</w:hyperlink>`),
      ].join(''),
      { links: { l1: 'https://example.org/a?b=1&c=2' }, more: PNG, creator: 'PC-17' },
    ),
  );
  expect(article.facts).toEqual({
    title: 'The weir goes',
    author: 'Nora Ashby',
    published: '2012-01-18',
  });
  expect(blocksOf(article)).toEqual([
    'paragraph: A line that leans and one that is heavy.',
    'heading: After the flood',
    'heading: And later',
    'paragraph: Nobody asked the fish.',
    'paragraph: Nobody asked the heron.',
    'paragraph: First the gate',
    'paragraph: then the wall',
    'paragraph: the footings',
    'paragraph: reeds',
    'paragraph: rushes',
    'caption: The weir in winter',
    'paragraph: one\u2028two',
    'cell: Year',
    'cell: Fish',
    'cell: 1986',
    'cell: 11',
    'paragraph: the county',
  ]);
  const { marks, text, blocks } = textOf(article);
  expect(marks.map(({ emphasis, start, end }) => [emphasis, text.slice(start, end)])).toEqual([
    ['em', 'leans'],
    ['strong', 'heavy'],
  ]);
  expect(blocks.filter(({ within }) => within).map(({ within }) => within)).toEqual([
    ...['quotation', 'quotation'],
    ...['list', 'list', 'list', 'list', 'list'],
  ]);
  expect(article.removed.map(({ what, text }) => [what, text])).toEqual([
    ['picture', 'a weir'],
    ['author', 'By Nora Ashby'],
    ['date', '18 January 2012'],
  ]);
  expect(article.notes.join()).toContain('PC-17');
});

test('footnotes and endnotes are notes, with their marks where they were', async () => {
  const mark = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const article = await readWordDocument(
    docx(
      p('The weir goes', 'Title') +
        p(
          run('The count was low.') + mark('footnote', 1) + run(' Very low.') + mark('endnote', 1),
        ) +
        p(run('It rose') + mark('footnote', 2) + run(' again.')),
      { footnotes: ['Eleven fish.', 'Twelve fish.'], endnotes: ['So the warden says.'] },
    ),
  );
  expect(blocksOf(article)).toEqual([
    'paragraph: The count was low. Very low.',
    'paragraph: It rose again.',
    'footnote: Eleven fish.',
    'footnote: So the warden says.',
    'footnote: Twelve fish.',
  ]);
  const references = JSON.stringify(article.content).match(/footnoteReference/g);
  expect(references).toHaveLength(3);
});

describe('the title', () => {
  const titleOf = async (body: string, title?: string) =>
    (await readWordDocument(docx(body, title === undefined ? {} : { title }))).facts.title;

  test.each([
    [
      'of a first heading',
      p('The weir goes', 'Heading1') + p('Words.'),
      undefined,
      'The weir goes',
    ],
    [
      'of a first line in bold',
      p(run('The weir goes', '<w:b/>')) + p('Words.'),
      undefined,
      'The weir goes',
    ],
    [
      'on two lines',
      p('The weir', 'Title') + p('goes', 'Title') + p('Words.'),
      undefined,
      'The weir goes',
    ],
    ['of the properties', p('Words.'), 'The weir goes', 'The weir goes'],
    ['not of properties that nobody wrote', p('Words.'), 'Microsoft Word - Document3', ''],
    ['not there', p('Words.'), undefined, ''],
  ])('%s', async (_, body, named, title) => {
    expect(await titleOf(body, named)).toBe(title);
  });
});

test('what is raised keeps its meaning', async () => {
  const raised = (text: string) => run(text, '<w:vertAlign w:val="superscript"/>');
  const lowered = (text: string) => run(text, '<w:vertAlign w:val="subscript"/>');
  const article = await readWordDocument(
    docx(
      p('T', 'Title') +
        p(
          run('10') +
            raised('6') +
            run(' in the 19') +
            raised('th') +
            run(', CO') +
            lowered('2') +
            run(', x') +
            raised('abc'),
        ),
    ),
  );
  expect(textOf(article).text).toBe('10⁶ in the 19th, CO₂, xabc');
  expect(article.notes.join()).toMatch(/“abc” is raised/);
});

describe('what a person has to look at is told', () => {
  test.each([
    [
      'tracked changes',
      p(
        `<w:ins w:id="1" w:author="x">${run('new')}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>`,
      ),
      /accepted/,
    ],
    ['formulas', p(`${run('x is ')}<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>`), /formulas/],
    ['hidden text', p(run('hidden', '<w:vanish/>')), /hidden/],
    ['numbers', item('one', 1) + p('between') + item('two', 1), /numbers/],
    [
      'text that was not read',
      `${p('seen')}<w:unknown><w:p><w:r><w:t>unseen</w:t></w:r></w:p></w:unknown>`,
      /“unseen”/,
    ],
  ])('%s', async (_, body, words) => {
    const { notes } = await readWordDocument(docx(p('T', 'Title') + body));
    expect(notes.join('\n')).toMatch(words);
  });

  test('and nothing where there is nothing', async () => {
    const { notes } = await readWordDocument(docx(p('T', 'Title') + p('Words & “words” <here>.')));
    expect(notes).toEqual([]);
  });
});

test('tracked text that was taken out is not read, and what came in is', async () => {
  const article = await readWordDocument(
    docx(
      p('T', 'Title') +
        p(
          `${run('the ')}<w:ins w:id="1" w:author="x">${run('new')}</w:ins><w:del w:id="2" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>${run(' weir')}`,
        ),
    ),
  );
  expect(textOf(article).text).toBe('the new weir');
});

test('a number of a list that is not known is not invented', async () => {
  const article = await readWordDocument(
    docx(p('T', 'Title') + item('one', 1) + p('between') + item('two', 1)),
  );
  expect(textOf(article).text).toBe('one\n\nbetween\n\ntwo');
});

test('a table of contents is left out and listed, a picture among words too', async () => {
  const article = await readWordDocument(
    docx(
      p('T', 'Title') +
        p('After the flood 3', 'TOC1') +
        p(run('one ') + picture('a weir') + run('two')),
      { more: PNG },
    ),
  );
  expect(textOf(article).text).toBe('one two');
  expect(article.removed).toEqual([
    { what: 'table of contents', text: 'After the flood 3', after: '' },
    { what: 'picture', text: 'a weir', after: 'one' },
  ]);
});

describe('refused is a document that', () => {
  const sound = docx(p('Words.'));
  const cut = sound.slice(0, sound.length - 400);
  const twisted = Uint8Array.from(sound, (byte, index) =>
    index > 60 && index < 400 ? byte ^ 0x55 : byte,
  );
  test.each([
    ['is cut off', cut],
    ['is damaged', twisted],
    ['has no text in it', zip({ 'word/other.xml': '<a/>' })],
    ['is no XML', zip({ 'word/document.xml': 'words' })],
    ['has a password', docx(p('Words.'), { faults: { 'word/document.xml': { encrypted: true } } })],
    [
      'says that it is enormous',
      docx(p('Words.'), { faults: { 'word/document.xml': { unpacked: 0xfffffff0 } } }),
    ],
    [
      'is larger than it says',
      docx(p('Words.'), {
        more: { 'word/styles.xml': 'x'.repeat(40_000_000) },
        faults: { 'word/styles.xml': { unpacked: 1000 } },
      }),
    ],
    [
      'is as large as it says, which is too large',
      docx(p('Words.'), { more: { 'word/media/i.bin': Buffer.alloc(60_000_000) } }),
    ],
  ])('%s', async (_, bytes) => {
    await expect(readWordDocument(bytes)).rejects.toThrow(ImportError);
  });
});

/** Printed with every run, so that a failure can be run again: `IMPORT_SEED=… npm run unit`. */
const seed = Number(process.env.IMPORT_SEED ?? process.env.SEED ?? Date.now() & 0x7fffffff);
console.log(`Word properties: IMPORT_SEED=${seed}`);

const words = fc
  .array(
    fc.constantFrom(
      'weir',
      'don’t',
      '“so”',
      '*',
      '_',
      '#',
      '1986.',
      '[x]',
      '<b>',
      '&amp;',
      '`',
      'a_b',
      'یک',
      'é',
      '\u00a0',
      '- ',
      '|',
      '~',
      '!',
      ' ',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(' '));
const runs = fc.array(
  fc.tuple(words, fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:b/><w:i/>', '<w:strike/>')),
  { minLength: 1, maxLength: 5 },
);
const block = fc.tuple(runs, fc.constantFrom('p', 'Heading2', 'Quote', 'number', 'bullet', 'cell'));

test('what is kept is what is read back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const body = blocks.map(([pieces, kind]) => {
        const content = pieces.map(([text, properties]) => run(text, properties)).join('');
        if (kind === 'number' || kind === 'bullet') return item(content, kind === 'number' ? 1 : 2);
        if (kind === 'cell')
          return `<w:tbl><w:tr><w:tc>${p(content)}</w:tc><w:tc>${p('x')}</w:tc></w:tr></w:tbl>`;
        return p(content, kind === 'p' ? undefined : (kind as 'Quote' | 'Heading2'));
      });
      const article = await readWordDocument(docx(p('T', 'Title') + p('Words.') + body.join('')));
      const { content, notes } = readingBack(article.content);
      expect([readsBack(content), notes]).toEqual([true, []]);
      expect(visibleWords(content)).toBe(visibleWords(article.content));
      expect(article.notes.filter((note) => note.includes('not read'))).toEqual([]);
    }),
    { seed, numRuns: 100 },
  );
});
