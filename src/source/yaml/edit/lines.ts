/** Where the line that holds an offset starts. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line that holds an offset ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line after the one that holds an offset starts; the end of the text after the last. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** How far an offset is from the start of its line, in UTF-16 code units. */
export function columnOf(text: string, at: number): number {
  return at - lineStart(text, at);
}

/** The characters of the line that holds an offset. */
export function lineOf(text: string, at: number): string {
  return text.slice(lineStart(text, at), lineEnd(text, at));
}

/** Whether nothing but spaces stands before an offset on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return /^[ \t]*$/.test(text.slice(lineStart(text, at), at));
}

/** The line end that a text uses: that of its first line. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** How many empty lines stand right above the line that starts at an offset, from `most` on. */
export function emptyLinesAbove(text: string, start: number, most = 0): number {
  let count = 0;
  for (let at = start; at > most; count++) {
    at = lineStart(text, at - 1);
    if (lineOf(text, at).trim() !== '') break;
  }
  return count;
}

/** How many empty lines stand from the one on that starts at an offset. */
export function emptyLinesBelow(text: string, start: number): number {
  let count = 0;
  for (let at = start; at < text.length; count++) {
    if (lineOf(text, at).trim() !== '') break;
    at = nextLine(text, at);
  }
  return count;
}
