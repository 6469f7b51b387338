/** A change of a text: the characters to put in place of `start`..`end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with slips mended, which still knows where each of its characters stood at first. */
export class MendedText {
  readonly text: string;
  readonly #before: MendedText | undefined;
  readonly #edits: readonly Edit[];

  constructor(text: string, before?: MendedText, edits: readonly Edit[] = []) {
    this.text = text;
    this.#before = before;
    this.#edits = edits;
  }

  /** The text with more edits made: in its own offsets, in order, none over another. */
  with(edits: readonly Edit[]): MendedText {
    return new MendedText(edited(this.text, edits), this, edits);
  }

  /** Where in the text as it was first a place stands; what was put in stands where it went. */
  origin(offset: number): number {
    return this.#before ? this.#before.origin(this.#undone(offset)) : offset;
  }

  #undone(offset: number): number {
    let longer = 0;
    for (const { start, end, text } of this.#edits) {
      const within = offset - start - longer;
      if (within < 0) break;
      if (within < text.length) return Math.min(start + within, end);
      longer += text.length - (end - start);
    }
    return offset - longer;
  }
}

/** The text with edits made, which are in order, none over another. */
export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
