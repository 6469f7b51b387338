import fc from 'fast-check';
import type { Article } from '../../src/2-article/article.ts';
import { articleOf } from './articles.ts';

const LETTERS = [...'abdefgilnorstvwz', 'é', 'ï', 'ö', 'ß', 'A', 'Z', '3', '8'];

const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 8 })
      .map((l) => l.join('')),
  },
  fc.constantFrom(
    'office',
    'first',
    'Iran’s',
    "don't",
    'well-known',
    're‑sign',
    '1,234.50',
    'oﬃce',
    'jalapeño',
    'e\u0301tude',
  ),
  fc.constantFrom(
    'کتاب',
    'می\u200cروند',
    'שלום',
    'не',
    '東京都',
    '한국',
    '5′',
    'R&amp;D',
    '&ldquo;yes&rdquo;',
  ),
  fc.constantFrom(
    '👩\u200d👩\u200d👧',
    '🇨🇭',
    '👍🏽',
    '1\ufe0f\u20e3',
    'co\u00adopt',
    'zero\u200bwidth',
    'co\u2060join',
  ),
);
/** A few words that come again and again, so that passages stand in several places. */
const common = fc.constantFrom('the', 'state', 'was', 'not', 'a', 'price', 'didn’t');
const between = fc.constantFrom(
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    ' ',
    ', ',
    '. ',
    '? ',
    '; ',
    ' – ',
    '—',
    ' -- ',
    '--',
    ' - ',
    '… ',
    '... ',
  ],
  ...[' “', '” ', ' ‘', '’ ', ' "', '" ', '\u00a0', '\u202f', '  ', '\n', ' (', ') ', '/'],
);

/** A word as it may be set in Markdown, with or without a footnote's mark. */
const dressed = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: common }),
    fc.constantFrom(
      ...Array(10).fill('w'),
      ...['*w*', '**w**', '***w***', '_w_', '`w`', '~~w~~', '[w](https://example.org/a)'],
      ...['w[^1]', '[^2]', 'w<br>w', 'w\\\nw', '*w w*', '**w *w***', '\\*w', '![](a.png)'],
    ),
  )
  .map(([one, dress]) => dress.replaceAll('w', () => one));

const inline = fc.array(fc.tuple(dressed, between), { minLength: 3, maxLength: 22 }).map((parts) =>
  parts
    .map(([one, gap]) => one + gap)
    .join('')
    .trim(),
);
const line = inline.map((text) => text.replace(/\\?\n/g, ' ').replaceAll('|', ''));
const plain = line.map((text) => text.replace(/\]\([^)]*\)|["\\`*_[\]<>~]|\^\d/g, ''));

const block = fc.oneof(
  { weight: 6, arbitrary: inline },
  line.map((text) => `## ${text}`),
  fc.constantFrom('# Causes', '## Effects'),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(line, { minLength: 2, maxLength: 3 })
    .map((items) => items.map((item, i) => `${i + 1}. ${item}`).join('\n')),
  fc.tuple(line, line).map(([outer, inner]) => `> ${outer}\n>\n> > ${inner}`),
  fc.tuple(line, line).map(([one, other]) => `| ${one} | b |\n| --- | --- |\n| ${other} | d |`),
  plain.map((text) => `![picture](a.png "${text}")`),
  plain.map((text) => `\`\`\`\n${text}\n\`\`\``),
);

/** An article in real Markdown; blocks may stand in it twice, and notes end it. */
export const articles: fc.Arbitrary<Article> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 5 }),
    fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    line,
  )
  .map(([blocks, order, note]) => {
    const body = order.map((index) => blocks[index % blocks.length]);
    return articleOf(`${body.join('\n\n')}\n\n[^1]: ${note}\n\n[^2]: A note.\n`);
  })
  .filter((article) => wordSpans(article).length > 3);

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Where the words of an article stand, by Unicode's rules, block by block. */
export function wordSpans({ text, blocks }: Article): { start: number; end: number }[] {
  return blocks.flatMap((one) =>
    [...segmenter.segment(text.slice(one.start, one.end))]
      .filter(({ isWordLike }) => isWordLike)
      // The rules count narrow spaces to words; nobody who quotes does.
      .flatMap(({ segment, index }) =>
        [...segment.matchAll(/\S+/gu)].map((part) => {
          const start = one.start + index + part.index;
          return { start, end: start + part[0].length };
        }),
      ),
  );
}

/** An article, and passages of it that start and end with whole words. */
export const passages = fc
  .tuple(
    articles,
    fc.array(fc.tuple(fc.nat(), fc.nat(14), fc.boolean()), { minLength: 5, maxLength: 5 }),
  )
  .map(([article, choices]) => {
    const spans = wordSpans(article);
    const chosen = choices.map(([from, length, punctuation]) => {
      const first = from % spans.length;
      const last = Math.min(spans.length - 1, first + 1 + length);
      const start = spans[first]?.start ?? 0;
      const end = spans[last]?.end ?? 0;
      // With the marks that follow, or without.
      const marks = punctuation ? /^[.,;?!”’")]*/.exec(article.text.slice(end))?.[0] : '';
      return { start, end: end + (marks?.length ?? 0) };
    });
    return { article, spans: chosen };
  });
