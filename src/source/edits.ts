import type { Place } from './diagnostic.ts';

/** A change of one stretch of a text; where `start` is `end`, characters are put in. */
export interface Edit extends Omit<Place, 'file'> {
  /** The characters to put in place of `start`..`end`. */
  readonly text: string;
}

/**
 * Edits that can be made together, in the order of the text: of those that touch each other the
 * first only, since what a second one says was thought of before the first was made.
 */
export function apart<E extends Edit>(edits: readonly E[]): E[] {
  const chosen: E[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = chosen.at(-1);
    if (last === undefined || edit.start > last.end) chosen.push(edit);
  }
  return chosen;
}

/**
 * A text with edits made, and all else of it as it was. Offsets are into the text as it is given,
 * whatever the order of the edits; of those that touch each other the first only is made.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of apart(edits)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}
