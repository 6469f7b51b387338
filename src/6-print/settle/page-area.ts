import type { PageTalk } from '../page-talk.ts';

/** The text area of a page: what is inside its margins, in whole CSS pixels, as Chromium has it. */
export interface PageArea {
  readonly width: number;
  readonly height: number;
  /** The margins before and above it; undefined where left and right pages differ in them. */
  readonly left?: number | undefined;
  readonly top?: number | undefined;
}

/** A sheet of paper, upright, in inches. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/**
 * Reads the text area from the document's own `@page` rules (CSS Paged Media, 7). Undefined where they say what is
 * not understood here: pages of different areas, or lengths that are relative.
 *
 * @param sheet where the document names none, or only how it lies.
 */
export function readPageArea(talk: PageTalk, sheet: Sheet): Promise<PageArea | undefined> {
  return talk.ask(areaByRules, sheet, PAPERS, PIXELS);
}

/** Points in a CSS pixel (CSS Values and Units, 5.2). */
export const POINT = 72 / 96;

/** Width and height of the papers that CSS has names for, in inches, upright (CSS Paged Media, 7.1). */
const PAPERS: Readonly<Record<string, readonly [number, number]>> = {
  letter: [8.5, 11],
  legal: [8.5, 14],
  a5: [148 / 25.4, 210 / 25.4],
  a4: [210 / 25.4, 297 / 25.4],
  a3: [297 / 25.4, 420 / 25.4],
};

/** CSS pixels in each unit (CSS Values and Units, 5.2). */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  in: 96,
  pt: 96 / 72,
  pc: 16,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
};

/** Runs in the browser, with the styles for print. */
function areaByRules(
  sheet: Sheet,
  papers: Readonly<Record<string, readonly [number, number]>>,
  units: Readonly<Record<string, number>>,
): PageArea | undefined {
  const { document, matchMedia } = globalThis as unknown as {
    document: { styleSheets: Iterable<{ cssRules: Iterable<Rule> }> };
    matchMedia(query: string): { matches: boolean };
  };
  const INCH = 96;
  const pixels = (length: string) => {
    const [, number, unit = ''] = /^([\d.]+)([a-z]*)$/.exec(length.trim()) ?? [];
    if (number === undefined) return Number.NaN;
    return Number(number) * (Number(number) === 0 ? 0 : (units[unit] ?? Number.NaN));
  };
  const collect = (rules: Iterable<Rule>): Rule[] =>
    [...rules].flatMap((rule) => {
      if (rule.constructor.name === 'CSSPageRule') return [rule];
      if (rule.media && !matchMedia(rule.media.mediaText).matches) return [];
      return rule.cssRules ? collect(rule.cssRules) : [];
    });
  let all: Rule[];
  try {
    all = [...document.styleSheets].flatMap(({ cssRules }) => collect(cssRules));
  } catch {
    // A style sheet from elsewhere lets nobody read it.
    return undefined;
  }
  const kinds = new Set(all.map(({ selectorText }) => selectorText ?? ''));
  const areas = [...kinds].some((kind) => kind === ':left' || kind === ':right')
    ? ['left', 'right']
    : [''];
  for (const kind of kinds)
    if (kind !== '' && kind !== ':left' && kind !== ':right') return undefined;

  const found = areas.map((side) => {
    // What is said of one side is stronger than what is said of all pages.
    const rules = ['', `:${side}`].flatMap((kind) =>
      all.filter(({ selectorText }) => (selectorText ?? '') === kind),
    );
    const last = (name: string) =>
      rules.map(({ style }) => style?.getPropertyValue(name) ?? '').findLast((one) => one !== '');
    const words = (last('size') ?? 'auto').toLowerCase().split(' ');
    const named = words.map((word) => papers[word]).find((paper) => paper !== undefined);
    const lengths = words.map(pixels).filter((length) => !Number.isNaN(length));
    let [width = 0, height = 0] = named
      ? named.map((inches) => inches * INCH)
      : [sheet.width * INCH, sheet.height * INCH];
    if (lengths.length > 0) [width = 0, height = width] = lengths;
    else if (words.includes('landscape'))
      [width, height] = [height, width].sort((a, b) => b - a) as [number, number];
    const known = words.every(
      (word) => word in papers || ['auto', 'portrait', 'landscape'].includes(word),
    );
    if (!known && lengths.length !== words.length) return undefined;
    // Chromium counts in sixty-fourths of a pixel, and rounds what is left of the sheet up.
    const counted = (length: number) => Math.floor(length * 64) / 64;
    const margin = (edge: string) => counted(pixels(last(`margin-${edge}`) ?? ''));
    return {
      width: Math.ceil(counted(width) - margin('left') - margin('right')),
      height: Math.ceil(counted(height) - margin('top') - margin('bottom')),
      left: margin('left'),
      top: margin('top'),
    };
  });
  const [first] = found;
  if (!first || !(first.width > 0 && first.height > 0)) return undefined;
  const isOne = found.every((one) => one?.width === first.width && one.height === first.height);
  if (!isOne) return undefined;
  const { width, height } = first;
  return found.length === 1 ? first : { width, height };
}

/** The part of the CSSOM used here; the project does not compile against a browser. */
interface Rule {
  readonly selectorText?: string;
  readonly media?: { readonly mediaText: string };
  readonly cssRules?: Iterable<Rule>;
  readonly style?: { getPropertyValue(name: string): string };
}
