/** Characters before a position that may belong to the same emoji; the longest has some twenty. */
const FARTHEST_BACK = 64;
const PICTURE_JOINED = /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})*\u200d$/u;

/**
 * Whether a position falls inside an emoji that is written as several characters (Unicode Technical
 * Standard #51): a family, a flag, a hand with a skin tone. Half of one is another picture.
 */
export function splitsEmoji(text: string, position: number): boolean {
  const next = String.fromCodePoint(text.codePointAt(position) ?? 0x20);
  if (!/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}\u{e0020}-\u{e007f}]/u.test(next)) {
    return false;
  }
  const before = text.slice(Math.max(0, position - FARTHEST_BACK), position);
  if (/\p{RI}/u.test(next)) return (/\p{RI}*$/u.exec(before)?.[0].length ?? 0) % 4 === 2;
  if (/\p{Emoji_Modifier}/u.test(next)) return /\p{Emoji_Modifier_Base}\ufe0f?$/u.test(before);
  if (/\p{Extended_Pictographic}/u.test(next)) return PICTURE_JOINED.test(before);
  return /\u{1f3f4}[\u{e0020}-\u{e007f}]*$/u.test(before);
}
