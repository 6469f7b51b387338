/** Scripts whose letters pass for one another's, and for no one else's. */
const SCRIPTS = [
  ...['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Cherokee'],
  ...['Coptic', 'Devanagari', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai'],
].map((name) => ({ name, pattern: new RegExp(`^\\p{Script=${name}}$`, 'u') }));

/** Characters that look alike in many a typeface though they are of one script or of none. */
const ALIKE = ['0Oo', '1lI|', '-−–‐‑', "'’`´ʼˈ", '"″˝', '.․', ':∶ː', '·•∙⋅', '/⁄∕', ',‚٫', '×x✕'];
/** Takes no room on the page, or looks like a space. */
const UNSEEN = /^[\p{C}\p{Z}\u115f\u1160\u3164\uffa0]$/u;

/**
 * Names the characters by which two words differ that look alike: “а” U+0430, a Cyrillic letter.
 * Empty where a reader sees the difference, or there are more than three.
 */
export function nameLookAlikes(here: string, there: string): string {
  const ours = [...here];
  const theirs = [...there];
  const unseen = [...ours, ...theirs].filter((c) => UNSEEN.test(c) && c !== ' ');
  if (unseen.length > 0 && strip(ours) === strip(theirs)) {
    const names = [...new Set(unseen)].map(numberOf).join(', ');
    return `the difference is a character that cannot be seen, ${names}`;
  }
  if (ours.length !== theirs.length) return '';
  const pairs = ours.flatMap((character, index) => {
    const other = theirs[index] as string;
    return character === other ? [] : [[character, other] as const];
  });
  if (pairs.length === 0 || pairs.length > 3 || !pairs.every(([a, b]) => areAlike(a, b))) return '';
  return pairs.map(([a, b]) => `${describe(a)} is not ${describe(b)}`).join('; ');
}

function areAlike(one: string, other: string): boolean {
  if (one.normalize('NFKC') === other.normalize('NFKC')) return true;
  if (ALIKE.some((set) => set.includes(one) && set.includes(other))) return true;
  const first = scriptOf(one);
  const second = scriptOf(other);
  // Letters of Arabic differ in a dot, or in nothing but their number.
  return first && second ? first !== second || first === 'Arabic' : false;
}

function strip(characters: readonly string[]): string {
  return characters.filter((character) => !UNSEEN.test(character)).join('');
}

function scriptOf(character: string): string | undefined {
  return SCRIPTS.find(({ pattern }) => pattern.test(character))?.name;
}

function describe(character: string): string {
  const script = scriptOf(character);
  const shown = `“${character}” (${numberOf(character)}`;
  return script ? `${shown}, ${script})` : `${shown})`;
}

/** A character's number as Unicode writes it. */
export function numberOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
