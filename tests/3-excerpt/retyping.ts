import fc from 'fast-check';

/** Picks one of several, in an order that fast-check can shrink. */
export type Pick = <Value>(values: readonly Value[]) => Value;

const SPACES = [
  ...[' ', ' ', '  ', '\t', '\n', '\n  ', '\r\n', '\n\n', '\u0085', '\u00a0', '\u1680', '\u2000'],
  ...[
    '\u2002',
    '\u2003',
    '\u2007',
    '\u2009',
    '\u200a',
    '\u2028',
    '\u2029',
    '\u202f',
    '\u205f',
    '\u3000',
  ],
];
const DROPPED = [
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u034f', '\ufe0f', '\ufe0e'],
  ...['\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u180b'],
  ...['\u2066', '\u2067', '\u2068', '\u2069', '\u{e0100}', '\u{e01ef}'],
];
const DOUBLE = [...'"“”„«»'];
const SINGLE = [..."'‘’‚‹›′"];
const DASHES = [
  '—',
  '–',
  '‒',
  '―',
  '--',
  '---',
  ' — ',
  ' – ',
  ' ‒ ',
  ' ― ',
  ' -- ',
  ' --- ',
  ' - ',
  '– ',
  ' —',
];
const LIGATURES = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
  ['st', 'ﬆ'],
  ['st', 'ﬅ'],
] as const;

const DASH = /(?<=\S)(?<![-–—‒―] ?)(?: ?(?:[–—‒―]|-{2,3}) ?| - )(?! ?[-–—‒―])(?=\S)/gu;

const each = (text: string, pattern: RegExp, replace: (found: string) => string) =>
  text.replace(pattern, (found) => replace(found));

/** Every class of differences that the guide format allows, each as a way of typing a text again. */
export const RETYPINGS: Readonly<Record<string, (text: string, pick: Pick) => string>> = {
  'white space': (text, pick) => each(text, /\s+/gu, () => pick(SPACES)),
  'double quotation marks': (text, pick) => each(text, /["“”„«»]/gu, () => pick(DOUBLE)),
  'single quotation marks': (text, pick) => each(text, /['‘’‚‹›′]/gu, () => pick(SINGLE)),
  // Not where a dash stands beside another, which may become one longer dash.
  dashes: (text, pick) => each(text, DASH, () => pick(DASHES)),
  hyphens: (text, pick) => each(text, /(?<=\p{L})[-‐‑](?=\p{L})/gu, () => pick(['-', '‐', '‑'])),
  ellipses: (text, pick) =>
    each(text, /…|(?<!\.)\.\.\.(?!\.)/gu, () => pick(['…', '...', '. . .'])),
  'ligatures set': (text, pick) => {
    const [letters, ligature] = pick(LIGATURES);
    return text.replaceAll(letters, ligature);
  },
  'ligatures taken apart': (text) =>
    text.replace(/[\ufb00-\ufb06]/gu, (one) => one.normalize('NFKC')),
  'accents apart': (text) => text.normalize('NFD'),
  'accents joined': (text) => text.normalize('NFC'),
  'dropped characters': (text, pick) =>
    [...text].map((one) => (pick([0, 0, 0, 1]) ? one + pick(DROPPED) : one)).join(''),
  'dropped characters left out': (text) =>
    text.replace(/\u00ad|\u200b|\u200c|\u200d|\u2060|\ufe0f/gu, ''),
};

/** Neither signs of Markdown nor an address, which it would make a link. */
const SAFE_IN_MARKDOWN = /^(?!.*:\/\/)[^*_`[\]<>&~\\]*$/su;
const ENTITIES: Readonly<Record<string, string>> = {
  '“': '&ldquo;',
  '”': '&#8221;',
  '’': '&rsquo;',
  é: '&eacute;',
  '—': '&mdash;',
  '\u00a0': '&nbsp;',
  '…': '&#x2026;',
};

/** Markdown that stands for the text: emphasis, links, entities, footnote marks, line breaks. */
export function asMarkdown(text: string, pick: Pick): string {
  if (!SAFE_IN_MARKDOWN.test(text)) return text;
  return text
    .split(/(\s+)/u)
    .map((part) => {
      if (/^\s*$/u.test(part)) return part === '\n' ? pick(['\n', '<br>', '\\\n']) : part;
      const words = part.replace(/[“”’é—\u00a0…]/gu, (one) => pick([one, ENTITIES[one] ?? one]));
      // Marks join words only where these are letters at both ends.
      if (!/^[\p{L}\p{N}]+$/u.test(part)) return words;
      return pick([
        words,
        words,
        `*${words}*`,
        `**${words}**`,
        `***${words}***`,
        `[${words}](https://example.org/a "b")`,
        `${words}[^4]`,
      ]);
    })
    .join('');
}

/** The choices that retypings make. */
export const choices = fc.infiniteStream(fc.nat());

/** A mix of retypings, and the choices they make. */
export const retypings = fc.record({
  ways: fc.subarray(Object.keys(RETYPINGS)),
  markdown: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
  choice: choices,
});

export function retype(
  text: string,
  {
    ways,
    markdown,
    choice,
  }: { ways: readonly string[]; markdown: boolean; choice: Iterator<number> },
): string {
  const pick: Pick = (values) => values[(choice.next().value as number) % values.length] as never;
  let typed = text;
  for (const way of ways) {
    // Marks beside what is dropped would not be marks of emphasis.
    if (markdown && /dropped characters$/.test(way)) continue;
    typed = RETYPINGS[way]?.(typed, pick) ?? typed;
  }
  return markdown ? asMarkdown(typed, pick) : typed;
}
