import { plainLetters } from '../../source/plain-letters.ts';

/** Words at the start of a passage that its id is taken from. */
const FIRST_WORDS = 16;
/** The longest of them that are tried, by themselves and two together. */
const TRIED = 3;
/** Letters of a word; a longer one is cut. */
const LONGEST = 20;
/** Letters from which on a word says what a passage is about; shorter ones serve where none is longer. */
const TELLING = 5;
/** What stands for a word that YAML, or a reader of it, takes for no text. */
const NO_TEXT = new Set(['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n']);

/**
 * A short name for an excerpt, from the longest words that it or its heading starts with: small
 * letters, with hyphens between words. It differs from all that are taken, in more than case.
 */
export function proposeId(text: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((id) => id.toLowerCase()));
  const words = [...new Set(text.split(/[\s\0]+/u, FIRST_WORDS).flatMap(plainWords))];
  const telling = words.filter((word) => [...word].length >= TELLING);
  const longest = (telling.length > 0 ? telling : words)
    .toSorted((a, b) => [...b].length - [...a].length)
    .slice(0, TRIED);
  const inOrder = words.filter((word) => longest.includes(word));
  const pairs = inOrder.flatMap((first, index) =>
    inOrder.slice(index + 1).map((second) => `${first}-${second}`),
  );
  const names = longest.length > 0 ? [...longest, ...pairs] : ['passage'];
  const free = names.find((name) => !used.has(name));
  if (free !== undefined) return free;
  for (let count = 1; ; count++) {
    const name = `${names[0]}-${inLetters(count)}`;
    if (!used.has(name)) return name;
  }
}

/** The words of a stretch between spaces, in small letters without accents. */
function plainWords(text: string): string[] {
  const plain = plainLetters(text).replace(
    /['’‘ʼ`´]s?(?!\p{L})|\p{Default_Ignorable_Code_Point}/gu,
    '',
  );
  return (plain.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
    .map((word) => [...word].slice(0, LONGEST).join('').normalize('NFC'))
    .filter((word) => !NO_TEXT.has(word));
}

/** 1 is `b`, 2 is `c`, 25 is `z`, 26 is `ba`: letters, since the first is the name without any. */
function inLetters(count: number): string {
  const letter = String.fromCharCode(97 + (count % 26));
  return count < 26 ? letter : inLetters(Math.floor(count / 26)) + letter;
}
