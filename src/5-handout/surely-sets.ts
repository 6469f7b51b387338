import { charactersWithoutFont, embedFonts } from './fonts.ts';
import type { HandoutInput } from './handout.ts';
import { labelsFor } from './labels.ts';
import type { Theme } from './theme.ts';

/**
 * Whether an edition is sure to set without a problem, which is far cheaper to say than to set it.
 * Setting reports pictures, characters that no font has, fonts that cannot be read, a placemat with
 * nothing on it, and templates that fail; the program's own templates do not. False where any of
 * these may be: then only setting the edition tells.
 */
export function surelySets(input: HandoutInput, theme: Theme): boolean {
  const { guide, edition, articles, excerpts } = input;
  const labels = labelsFor(guide.lang ?? 'en', theme.labels);
  const fonts = theme.fonts.get(edition);
  if (labels === undefined || fonts === undefined) return false;
  if (guide.logo !== undefined || guide.images !== undefined) return false;
  const { options, questions } = guide;
  if (edition === 'placemat' && !options && !questions?.some(({ essential }) => essential)) {
    return false;
  }
  const texts = [...textsIn(guide)];
  if (texts.some((text) => text.includes('!['))) return false;
  for (const { article, pieces } of excerpts) {
    for (const { start, end } of pieces) texts.push(article.text.slice(start, end));
  }
  texts.push(...[...articles.values()].flatMap(({ metadata }) => [...textsIn(metadata)]));
  const characters = charactersOf([...texts, ...textsIn(labels)]);
  if (charactersWithoutFont(characters, fonts).length > 0) return false;
  // Stress needs one font more.
  return embedFonts(`<em>${characters}`, fonts, () => {}) !== undefined;
}

/** Each character of some texts once. */
function charactersOf(texts: readonly string[]): string {
  // Nearly every text is of characters that are one UTF-16 unit: these are ticked off in a table.
  const seen = new Uint8Array(0x10000);
  const others = new Set<string>();
  for (const text of texts) {
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
