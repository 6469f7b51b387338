import type { Guide } from '../1-guide/schema.ts';

/** Whether a guide is in English, as it is unless it says otherwise. */
export function isEnglish({ lang = 'en' }: Guide): boolean {
  return /^en\b/i.test(lang);
}
