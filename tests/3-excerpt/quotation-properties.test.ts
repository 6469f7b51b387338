import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/2-article/article.ts';
import { foldQuotation } from '../../src/3-excerpt/fold.ts';
import { locate } from '../../src/3-excerpt/locate.ts';
import { searchable } from '../../src/3-excerpt/search.ts';

/** Printed with every run, so that a failure can be run again: `QUOTATION_SEED=… npm run unit`. */
const seed = Number(process.env.QUOTATION_SEED ?? Date.now() & 0x7fffffff);
console.log(`quotation properties: QUOTATION_SEED=${seed}`);
const runs = { seed, numRuns: 2000 };

const LETTERS = [...'abcdefghijklmnoprstuvwz', 'é', 'ï', 'ö', 'ﬁ', 'ж', 'ش', 'A', 'Z', '3', '8'];
const BETWEEN = [
  ' ',
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  ' – ',
  '—',
  '… ',
  ' “',
  '” ',
  '’s ',
  '\u00a0',
  '-',
  '  ',
  '\n\n',
];

/** Words of an article and what stands between them. */
const words = fc.array(
  fc.tuple(
    fc.array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 9 }).map((l) => l.join('')),
    fc.constantFrom(...BETWEEN),
  ),
  { minLength: 12, maxLength: 60 },
);

/** An article of one text, its blocks cut at empty lines. */
function articleOf(text: string): Article {
  const blocks: Article['blocks'][number][] = [];
  let start = 0;
  for (const [index, part] of text.split('\n\n').entries()) {
    blocks.push({ kind: 'paragraph', number: index + 1, start, end: start + part.length });
    start += part.length + 2;
  }
  return { file: 'a.md', metadata: { title: 'T' }, text, blocks, marks: [], origins: [] };
}

/** Ways of typing the same words that the format allows. */
const RETYPINGS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/[“”]/g, '"'),
  (text) => text.replace(/’/g, "'"),
  (text) => text.replace(/ – /g, ' -- '),
  (text) => text.replace(/—/g, ' — '),
  (text) => text.replace(/ – /g, ' - '),
  (text) => text.replace(/…/g, '...'),
  (text) => text.replace(/\u00a0/g, ' '),
  (text) => text.replace(/ +/g, '\n  '),
  (text) => text.replace(/ﬁ/g, 'fi'),
  (text) => text.replace(/-/g, '\u2011'),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/(\p{L})(?=\p{L})/u, '$1\u00ad'),
];

const passages = fc
  .tuple(words, fc.nat(), fc.nat(), fc.subarray([...RETYPINGS.keys()]))
  .map(([parts, from, length, retypings]) => {
    const text = parts.map(([word, between]) => word + between).join('');
    const first = from % parts.length;
    const last = Math.min(parts.length - 1, first + 3 + (length % 12));
    const start = parts.slice(0, first).reduce((sum, [w, b]) => sum + w.length + b.length, 0);
    const inside = parts.slice(first, last + 1);
    const end =
      start +
      inside.reduce((sum, [w, b]) => sum + w.length + b.length, 0) -
      (inside.at(-1)?.[1].length ?? 0);
    const retyped = retypings.reduce(
      (typed, index) => (RETYPINGS[index] as (text: string) => string)(typed),
      text.slice(start, end),
    );
    return { text, start, end, retyped };
  });

function find(text: string, quote: string) {
  const codes: string[] = [];
  const found = locate({ quote }, searchable(articleOf(text)), [], (code) => codes.push(code));
  return { pieces: found?.pieces, codes };
}

describe('quotations', () => {
  test('any passage, retyped in any allowed way, is exactly the original slice', () => {
    fc.assert(
      fc.property(passages, ({ text, start, end, retyped }) => {
        const { pieces, codes } = find(text, retyped);
        if (pieces === undefined) {
          // Words that stand twice are refused, never guessed; words that stand once are found.
          expect(codes).toEqual(['excerpt/ambiguous']);
          expect(foldQuotation(text).split(foldQuotation(retyped)).length).toBeGreaterThan(2);
        } else {
          expect(pieces).toEqual([{ start, end }]);
        }
      }),
      runs,
    );
  });

  test('a passage with one letter, digit or case changed is never found', () => {
    const changed = fc.tuple(passages, fc.nat(), fc.constantFrom(...LETTERS, 'é', 'E', '9', 'ß'));
    fc.assert(
      fc.property(changed, ([{ text, start, end }, position, letter]) => {
        const passage = [...text.slice(start, end)];
        const letters = passage.flatMap((c, i) => (/[\p{L}\p{N}]/u.test(c) ? [i] : []));
        const at = letters[position % letters.length] as number;
        const altered = passage.with(at, letter).join('');
        fc.pre(!foldQuotation(text).includes(foldQuotation(altered)));
        expect(find(text, altered).pieces).toBeUndefined();
      }),
      runs,
    );
  });

  test('a word left out without a mark is never found', () => {
    fc.assert(
      fc.property(passages, fc.nat(), ({ text, start, end }, position) => {
        const parts = text.slice(start, end).split(' ');
        fc.pre(parts.length > 3);
        const at = 1 + (position % (parts.length - 2));
        fc.pre(/[\p{L}\p{N}]/u.test(parts[at] ?? ''));
        const shortened = parts.toSpliced(at, 1).join(' ');
        fc.pre(!foldQuotation(text).includes(foldQuotation(shortened)));
        expect(find(text, shortened).pieces).toBeUndefined();
      }),
      runs,
    );
  });

  test('an elision is placed in one way, or refused', () => {
    fc.assert(
      fc.property(passages, fc.nat(), ({ text, start, end }, position) => {
        const passage = text.slice(start, end);
        const gaps = [...passage.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map((gap) => gap.index);
        fc.pre(gaps.length >= 3);
        const first = gaps[position % (gaps.length - 1)] as number;
        const second = gaps.find((gap) => gap > first) as number;
        const quote = `${passage.slice(0, first)} [...] ${passage.slice(second + 1)}`;
        const { pieces, codes } = find(text, quote);
        if (pieces === undefined) {
          expect(codes).toEqual(['excerpt/ambiguous']);
        } else {
          expect(pieces).toEqual([
            { start, end: start + first },
            { start: start + second + 1, end },
          ]);
        }
      }),
      runs,
    );
  });
});
