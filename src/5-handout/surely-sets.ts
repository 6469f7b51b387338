import { charactersWithoutFont, embedFonts, type ThemeFonts } from './fonts.ts';
import type { HandoutInput } from './handout.ts';
import { labelsFor } from './labels.ts';
import type { Theme } from './theme.ts';

/** Says of an edition whether it is sure to set without a problem. */
export type SurelySets = (input: HandoutInput) => boolean;

/**
 * Says of editions whether they are sure to set without a problem, which is far cheaper to say than
 * to set them. Setting reports pictures, characters that no font has, fonts that cannot be read, a
 * placemat with nothing on it, and templates that fail; the program's own templates do not. False
 * where any of these may be: then only setting the edition tells. For the guides of one run.
 */
export function sureToSet(theme: Theme): SurelySets {
  const fits = new Map<ThemeFonts, Map<string, boolean>>();
  let last: { of: HandoutInput['guide']; characters: string | undefined } | undefined;
  return (input) => {
    const { guide, edition } = input;
    const fonts = theme.fonts.get(edition);
    const labels = labelsFor(guide.lang ?? 'en', theme.labels);
    if (fonts === undefined || labels === undefined) return false;
    if (edition === 'placemat' && !hasPlacemat(input)) return false;
    // The editions of a guide come one after another, and have the same characters.
    if (last?.of !== guide) last = { of: guide, characters: charactersIn(input, labels) };
    const { characters } = last;
    if (characters === undefined) return false;
    const known = fits.get(fonts) ?? new Map<string, boolean>();
    fits.set(fonts, known);
    const fit = known.get(characters) ?? fitsIn(characters, fonts);
    known.set(characters, fit);
    return fit;
  };
}

function hasPlacemat({ guide: { options, questions } }: HandoutInput): boolean {
  return options !== undefined || (questions?.some(({ essential }) => essential) ?? false);
}

function fitsIn(characters: string, fonts: ThemeFonts): boolean {
  if (charactersWithoutFont(characters, fonts).length > 0) return false;
  // Stress needs one font more.
  return embedFonts(`<em>${characters}`, fonts, () => {}) !== undefined;
}

/** All that may print, each character once and those of ASCII all; undefined where there are pictures. */
function charactersIn(input: HandoutInput, labels: object): string | undefined {
  const { guide, articles, excerpts } = input;
  if (guide.logo !== undefined || guide.images !== undefined) return undefined;
  const texts = [...textsIn(guide)];
  if (texts.some((text) => text.includes('!['))) return undefined;
  for (const { article, pieces } of excerpts) {
    for (const { start, end } of pieces) texts.push(article.text.slice(start, end));
  }
  texts.push(...[...articles.values()].flatMap(({ metadata }) => [...textsIn(metadata)]));
  return charactersOf([...texts, ...textsIn(labels)]);
}

/** Each character of some texts once, and those of ASCII, so that few texts differ. */
function charactersOf(texts: readonly string[]): string {
  // Nearly every text is of characters that are one UTF-16 unit: these are ticked off in a table.
  const seen = new Uint8Array(0x10000).fill(1, 0x20, 0x7f);
  const others = new Set<string>();
  for (const text of texts) {
    if (/^[ -~]*$/.test(text)) continue;
    if (/[\ud800-\udfff]/.test(text)) for (const character of text) others.add(character);
    else for (let at = 0; at < text.length; at++) seen[text.charCodeAt(at)] = 1;
  }
  for (let unit = seen.indexOf(1); unit >= 0; unit = seen.indexOf(1, unit + 1)) {
    others.add(String.fromCharCode(unit));
  }
  return [...others].join('');
}

/** Every text and every key in a value. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield key;
    yield* textsIn(inner);
  }
}
