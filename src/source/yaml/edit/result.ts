import { applyEdits, type Edit } from '../../edits.ts';
import { isSame, type Shape } from './shape.ts';
import { YamlText } from './yaml-text.ts';

/** Why an edit is not made. */
export type CannotReason = keyof typeof CANNOT;

/** Each reason in a sentence. */
export const CANNOT = {
  broken: 'The YAML has a slip that must be mended first.',
  missing: 'There is no such place in the file.',
  shared: 'This text stands in several places at once, by a name (`&name`, `*name`).',
  taken: 'This name is already used here.',
  name: 'This cannot be a name.',
  unsafe: 'This edit would change something else in the file. Make it in the YAML.',
} as const;

/** An edit that was made and read again, or why it is not made. */
export type EditResult =
  | {
      /** In the order of the text, none touching another. None where nothing is to change. */
      readonly edits: readonly Edit[];
      /** The text with the edits made, parsed. */
      readonly after: YamlText;
    }
  | { readonly cannot: CannotReason };

/** Which comments must be there afterwards. */
export type KeptComments =
  /** All of them, in their order; more may come, as copies. */
  | 'all'
  /** All of them, in any order. */
  | 'moved'
  /** All but those within a stretch of the text. */
  | { readonly but: { readonly start: number; readonly end: number } };

/**
 * The first of several ways to make an edit that makes the file read as was meant and keeps its
 * comments.
 */
export function firstSafe(
  before: YamlText,
  ways: Iterable<readonly Edit[]>,
  meant: Shape,
  kept: KeptComments = 'all',
): EditResult {
  for (const way of ways) {
    const edits = apartAndLeast(before.text, way);
    if (edits.length === 0) {
      if (isSame(before.shape, meant)) return { edits, after: before };
      continue;
    }
    const after = new YamlText(applyEdits(before.text, edits), before);
    if (after.broken || !isSame(after.shape, meant)) continue;
    if (keepsComments(before, after, kept)) return { edits, after };
  }
  return { cannot: before.hasNames ? 'shared' : 'unsafe' };
}

/** One edit that makes a text of another, for what was done in several steps. */
export function inOneEdit(before: YamlText, after: YamlText): EditResult {
  const whole = { start: 0, end: before.text.length, text: after.text };
  return { edits: apartAndLeast(before.text, [whole]), after };
}

function keepsComments(before: YamlText, after: YamlText, kept: KeptComments): boolean {
  const now = after.comments.map(({ text }) => text);
  const must = before.comments
    .filter(
      ({ start }) => typeof kept === 'string' || start < kept.but.start || start >= kept.but.end,
    )
    .map(({ text }) => text);
  if (kept === 'moved') {
    return now.length === must.length && isEqual(now.toSorted(), must.toSorted());
  }
  if (typeof kept === 'object') return isEqual(now, must);
  let found = 0;
  for (const comment of now) if (comment === must[found]) found += 1;
  return found === must.length;
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** Edits in order, those that touch made one, each without what it would put back as it was. */
function apartAndLeast(text: string, edits: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && edit.start <= last.end) {
      joined.pop();
      joined.push({ start: last.start, end: edit.end, text: last.text + edit.text });
    } else {
      joined.push(edit);
    }
  }
  return joined
    .map((edit) => least(text, edit))
    .filter(({ start, end, text: put }) => start < end || put !== '');
}

/** An edit without the characters at its ends that stay. No character is cut in two. */
function least(source: string, { start, end, text }: Edit): Edit {
  const most = Math.min(end - start, text.length);
  let same = 0;
  while (same < most && source[start + same] === text[same]) same += 1;
  if (same > 0 && isPair(source, start + same - 1, text, same - 1)) same -= 1;
  let tail = 0;
  while (tail < most - same && source[end - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  if (tail > 0 && isLow(source[end - tail])) tail -= 1;
  return { start: start + same, end: end - tail, text: text.slice(same, text.length - tail) };
}

/** Whether what was kept last is the first half of a character that stands in two units. */
function isPair(source: string, at: number, text: string, inText: number): boolean {
  const isHigh = /[\uD800-\uDBFF]/.test(source[at] ?? '');
  return isHigh && (isLow(source[at + 1]) || isLow(text[inText + 1]));
}

function isLow(unit: string | undefined): boolean {
  return unit !== undefined && /[\uDC00-\uDFFF]/.test(unit);
}
