const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  '–': '⁻',
  '(': '⁽',
  ')': '⁾',
  n: 'ⁿ',
  i: 'ⁱ',
};
const LOWERED: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
  '(': '₍',
  ')': '₎',
};
/** Raised letters that say the same on the line: 1st, 2nd, Nº, XIXe, Mme. */
const SAME_ON_LINE = /^(?:st|nd|rd|th|er|re|e|ème|eme|o|os|a|as|º|ª|me|lle|r|tm|sm|®|™|©)$/iu;

/** Text that stood above or below the line, as characters on it. */
export interface RaisedText {
  readonly text: string;
  /** Whether it says the same there. */
  readonly same: boolean;
}

/**
 * Sets raised or lowered text on the line, by Unicode's characters for it where there are any: 10
 * with a raised 6 is 10⁶ and not 106.
 */
export function onTheLine(text: string, position: 'sup' | 'sub'): RaisedText {
  const letters = position === 'sup' ? RAISED : LOWERED;
  const set = [...text.trim()].map((letter) => letters[letter]);
  if (!set.includes(undefined)) return { text: set.join(''), same: true };
  return { text, same: SAME_ON_LINE.test(text.trim()) };
}

/** Tells of raised or lowered text that stands on the line, a sentence each. */
export function raisedNotes(raised: ReadonlySet<string>): string[] {
  return [...raised].map(
    (words) => `“${words}” is raised or lowered in the original, and stands on the line here.`,
  );
}
