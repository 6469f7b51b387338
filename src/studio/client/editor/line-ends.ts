/** How a file's lines end, so that what is saved has the ends it was read with. */
export interface LineEnds {
  /** The text as the editor holds it. */
  readonly text: string;
  /**
   * What separates lines in the editor; undefined for its own. A file of mixed ends is held as it is, each
   * `\r` a character of its line.
   */
  readonly separator: '\n' | undefined;
  /** The text of the file for a text of the editor. */
  toFile(text: string): string;
  /** The text for the editor of another state of the file; line ends that differ become the editor's. */
  fromFile(text: string): string;
}

/** Reads how the lines of a file end. */
export function lineEndsOf(file: string): LineEnds {
  const windows = file.match(/\r\n/g)?.length ?? 0;
  const all = file.match(/\n/g)?.length ?? 0;
  const old = /\r(?!\n)/.test(file);
  if (old || (windows > 0 && windows < all)) {
    const same = (text: string) => text;
    return { text: file, separator: '\n', toFile: same, fromFile: same };
  }
  const plain = (text: string) => text.replaceAll('\r\n', '\n');
  const toFile =
    windows > 0 ? (text: string) => text.replaceAll('\n', '\r\n') : (text: string) => text;
  return { text: plain(file), separator: undefined, toFile, fromFile: plain };
}
