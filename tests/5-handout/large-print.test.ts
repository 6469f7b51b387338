import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrinter, type Printer } from '../../src/6-print/index.ts';
import { compile, type Guide } from '../../src/index.ts';
import { ownFolder } from '../6-print/own-folder.ts';
import { readTypeset, type Typeset } from '../support/typeset.ts';
import { article, bodyOf, excerpt, paragraph, plain, render, type Setting } from './fixture.ts';
import { largePrintFaults } from './large-print.ts';

const own = ownFolder();
let printer: Printer;

beforeAll(async () => {
  printer = await openPrinter({ browser: 'embedded', env: own.env });
});

afterAll(async () => {
  await printer?.close();
  await own.remove();
});

interface Printable {
  readonly html: string;
  readonly fonts?: readonly string[];
}

const PAPERS = ['letter', 'a4'] as const;
type Paper = (typeof PAPERS)[number];

async function typeset({ html, fonts }: Printable, paper: Paper): Promise<Typeset> {
  const { bytes } = await printer.print({ html, paper, ...(fonts ? { fonts } : {}) });
  return readTypeset(bytes);
}

/** The words of a document, with the addresses that print behind links. */
function wordsOf(html: string): string {
  return bodyOf(html)
    .replace(/<a [^>]*href="(http[^"]*)"/gu, ' $1 $&')
    .replace(/<sup>/gu, '[')
    .replace(/<\/sup>/gu, ']')
    .replace(/<\/?(?:b|strong|em|code|cite|del|span|a|bdi)\b[^>]*>/gu, '')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/&#x([0-9A-F]+);/giu, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&quot;/gu, '"')
    .replace(/&#x27;|&apos;/gu, "'")
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&');
}

const LINKED = 'See [the record](https://example.org/record) of the council, which *never* met.';
const LONG_ADDRESS =
  'https://example.org/a/very/long-address/that/does/not/end/here/nor/on/the/line';

/** Every kind of block that a guide can hold, with words of every length. */
const EVERYTHING: Partial<Guide> = {
  subtitle: 'On who owns it, who pays for it and who may walk beside it',
  group: 'Thursday Readers of the Upper Valley and its Neighbouring Parishes',
  topic: '4',
  session: { date: '2026-12-03', place: 'Main Library, reading room', minutes: 90 },
  background: `${LINKED} The weir is old.[^1] It is *quite* old, and **so is** the \`mill_race()\`.

## Who decides

### Two bodies, an intercommunalization committee and a sub-committee on hydromorphological matters

The weir-keeper, a well-known seventy-year-old, keeps a day-to-day record of interdepartmental
counterrevolutionary-sounding correspondence at ${LONG_ADDRESS} and elsewhere.

Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft is one word.

> A quotation of some length that runs over more than one line of large print.
>
> > And one in it.

1. One
2. Two
   - Two and a half
   - [ ] not done

| Year | Water | Remark |
| --- | ---: | --- |
| 1990 | 12 | little |
| 1995 | 140 | more |

| Year | Responsibility | Representatives | Accountability | Address |
| --- | --- | --- | --- | --- |
| 1990 | Municipalities | Parliamentarian | Unquestionable | ${LONG_ADDRESS} |
| 1995 | Constituencies | Superintendents | Disestablished | none |

\`\`\`
a line of code that is longer than any line of large print could ever be, and then some
\`\`\`

[^1]: A note, with [a link](https://example.org/note).
`,
  questions: [
    { ask: LINKED, kind: 'opening', lines: 2 },
    { ask: 'Why *then*, and not before?', essential: true, excerpt: ['mill', 'weir'] },
    { ask: 'Which of these?\n\n- one\n- two', kind: 'closing' },
  ],
  options: ['Keep it', 'Sell it', 'Share it', 'Give it back'].map((name) => ({
    name,
    actions: [LINKED, 'Write to the owner.'],
    drawbacks: ['It costs as much as a year of repairs.'],
  })),
  glossary: { weir: { say: 'weer', means: LINKED }, 'mill race': 'The water *above* a mill.' },
  people: [{ name: 'A. Miller', who: LINKED }],
  timeline: [{ date: 'Spring of 1990', event: LINKED }],
  agreements: [LINKED, 'Two.', 'Three.', 'Four.'],
  reading: [{ title: 'On Rivers', by: 'B. Banks', url: LONG_ADDRESS }],
};

const source = article({
  url: 'https://example.org/a',
  kind: 'opinion',
  published: '2024-03-02',
  author: 'C. Carter',
  publication: 'The Valley Paper',
  rights: '© The Valley Paper',
});
const words = 'The mill stood by the river for two hundred years, and nobody asked whose it was. ';
const everything: Setting = {
  excerpts: [
    excerpt(1, [paragraph(4, plain(words.repeat(3))), paragraph(5, plain(words.repeat(9)))], {
      id: 'mill',
      article: source,
      heading: 'The mill, and what stood there before it',
      note: LINKED,
    }),
    excerpt(
      2,
      [
        { kind: 'heading', runs: [plain('A heading of its own')] },
        { ...paragraph(12, plain('An item of a list.')), within: 'list', marker: '1.' },
        { ...paragraph(13, plain('Words that the article quotes.')), within: 'quotation' },
        { kind: 'caption', runs: [plain('A caption below a picture.')] },
      ],
      { id: 'weir', article: source },
    ),
  ],
  articles: new Map([['a', source]]),
};

function everythingOn(paper: Paper, setting: Setting = {}): Printable {
  const { handout, reported } = render(EVERYTHING, {
    ...everything,
    ...setting,
    paper,
    edition: setting.edition ?? 'large-print',
  });
  expect(reported).toEqual([]);
  if (handout === undefined) throw new Error('Nothing was rendered.');
  return handout;
}

describe.each(PAPERS)('large print on %s', (paper) => {
  test('keeps its rules in the first guide', async () => {
    const [handout] = compile('guides/price-of-a-source.yaml', {
      editions: ['large-print'],
      paper,
    }).handouts;
    if (handout === undefined) throw new Error('Nothing was compiled.');
    const set = await typeset(handout, paper);
    expect(largePrintFaults(set, wordsOf(handout.html))).toEqual([]);
    expect(set.fonts.map((name) => name.replace(/^[A-Z]+\+/u, ''))).toEqual([
      'AtkinsonHyperlegibleNext-Bold',
      'AtkinsonHyperlegibleNext-Regular',
    ]);
  });

  test('keeps its rules in every kind of block', async () => {
    const handout = everythingOn(paper);
    const set = await typeset(handout, paper);
    expect(largePrintFaults(set, wordsOf(handout.html))).toEqual([]);
  });
});

describe('a page that breaks a rule of large print is caught', () => {
  const SHEET = 'templates/styles/large-print.css';
  const sheet = readFileSync(SHEET, 'utf8');
  test.each([
    ['size', 'sup { font-size: 0.7em !important }'],
    ['size', '.references { font-size: 14pt !important }'],
    ['foot', '@page { @bottom-right { font-size: 12pt } }'],
    ['length', '@page { size: landscape }'],
    ['pitch', 'dd { line-height: 1.3 !important }'],
    ['margin', '@page { margin-right: 0.8in }'],
    ['margin', '@page { margin-top: 0.8in }'],
    ['margin', 'pre { margin-inline: -0.5in }'],
    ['word', 'p { word-break: break-all }'],
  ])('%s: %s', async (rule, css) => {
    const handout = everythingOn('letter', { files: { [SHEET]: `${sheet}\n${css}` } });
    const faults = largePrintFaults(await typeset(handout, 'letter'), wordsOf(handout.html));
    expect(faults.map((fault) => fault.rule)).toContain(rule);
  });

  test('italic: in the edition for participants', async () => {
    const handout = everythingOn('letter', { edition: 'participant' });
    const rules = largePrintFaults(await typeset(handout, 'letter'), wordsOf(handout.html)).map(
      (fault) => fault.rule,
    );
    expect(rules).toContain('italic');
  });

  test('hyphen: at hyphens that may be shown, which its own sheet leaves out', async () => {
    // Lines end everywhere in the long words, whatever font they are set in.
    const words = (_: unknown, at: number) =>
      `${'n'.repeat(1 + (at % 7))} inter\u00addepart\u00admental`;
    const background = Array.from({ length: 120 }, words).join(' ');
    // In any font of the machine's: soft hyphens break no line in those that come in parts.
    const faultsWith = async (css: string) => {
      const own = `${sheet}\n* { font-family: sans-serif !important; ${css} }`;
      const { html } = render({ background }, { edition: 'large-print', files: { [SHEET]: own } });
      const set = await typeset({ html }, 'letter');
      return largePrintFaults(set, wordsOf(html).replaceAll('\u00ad', ''));
    };
    expect(await faultsWith('')).toEqual([]);
    const rules = (await faultsWith('hyphens: manual !important')).map(({ rule }) => rule);
    expect(rules).toContain('hyphen');
  });
});
