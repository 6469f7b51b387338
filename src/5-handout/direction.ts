/** `rtl` where a language is written from right to left. */
export function directionOf(lang: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(lang).maximize().script ?? 'Latn';
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** ISO 15924 codes of the scripts in present use that run from right to left. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/**
 * The direction that most letters of a text run in; undefined where it has none. Not that of the
 * first letter, as `dir="auto"` takes it: a Persian sentence may begin with "CIA".
 */
export function directionOfText(text: string): 'ltr' | 'rtl' | undefined {
  if (!RTL_LETTER.test(text)) return /\p{L}/u.test(text) ? 'ltr' : undefined;
  let balance = 0;
  for (const letter of text.match(/\p{L}/gu) ?? []) balance += RTL_LETTER.test(letter) ? 1 : -1;
  if (balance === 0) return undefined;
  return balance > 0 ? 'rtl' : 'ltr';
}

const RTL_LETTER =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}]/u;
