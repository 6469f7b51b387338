/** What a capital takes up, by the width of a small letter. */
const CAPITAL = 1.35;

/** A text cut to a width in small letters, at a word where that does not lose half of it. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  let reached = 0;
  for (const character of text) {
    reached += widthOf(character);
    if (reached > width - 2) break;
    cut += character;
  }
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), cut.length / 2)).trimEnd()} …`;
}

/** The width of a text in small letters. */
export function widthOf(text = ''): number {
  return Array.from(text).reduce((sum, one) => sum + (/\p{Lu}/u.test(one) ? CAPITAL : 1), 0);
}
