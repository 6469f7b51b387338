import type { Guide } from '../1-guide/schema.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import { charactersWithoutFont, type ThemeFonts } from './fonts.ts';
import type { HandoutInput } from './handout.ts';

/**
 * Reports each character that no font of the theme has, at the first value it stands in: on paper
 * it would be an empty box, or a letter from whatever font the machine happens to have.
 */
export function reportMissingCharacters(
  document: string,
  input: HandoutInput,
  fonts: ThemeFonts,
  report: Report,
): void {
  const missing = charactersWithoutFont(document, fonts);
  for (const character of missing) {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    report(
      diagnostic(
        'font/missing-character',
        input.placeOf(whereIs(character, input)),
        `The fonts of the handout have no character “${character}” (U+${number}).`,
        {
          hint: 'They have Latin, Greek, Cyrillic, Arabic and Hebrew letters. Write the word in one of these, or leave the character out.',
        },
      ),
    );
  }
}

/** The way to the first value of the guide that has a character, or to the excerpt that quotes it. */
function whereIs(character: string, { guide, excerpts }: HandoutInput): (string | number)[] {
  const own = find(guide, character, []);
  if (own) return own;
  const quoting = excerpts.find(({ article, pieces }) =>
    pieces.some(({ start, end }) => article.text.slice(start, end).includes(character)),
  );
  return quoting ? ['excerpts', quoting.number - 1] : ['articles'];
}

function find(
  value: Guide | unknown,
  character: string,
  path: (string | number)[],
): (string | number)[] | undefined {
  if (typeof value === 'string') return value.includes(character) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (key.includes(character)) return [...path, step];
    const found = find(inner, character, [...path, step]);
    if (found) return found;
  }
  return undefined;
}
