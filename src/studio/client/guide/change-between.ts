import type { Edit } from '../../../source/edits.ts';

/** The one stretch in which two texts differ, as a change of the first; undefined when they are equal. */
export function changeBetween(
  before: string,
  after: string,
): { readonly from: number; readonly to: number; readonly insert: string } | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same++;
  }
  return { from: start, to: before.length - same, insert: after.slice(start, after.length - same) };
}

/** Edits of a text as CodeMirror takes them. */
export function changesOf(
  edits: readonly Edit[],
): { readonly from: number; readonly to: number; readonly insert: string }[] {
  return edits.map(({ start, end, text }) => ({ from: start, to: end, insert: text }));
}
