import { diagnostic, type Report } from '../source/diagnostic.ts';
import { decodeUtf8 } from '../source/text.ts';
import { joinPath, type Workspace } from '../source/workspace.ts';
import { base64 } from './base64.ts';
import { COVERAGE } from './font-coverage.ts';

/** A font family from an `@fontsource` package, its static cuts read as they are needed. */
export interface FontFamily {
  /** The name that CSS calls it by, such as "Source Serif 4". */
  readonly name: string;
  /** The subsets of the package and the characters each has, most common first. */
  readonly subsets: readonly Subset[];
  readonly weights: readonly number[];
  /** The name of a cut's file, which no other family has: `source-serif-4-latin-400-normal.woff2`. */
  fileOf(subset: string, cut: Cut): string;
  /** A cut's file as a data: URI; undefined after reporting where it cannot be read. */
  data(file: string, report: Report): string | undefined;
  /** A cut's file; undefined where it cannot be read. */
  bytes(file: string): Uint8Array | undefined;
}

/** Part of a font: its name in the package, and the characters it has. */
export interface Subset {
  readonly name: string;
  /** As CSS writes it: `U+0000-00FF,U+0131`. */
  readonly range: string;
  has(codePoint: number): boolean;
}

/** A weight and style of a font. */
export interface Cut {
  readonly weight: 400 | 600 | 700;
  readonly style: 'normal' | 'italic';
}

/** A document's `@font-face` rules, and the families that they are of. */
export interface FontRules {
  readonly css: string;
  readonly families: readonly string[];
}

/** The fonts of a theme. */
export interface ThemeFonts {
  readonly serif: FontFamily;
  readonly sans: FontFamily;
  /** For scripts that the two above lack; embedded only where a document has their characters. */
  readonly scripts: readonly FontFamily[];
  /** The weight of headings and of stress. */
  readonly bold: 600 | 700;
  /** Whether words may slant; large print stresses by weight alone. */
  readonly hasItalics: boolean;
}

/** Where a character is in several subsets, the first of these that has it serves. */
const SUBSET_ORDER = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'];

const REGULAR: Cut = { weight: 400, style: 'normal' };
const ITALIC: Cut = { weight: 400, style: 'italic' };

/** Reads what an `@fontsource` package says about its family. */
export function loadFontFamily(
  workspace: Workspace,
  folder: string,
  report: Report,
): FontFamily | undefined {
  const metadata = readJson(workspace, joinPath(folder, 'metadata.json'), report);
  const ranges = readJson(workspace, joinPath(folder, 'unicode.json'), report);
  if (metadata === undefined || ranges === undefined) return undefined;
  const id = String(metadata.id);
  const name = String(metadata.family);
  const rank = (name: string) => (SUBSET_ORDER.indexOf(name) + 99) % 99;
  const cache = new Map<string, string>();
  return {
    name,
    subsets: Object.entries(COVERAGE[name] ?? ranges)
      .map(([subset, range]) => ({
        name: subset,
        range: String(range),
        has: rangeTest(String(range)),
      }))
      .sort((a, b) => rank(a.name) - rank(b.name)),
    weights: Array.isArray(metadata.weights) ? metadata.weights.map(Number) : [],
    fileOf: (subset, { weight, style }) => `${id}-${subset}-${weight}-${style}.woff2`,
    bytes(file) {
      const result = workspace.read(joinPath(folder, `files/${file}`));
      return result.ok ? result.bytes : undefined;
    },
    data(file, reportMissing) {
      const known = cache.get(file);
      if (known !== undefined) return known;
      const path = joinPath(folder, `files/${file}`);
      const result = workspace.read(path);
      if (!result.ok) {
        reportMissing(missing(path, result.detail));
        return undefined;
      }
      const uri = `data:font/woff2;base64,${base64(result.bytes)}`;
      cache.set(file, uri);
      return uri;
    },
  };
}

/**
 * The `@font-face` rules that a document needs, as data: URIs: static cuts only, and of those
 * only the subsets that hold a character of the document. Latin is always there. Italics stand in
 * the styles themselves; the bold italic comes with any stress, since only the styles know what
 * is bold around it. Serif and sans stand in for one another where one lacks a character; what
 * both lack comes upright from the first of the other families that has it.
 */
export function embedFonts(
  document: string,
  fonts: ThemeFonts,
  report: Report,
): FontRules | undefined {
  const codePoints = codePointsIn(document);
  const { upright, italic, boldItalic } = cutsOf(fonts);
  const cuts = [...upright, ...italic, ...(/<em\b/.test(document) ? boldItalic : [])];
  const rules: string[] = [];
  let complete = true;
  const embed = (family: FontFamily, subset: Subset, these: readonly Cut[]) => {
    for (const cut of these) {
      const uri = family.data(family.fileOf(subset.name, cut), report);
      if (uri === undefined) complete = false;
      rules.push(faceRule(family, subset, cut, `url(${uri})`));
    }
  };
  const main = [...new Set([fonts.serif, fonts.sans])];
  for (const family of main) {
    for (const subset of neededSubsets(family.subsets, codePoints)) embed(family, subset, cuts);
  }
  const lacking = [...codePoints].filter(
    (one) => isVisible(String.fromCodePoint(one)) && !main.some((family) => covers(family, one)),
  );
  const others = new Map<FontFamily, Set<Subset>>();
  for (const one of lacking) {
    const family = fonts.scripts.find((candidate) => covers(candidate, one));
    const subset = family?.subsets.find((candidate) => candidate.has(one));
    if (family && subset) others.set(family, (others.get(family) ?? new Set()).add(subset));
  }
  for (const [family, subsets] of others) {
    const there = upright.filter(({ weight }) => family.weights.includes(weight));
    for (const subset of subsets) embed(family, subset, there);
  }
  if (!complete) return undefined;
  const families = [...main, ...fonts.scripts.filter((family) => others.has(family))];
  return rulesOf(fonts, families, rules);
}

/** Each code point of a text. */
function codePointsIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  // Whole documents are gone through, and to make a string of every character takes far longer.
  const seen = new Uint8Array(0x10000);
  for (let at = 0; at < text.length; at++) {
    const one = text.codePointAt(at) ?? 0;
    if (one > 0xffff) at += 1;
    else if (seen[one]) continue;
    else seen[one] = 1;
    found.add(one);
  }
  return found;
}

/** The cuts that a theme's main families are used in. */
export function cutsOf({ bold, hasItalics }: ThemeFonts) {
  return {
    upright: [REGULAR, { ...REGULAR, weight: bold }] as readonly Cut[],
    italic: (hasItalics ? [ITALIC] : []) as readonly Cut[],
    boldItalic: (hasItalics ? [{ ...ITALIC, weight: bold }] : []) as readonly Cut[],
  };
}

/** A face of a font as CSS, from an address. */
export function faceRule(
  family: FontFamily,
  subset: Subset,
  cut: Cut,
  address: string,
  display?: 'swap',
): string {
  return (
    `@font-face{font-family:"${family.name}";font-style:${cut.style};` +
    `font-weight:${cut.weight};src:${address} format("woff2");` +
    `unicode-range:${subset.range}${sizeOf(family)}${display ? `;font-display:${display}` : ''}}`
  );
}

/** The rules of faces, and which families the serif and the sans are followed by. */
export function rulesOf(
  fonts: ThemeFonts,
  families: readonly FontFamily[],
  faces: readonly string[],
): FontRules {
  const stack = (first: FontFamily) =>
    [...new Set([first, ...families])].map((family) => `"${family.name}"`).join(',');
  const use = `:root{--serif:${stack(fonts.serif)},serif;--sans:${stack(fonts.sans)},sans-serif}`;
  return { css: [...faces, use].join('\n'), families: families.map((family) => family.name) };
}

/** Arabic letters are drawn small beside Latin ones of the same size; seen in print, not measured. */
function sizeOf({ name }: FontFamily): string {
  return name === 'Noto Naskh Arabic' ? ';size-adjust:118%' : '';
}

/** The visible characters of a text that no font of the theme has, each once, as they come. */
export function charactersWithoutFont(text: string, fonts: ThemeFonts): string[] {
  const families = [fonts.serif, fonts.sans, ...fonts.scripts];
  const isMissing = (character: string) =>
    isVisible(character) &&
    !families.some((family) => covers(family, character.codePointAt(0) ?? 0));
  // Of ASCII the fonts have all, as a rule, so that nothing is to be looked for.
  const missing = ASCII.filter((character) => isMissing(character) && text.includes(character));
  const others = new Set((text.match(/[^\0-\x7f]+/g) ?? []).join(''));
  missing.push(...[...others].filter(isMissing));
  return missing.sort((a, b) => text.indexOf(a) - text.indexOf(b));
}

const ASCII: readonly string[] = Array.from({ length: 0x80 }, (_, unit) =>
  String.fromCharCode(unit),
);

function isVisible(character: string): boolean {
  return /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(character);
}

function covers(family: FontFamily, codePoint: number): boolean {
  return family.subsets.some((subset) => subset.has(codePoint));
}

/** Latin, and for every character that it lacks the first subset that has it. */
function neededSubsets(subsets: readonly Subset[], codePoints: ReadonlySet<number>): Subset[] {
  const needed = new Set<Subset>(subsets.filter((subset) => subset.name === 'latin'));
  for (const codePoint of codePoints) {
    const serving = subsets.find((subset) => subset.has(codePoint));
    if (serving !== undefined) needed.add(serving);
  }
  return subsets.filter((subset) => needed.has(subset));
}

/** Tests whether a code point is in a CSS unicode-range. */
function rangeTest(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => spans.some(([from, to]) => codePoint >= from && codePoint <= to);
}

function readJson(
  workspace: Workspace,
  file: string,
  report: Report,
): Readonly<Record<string, unknown>> | undefined {
  const result = workspace.read(file);
  const text = result.ok ? decodeUtf8(result.bytes) : undefined;
  try {
    if (typeof text === 'string') return JSON.parse(text);
  } catch {
    // Told below, together with a file that is not text.
  }
  report(missing(file, result.ok ? 'it is not JSON' : result.detail));
  return undefined;
}

function missing(file: string, detail: string) {
  return diagnostic(
    'template/missing',
    { file, start: 0, end: 0 },
    `A font file cannot be read: ${detail}.`,
    { hint: 'Reinstall studyguide, which brings its fonts along; in a clone, run `npm ci`.' },
  );
}
