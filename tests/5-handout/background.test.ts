import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BackgroundSettings, setBackground } from '../../src/5-handout/background.ts';
import { textParts } from '../../src/5-handout/markdown-blocks.ts';
import { newMemory } from '../../src/compile.ts';
import { type Memory, NO_MEMORY } from '../../src/source/memory.ts';

const TERMS = ['weir', 'weir keeper', 'Toll', 'a+b'].map((term, index) => ({
  term,
  gloss: { html: `<div class="gloss">${term}</div>`, lines: 1 + index * 4 },
}));

/** Sets a text; `alone: false` sets all of it at once, as a text is set that nothing is remembered of. */
function set(
  markdown: string,
  glosses: BackgroundSettings['glosses'],
  memory: Memory,
  alone: boolean,
) {
  const parts = textParts(
    markdown,
    {
      lang: 'en',
      notes: { section: 'background', backLabel: 'Back to {number}', items: [] },
      picture: ({ alt }) => ({
        type: 'element',
        tagName: 'figure',
        properties: {},
        children: [{ type: 'text', value: alt }],
      }),
      from: { dataFrom: '/background' },
      offsets: true,
      memory,
      single: glosses === undefined,
    },
    alone ? undefined : () => false,
  );
  const settings = { lang: 'en', offsets: true, terms: TERMS, glosses, label: 'Words', memory };
  return { ...setBackground(parts, settings), alone: parts.filter(isAlone).length };
}

const isAlone = ({ kind }: { readonly kind: string }) => kind === 'alone';

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'weir',
        'Weirs',
        'weir keeper',
        'Toll',
        'a+b',
        '“said”',
        "it's",
        '*so*',
        '`Toll`',
        '[Toll](https://example.org)',
        '[weir]',
        '[^n]',
        '![map](map.png)',
        'سد النهر القديم',
        'a,\nb',
        'end  \nhere',
      ),
      fc.string({ maxLength: 4, unit: fc.constantFrom(...'ab"<*_[]|~#-+>\\`:\t ') }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((some) => some.join(' '));

const block = fc.oneof(
  { weight: 5, arbitrary: words },
  fc
    .tuple(fc.constantFrom('# ', '## ', '#### ', '> ', '- ', '3. ', '   - ', '    '), words)
    .map(([mark, text]) => mark + text),
  words.map((text) => `- ${text}\n\n  # ${text}\n  - [x] ${text}`),
  words.map((text) => `| A | ${'long'.repeat(9)} |\n| - | - |\n| ${text} | ${text} |`),
  words.map((text) => `[^n]: ${text}`),
  fc.constantFrom('[weir]: https://example.org', '---', '```\nweir\n\nToll\n```', '<b>\nweir'),
);

const text = fc
  .array(fc.tuple(block, fc.constantFrom('\n\n', '\n\n', '\n \n\n', '\n')), { maxLength: 9 })
  .map((blocks) => blocks.flat().join(''));

test('a text is set the same block by block as at once, whatever was set before', () => {
  let alone = 0;
  const memory = newMemory();
  fc.assert(
    fc.property(text, fc.constantFrom('beside', 'after', undefined), (markdown, glosses) => {
      const { alone: _, ...whole } = set(markdown, glosses, NO_MEMORY, false);
      for (const known of [NO_MEMORY, memory, memory]) {
        const { alone: count, ...parts } = set(markdown, glosses, known, true);
        expect(parts).toEqual(whole);
        alone += count;
      }
    }),
    {
      numRuns: 400,
      examples: [
        '    a\n\n3. \n\n',
        '[weir]: https://e.org\n    a',
        '[weir]: https://e.org\n<b>\nweir',
      ].map((markdown): [string, 'beside'] => [markdown, 'beside']),
    },
  );
  expect(alone).toBeGreaterThan(400);
}, 120_000);
