import { en, type Words } from './en/index.ts';
import { es } from './es/index.ts';

export type { Words };

/** The languages that the page speaks. */
export const LANGUAGES = { en, es } as const satisfies Record<string, Words>;
export type Language = keyof typeof LANGUAGES;

/** The first of a reader's languages that the page speaks; English where it speaks none. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (Object.hasOwn(LANGUAGES, base)) return base as Language;
  }
  return 'en';
}
