import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/2-article/article.ts';
import { namePassage } from '../../src/3-excerpt/naming/name-passage.ts';
import { proposeId } from '../../src/3-excerpt/naming/propose-id.ts';
import { articleOf } from './articles.ts';
import { readBack } from './chosen.ts';

/** What somebody selects: from the first `[` to the last `]` of the text of an article. */
function select(markdown: string): { article: Article; start: number; end: number } {
  const marked = articleOf(markdown).text;
  const [start, end] = [marked.indexOf('⟦'), marked.indexOf('⟧') - 1];
  return { article: articleOf(markdown.replace(/[⟦⟧]/gu, '')), start, end };
}

/** The fields that a selection gets, which lead to `span` when read back; or why none. */
function named(markdown: string) {
  const { article, ...span } = select(markdown);
  const passage = namePassage(article, span);
  if (passage.kind === 'refused') return passage.reason;
  const { excerpts } = readBack(article, passage);
  expect(excerpts.map(({ pieces }) => pieces)).toEqual([[passage.span]]);
  return passage.fields;
}

const BRIDGE = 'The bridge was closed in May. Nobody knew why, and nobody asked.';
const LONG = `It began ${'with one more boat and '.repeat(9)}ended there. Then all was quiet.`;

describe('what is selected is named', () => {
  test.each([
    ['a few words', 'The bridge was ⟦closed in May⟧.', { quote: 'closed in May' }],
    ['parts of words', 'The bridge was cl⟦osed in M⟧ay.', { quote: 'closed in May' }],
    ['a letter', 'The bridge was cl⟦o⟧sed in May.', { quote: 'closed' }],
    ['blanks at the ends', 'The bridge ⟦ was closed ⟧ in May.', { quote: 'was closed' }],
    ['marks that belong to it', 'He said: ⟦“No: # 5’s!”⟧ Then he left.', { quote: '“No: # 5’s!”' }],
    ['half a compound', 'All were non-⟦vio⟧lent.', { quote: 'non-violent' }],
    ['years', 'In 1982-⟦198⟧3.', { quote: '1983' }],
    ['a hyphened part', 'The pre⟦- and post-war⟧ years.', { quote: 'pre- and post-war' }],
    ['across lines', 'The ⟦old<br>bridge\nwas⟧ closed.', { quote: 'old bridge was' }],
    ['a heading', '# ⟦Why it fell⟧\n\nNobody knew.', { quote: 'Why it fell' }],
    ['a cell', '| a | ⟦b c⟧ |\n| --- | --- |\n| d | e |', { quote: 'b c' }],
    [
      'half an emoji',
      'A cheer 👩\u200d👩\u200d⟦👧 and⟧ more.',
      { quote: '👩\u200d👩\u200d👧 and' },
    ],
    ['right to left', 'گفت ⟦کتاب خو⟧ب است.', { quote: 'کتاب خوب' }],
    ['characters of a script without spaces', '私は⟦本を読⟧む。', { quote: '本を読' }],
    ['unseen characters', 'It was co\u00adopera⟦\u00adted⟧ then.', { quote: 'cooperated' }],
    ['signs of Markdown', 'It is ⟦2 \\* 3 \\_x\\_⟧, no less.', { quote: '2 * 3 _x_' }],
    [
      'what looks like an elision',
      'He ⟦wrote \\[...\\] twice⟧ then.',
      { quote: 'wrote [...] twice' },
    ],
    ['a paragraph', `Before.\n\n⟦${BRIDGE}⟧\n\nAfter.`, { paragraphs: '2' }],
    ['nearly a paragraph', `Before.\n\nT⟦${BRIDGE.slice(1)}\n\n⟧After.`, { paragraphs: '2' }],
    ['paragraphs', `Before.\n\n⟦${BRIDGE}\n\n# Heading\n\nMore.⟧`, { paragraphs: '2-3' }],
    ['a paragraph of one word', 'No.\n\n⟦No.⟧\n\nNo.', { paragraphs: '2' }],
    ['a paragraph but its end', `⟦${BRIDGE.slice(0, -1)}⟧.`, { quote: BRIDGE.slice(0, -1) }],
    ['many words', `A: ⟦${LONG}⟧`, { from: 'It began with', to: 'all was quiet.' }],
    [
      'many across paragraphs',
      `A.\n\n${LONG.replace('It', '⟦It')}\n\nAt ⟧last.`,
      {
        from: 'It began with',
        to: 'was quiet. At',
      },
    ],
    [
      'words that recur, by heading',
      '# One\n\nIt was said.\n\n# Two\n\nIt ⟦was said⟧.',
      {
        quote: 'was said',
        under: 'Two',
      },
    ],
    [
      'words that recur, by what is before',
      'He said no. Then they ⟦said no⟧ too.',
      {
        quote: 'said no',
        after: 'Then they',
      },
    ],
    [
      'words that recur, by number',
      `${'so it was, '.repeat(9)}⟦so it was⟧`,
      {
        quote: 'so it was',
        which: 10,
      },
    ],
    [
      'long words that recur',
      `${LONG}\n\n# Again\n\nAnd so: ⟦${LONG}⟧ And then?`,
      {
        from: 'It began with',
        to: 'all was quiet.',
        under: 'Again',
      },
    ],
    // No last words come first at the end of it all.
    [
      'many words that come twice in it',
      `In all ⟦${LONG} ${LONG}⟧ all`,
      { quote: `${LONG} ${LONG}` },
    ],
  ])('%s', (_, markdown, fields) => {
    expect(named(markdown)).toEqual(fields);
  });

  test('when it was selected from its end to its start', () => {
    const { article, start, end } = select('The bridge was ⟦closed⟧ in May.');
    expect(namePassage(article, { start: end, end: start })).toMatchObject({
      kind: 'named',
      fields: { quote: 'closed' },
      words: 1,
    });
  });
});

describe('what cannot be quoted is refused, with the reason', () => {
  test.each([
    ['nothing', 'The ⟦⟧bridge.', 'empty'],
    ['blanks', 'The⟦ ⟧bridge.', 'empty'],
    ['marks alone', 'The bridge⟦. — ⟧It', 'empty'],
    ['words left out', 'The ⟦bridge [was](#omitted) closed⟧.', 'left-out'],
    ['paragraphs left out', 'The ⟦bridge.\n\n[¶ 2–3](#omitted)\n\nWas⟧ closed.', 'left-out'],
    ['a picture among words', 'The ⟦bridge ![sum](a.png) was⟧ closed.', 'not-text'],
    ['HTML', 'The ⟦bridge.\n\n<p>Was</p>\n\nClosed⟧.', 'not-text'],
    ['a character of one font', 'The ⟦bridge \ue000 was⟧ closed.', 'unprintable'],
  ])('%s', (_, markdown, reason) => {
    expect(named(markdown)).toBe(reason);
  });

  test('a gap by itself', () => {
    const article = articleOf('The [bridge](#omitted) fell.');
    expect(namePassage(article, { start: 4, end: 5 })).toMatchObject({ reason: 'left-out' });
  });

  test.each([
    [-1, 3],
    [0, 99],
    [0.5, 3],
    [Number.NaN, 3],
  ])('offsets %d to %d', (start, end) => {
    const refused = namePassage(articleOf('The bridge.'), { start, end });
    expect(refused).toMatchObject({ kind: 'refused', reason: 'outside' });
  });

  test('but not a gap beside the words', () => {
    expect(named('The ⟦bridge [was](#omitted)⟧ closed.')).toEqual({ quote: 'bridge' });
  });
});

describe('an id', () => {
  test.each([
    ['The bridge was closed', [], 'bridge'],
    ['The bridge was closed', ['Bridge'], 'closed'],
    ['The bridge was closed', ['bridge', 'closed'], 'bridge-closed'],
    ['The bridge was closed', ['bridge', 'closed', 'bridge-closed'], 'bridge-b'],
    ['No, not he!', [], 'not'],
    ['“Émigré’s” cœur', [], 'emigre'],
    ['false true null', [], 'passage'],
    ['1984: 3.5', ['passage'], 'passage-b'],
    ['کتاب خوب است', [], 'کتاب'],
  ])('from %s, when %j are taken: %s', (text, taken, id) => {
    expect(proposeId(text, taken)).toBe(id);
  });

  test('is another each time', () => {
    const taken = new Set<string>();
    for (let count = 0; count < 800; count++) taken.add(proposeId('The bridge was closed', taken));
    expect(taken.size).toBe(800);
    for (const id of taken) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });
});
