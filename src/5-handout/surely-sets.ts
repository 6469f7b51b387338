import { charactersWithoutFont, embedFonts, type ThemeFonts } from './fonts.ts';
import type { HandoutInput } from './handout.ts';
import { labelsFor } from './labels.ts';
import { REFERENCE } from './missing-characters.ts';
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
  const known = new Map<object, Characters>();
  const ofLabels = (labels: object): Characters => {
    const characters = known.get(labels) ?? new Characters();
    if (!known.has(labels)) characters.addAll(labels);
    known.set(labels, characters);
    return characters;
  };
  let last: { of: HandoutInput['guide']; characters: string | undefined } | undefined;
  return (input) => {
    const { guide, edition } = input;
    const fonts = theme.fonts.get(edition);
    const labels = labelsFor(guide.lang ?? 'en', theme.labels);
    if (fonts === undefined || labels === undefined) return false;
    if (edition === 'placemat' && !hasPlacemat(input)) return false;
    // The editions of a guide come one after another, and have the same characters.
    if (last?.of !== guide) last = { of: guide, characters: charactersIn(input, ofLabels(labels)) };
    const { characters } = last;
    if (characters === undefined) return false;
    const fitting = fits.get(fonts) ?? new Map<string, boolean>();
    fits.set(fonts, fitting);
    const fit = fitting.get(characters) ?? fitsIn(characters, fonts);
    fitting.set(characters, fit);
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

/**
 * All that may print, each character once and those of ASCII all; undefined where there are pictures,
 * or characters that only reading Markdown gives.
 */
function charactersIn(input: HandoutInput, ofLabels: Characters): string | undefined {
  const { guide, articles, excerpts } = input;
  if (guide.logo !== undefined || guide.images !== undefined) return undefined;
  const characters = new Characters(ofLabels);
  characters.addAll(guide);
  if (characters.hasMore) return undefined;
  for (const { article, pieces } of excerpts) {
    for (const { start, end } of pieces) characters.add(article.text.slice(start, end));
  }
  for (const { metadata } of articles.values()) characters.addAll(metadata);
  return characters.all();
}

/** The characters of some texts, and those of ASCII, so that few texts differ. */
class Characters {
  /** Nearly every text is of characters that are one UTF-16 unit: these are ticked off in a table. */
  readonly #seen: Uint8Array;
  readonly #others: Set<string>;
  /** Whether one of the texts has what a picture in Markdown starts with, or the name of a character. */
  hasMore = false;

  constructor(before?: Characters) {
    this.#seen = before ? before.#seen.slice() : new Uint8Array(0x10000).fill(1, 0x20, 0x7f);
    this.#others = new Set(before ? before.#others : []);
  }

  /** Adds every text and every key in a value. */
  addAll(value: unknown): void {
    if (typeof value === 'string') {
      this.add(value);
    } else if (Array.isArray(value)) {
      for (const inner of value) this.addAll(inner);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        this.add(key);
        this.addAll(inner);
      }
    }
  }

  add(text: string): void {
    this.hasMore ||= text.includes('![') || REFERENCE.test(text);
    if (/^[\n -~]*$/.test(text)) {
      if (text.includes('\n')) this.#seen[0x0a] = 1;
    } else if (/[\ud800-\udfff]/.test(text)) {
      for (const character of text) this.#others.add(character);
    } else {
      for (let at = 0; at < text.length; at++) this.#seen[text.charCodeAt(at)] = 1;
    }
  }

  /** Each once, the same for the same. */
  all(): string {
    const all = new Set(this.#others);
    const seen = this.#seen;
    for (let unit = seen.indexOf(1); unit >= 0; unit = seen.indexOf(1, unit + 1)) {
      all.add(String.fromCharCode(unit));
    }
    return [...all].join('');
  }
}
