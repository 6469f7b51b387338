/** Where a file's front matter stands: offsets into the file's text. */
export interface FrontMatterBounds {
  /** Where its YAML starts, after the line `---` that opens it. */
  readonly start: number;
  /** Where its YAML ends, before the line `---` that closes it; undefined where none does. */
  readonly end: number | undefined;
  /** Where what stands below it starts. */
  readonly bodyStart: number;
}

/** Finds the front matter at the top of a file; undefined where it starts with something else. */
export function frontMatterBounds(text: string): FrontMatterBounds | undefined {
  const opening = /^\s*---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^---[ \t]*(?:\r\n|\n|\r|$)/m.exec(text.slice(start));
  if (!closing) return { start, end: undefined, bodyStart: text.length };
  const end = start + closing.index;
  return { start, end, bodyStart: end + closing[0].length };
}

/** What stands below the front matter of a file, or all of a file that has none. */
export function textBelow(fileText: string): string {
  return fileText.slice(frontMatterBounds(fileText)?.bodyStart ?? 0);
}

/** A file with other text below its front matter. */
export function withTextBelow(fileText: string, body: string): string {
  const { bodyStart = 0 } = frontMatterBounds(fileText) ?? {};
  const text = body.replace(/^(?:[ \t]*\r?\n)+/, '');
  return `${fileText.slice(0, bodyStart).trimEnd()}\n\n${text}`;
}
