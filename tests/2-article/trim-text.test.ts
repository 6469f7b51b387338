import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Article, type Block, OMISSION } from '../../src/2-article/article.ts';
import { readText } from '../../src/2-article/read-text.ts';
import { trimText } from '../../src/2-article/trim-text.ts';

/** Printed with every run, so that a failure can be run again: `TRIM_SEED=… npm run unit`. */
const seed = Number(process.env.TRIM_SEED ?? process.env.SEED ?? Date.now() & 0x7fffffff);
console.log(`trimming: TRIM_SEED=${seed}`);

/** An article of the Markdown, which must be without faults. */
function read(markdown: string): Article {
  const problems: string[] = [];
  const parts = readText('a.md', markdown, 0, ({ code }) => void problems.push(code));
  expect(problems).toEqual([]);
  return { file: 'a.md', metadata: { title: 'A' }, ...parts };
}

function textOf({ text }: Article, { start, end }: Block): string {
  return text.slice(start, end);
}

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('river', 'The', 'cost', 'é', 'شهر', 'of', 'a', 'co-op') },
  { weight: 1, arbitrary: fc.constantFrom('1984.', '12', '“so”', 'snake\\_case', '\\*', '\\[1]') },
  { weight: 1, arbitrary: fc.constantFrom('*very*', '**so** *it*', '*a **b** c*', '`code x`') },
  { weight: 1, arbitrary: fc.constantFrom('[a link](https://example.org)', 'line\\\nend') },
);
const words = fc.array(word, { minLength: 3, maxLength: 14 }).map((list) => list.join(' '));
/** An item that starts with a number and a point would be a list within the list. */
const items = words.filter((text) => !/^\d/.test(text));
const each = (before: string, after = '\n') =>
  fc
    .array(items, { minLength: 2, maxLength: 4 })
    .map((list) =>
      list
        .map((text) => `${before}${text.replaceAll('\n', `\n${' '.repeat(before.length)}`)}`)
        .join(after),
    );
const blocks = fc.oneof(
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: words.map((text) => `## ${text.replaceAll('\\\n', '')}`) },
  {
    weight: 1,
    arbitrary: words.map((text) => `> ${text.replaceAll('\n', '\n> ')}\n>\n> ${'again'}`),
  },
  { weight: 1, arbitrary: each('- ') },
  { weight: 1, arbitrary: each('1. ') },
  { weight: 1, arbitrary: each('7) ').map((text) => `${text}\n\n   And more of it.`) },
  { weight: 1, arbitrary: fc.constant('![A dam](dam.jpg "The dam at dusk")') },
  { weight: 1, arbitrary: fc.constant('| town | people |\n| --- | --- |\n| Ash | 12 |') },
  { weight: 1, arbitrary: fc.constant('```\nlet x = 1;\n\nlet y;\n```') },
);
const articles = fc
  .tuple(fc.array(blocks, { minLength: 2, maxLength: 12 }), fc.boolean())
  .map(
    ([parts, note]) =>
      parts.join('\n\n') + (note ? '\n\nSee.[^1]\n\n[^1]: A note of *some* words.' : ''),
  );

test('what is kept reads back as it was, and nothing else is left', () => {
  const cases = fc.tuple(articles, fc.array(fc.tuple(fc.nat(), fc.nat(60)), { maxLength: 5 }));
  fc.assert(
    fc.property(cases, ([markdown, cuts]) => {
      const article = read(markdown);
      const stretches = cuts.map(([at, length]) => {
        const start = at % Math.max(1, article.text.length);
        return { start, end: Math.min(article.text.length, start + 1 + length) };
      });
      const trimmed = trimText(article, { stretches, around: 'words' });
      const again = read(trimmed);

      const kept = again.blocks.filter((block) =>
        textOf(again, block).replaceAll(OMISSION, '').trim(),
      );
      let from = 0;
      for (const block of kept) {
        const pieces = textOf(again, block)
          .split(OMISSION)
          .map((piece) => piece.trim())
          .filter(Boolean);
        const index = article.blocks.findIndex(
          (other, at) =>
            at >= from &&
            other.number === block.number &&
            other.kind === block.kind &&
            pieces.every((piece) => textOf(article, other).includes(piece)),
        );
        expect(index, `${textOf(again, block)}\n---\n${trimmed}`).toBeGreaterThanOrEqual(from);
        from = index + 1;
        const { start: _, end: __, ...facts } = block;
        expect(article.blocks[index]).toMatchObject(facts);
        const before = emphasized(article, article.blocks[index] as Block);
        for (const [kind, text] of emphasized(again, block)) {
          expect(before.some(([other, all]) => other === kind && all.includes(text))).toBe(true);
        }
      }
      // Every stretch that was to be kept is there, block by block.
      for (const { start, end } of stretches) {
        for (const block of article.blocks.filter((one) => one.start < end && one.end > start)) {
          const wanted = article.text
            .slice(Math.max(start, block.start), Math.min(end, block.end))
            .trim();
          const same = kept.filter((one) => one.number === block.number && one.kind === block.kind);
          expect(same.some((one) => textOf(again, one).includes(wanted)) || !wanted).toBe(true);
        }
      }
      const length = kept.reduce((sum, block) => sum + textOf(again, block).length, 0);
      if (stretches.length === 0) expect(length).toBe(0);
      // Trimming to all that is left changes nothing.
      const all = again.blocks.flatMap((block) => wholeParts(again, block));
      expect(trimText(again, { stretches: all, around: 'words' })).toBe(trimmed);
    }),
    { seed, numRuns: 1000 },
  );
}, 240_000);

/** Each stretch of emphasis in a block: its kind and its words. */
function emphasized({ text, marks }: Article, { start, end }: Block): [string, string][] {
  return marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => [mark.emphasis, text.slice(mark.start, mark.end).trim()]);
}

function wholeParts(article: Article, { start, end }: Block) {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (const piece of article.text.slice(start, end).split(OMISSION)) {
    if (piece.trim())
      parts.push({
        start: from + piece.length - piece.trimStart().length,
        end: from + piece.trimEnd().length,
      });
    from += piece.length + 1;
  }
  return parts;
}
