import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Document, Scalar } from 'yaml';
import { CRAFT_RULES } from '../../src/1-guide/schema.ts';
import { compile } from '../../src/compile.ts';
import type { Workspace } from '../../src/source/workspace.ts';

/** Printed with every run, so that a failure can be run again: `MISQUOTE_SEED=… npm run unit`. */
const seed = Number(process.env.MISQUOTE_SEED ?? process.env.SEED ?? Date.now() & 0x7fffffff);
console.log(`misquotes: MISQUOTE_SEED=${seed}`);
const runs = { seed, numRuns: 1000 };

const LETTERS = [...'abcdefghijklmnoprtuvwz', 'é', 'ö', 'ж', 'A', 'Z', '3'];
const BETWEEN = [' ', ' ', ' ', ' ', ', ', '. ', ' – ', '—', '; ', '’s ', ' (', ') ', '\n\n', '-'];
const MARKS = ['“”', '""', '„“', '„”', '„"', '«»', '»«', '””', '‘’', "''", '‚‘', '‹›'] as const;
const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'] as const;

/** Where the words may stand in a guide, the code of a misquotation there, and if it is Markdown. */
const FIELDS = [
  ['background', 'guide/misquote', true],
  ['excerpts.0.heading', 'excerpt/misquote', false],
  ['excerpts.0.note', 'excerpt/misquote', true],
  ['questions.0.ask', 'question/misquote', true],
  ['questions.0.followups.0', 'question/misquote', true],
  ['questions.0.guidance', 'question/misquote', true],
  ['options.0.name', 'guide/misquote', false],
  ['options.0.actions.0', 'guide/misquote', true],
  ['options.0.drawbacks.0', 'guide/misquote', true],
  ['people.0.who', 'guide/misquote', true],
  ['timeline.0.event', 'guide/misquote', true],
] as const;

/** An article of words and what stands between them, and a passage of it of four words or more. */
const passages = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc
          .array(fc.constantFrom(...LETTERS), { minLength: 2, maxLength: 8 })
          .map((l) => l.join('')),
        fc.constantFrom(...BETWEEN),
      ),
      { minLength: 12, maxLength: 40 },
    ),
    fc.nat(),
    fc.nat(),
  )
  .map(([parts, from, length]) => {
    const first = from % (parts.length - 4);
    const last = Math.min(parts.length - 1, first + 4 + (length % 9));
    const words = parts.slice(first, last + 1);
    return { article: parts.map((part) => part.join('')).join(''), words };
  });

interface Setting {
  readonly field: (typeof FIELDS)[number];
  readonly marks: (typeof MARKS)[number];
  readonly style: (typeof STYLES)[number];
  /** The word that is stressed, if any. */
  readonly stressed: number;
}
const settings: fc.Arbitrary<Setting> = fc.record({
  field: fc.constantFrom(...FIELDS),
  marks: fc.constantFrom(...MARKS),
  style: fc.constantFrom(...STYLES),
  stressed: fc.nat(20),
});

function guideWith(quoted: string, { field: [path], marks, style }: Setting): string {
  const scalar = new Scalar(`What of ${marks[0]}${quoted}${marks[1]} here?`);
  scalar.type = style;
  const guide = {
    title: 'A',
    articles: { one: 'a.md' },
    background: 'Own words.',
    excerpts: [{ paragraphs: '1', heading: 'Own', note: 'Own.' }],
    questions: [{ ask: 'Own?', followups: ['Own?'], guidance: 'Own.' }],
    options: [{ name: 'Own', actions: ['Own.'], drawbacks: ['Own.'] }],
    people: [{ name: 'One', who: 'Own.' }],
    timeline: [{ date: '2020', event: 'Own.' }],
    // These are about the craft of asking.
    rules: Object.fromEntries(CRAFT_RULES.map((code) => [code, 'off'])),
  };
  const document = new Document(guide);
  document.setIn(
    path.split('.').map((step) => (/^\d$/.test(step) ? Number(step) : step)),
    scalar,
  );
  return document.toString({ lineWidth: 36 });
}

/** The codes of what is found, each with the words that it marks, without markup and line ends. */
function findings(article: string, guide: string) {
  const files: Readonly<Record<string, string>> = {
    'a.md': `---\ntitle: T\nauthor: A\npublished: 2020\n---\n\n${article}\n`,
    'g.yaml': guide,
  };
  const workspace: Workspace = {
    read: (path) => ({ ok: true, bytes: new TextEncoder().encode(files[path] ?? '') }),
    list: () => [],
    today: () => '2026-01-01',
    used: [],
  };
  const { diagnostics } = compile('g.yaml', { workspace, theme: undefined });
  return diagnostics.map(({ code, start, end }) => ({
    code,
    words: plain(guide.slice(start, end)),
  }));
}

/** Words as written in YAML and Markdown, without escapes, stress and line ends. */
function plain(words: string): string {
  return words
    .replace(/\\\n\s*/g, '')
    .replace(/[\\*]/g, '')
    .replace(/''/g, "'")
    .replace(/\s+/gu, ' ');
}

/** Words with what stands between them, up to the end of the last one. */
function textOf(
  words: readonly (readonly [string, string])[],
  { field, stressed }: Setting,
): string {
  return words
    .map(([word, between], index) => {
      const typed = field[2] && index === stressed % words.length ? `*${word}*` : word;
      return index === words.length - 1 ? typed : typed + between.replace('\n\n', ' ');
    })
    .join('');
}

describe('words in quotation marks', () => {
  test('pass in any marks and in any field when an article has them', () => {
    fc.assert(
      fc.property(passages, settings, ({ article, words }, setting) => {
        expect(findings(article, guideWith(textOf(words, setting), setting))).toEqual([]);
      }),
      runs,
    );
  });

  test('are told at their place when one word is another', () => {
    fc.assert(
      fc.property(passages, settings, fc.nat(), ({ article, words }, setting, at) => {
        const changed = words.with(at % words.length, [
          'quxqux',
          words[at % words.length]?.[1] ?? ' ',
        ]);
        const quoted = textOf(changed, setting);
        // After a single mark these are taken for '80s and 'em, which start with an apostrophe.
        fc.pre(!/^['‘]/.test(setting.marks) || !/^\*?(?:33s?|em|til|bout)\b/.test(quoted));
        const found = findings(article, guideWith(quoted, setting));
        expect(found).toEqual([{ code: setting.field[1], words: plain(quoted) }]);
      }),
      runs,
    );
  });
});
