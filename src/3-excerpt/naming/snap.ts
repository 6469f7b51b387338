import { blockAt, OMISSION } from '../../2-article/article.ts';
import { countBefore } from '../../source/sorted.ts';
import { foldEdges } from '../fold.ts';
import type { Searchable } from '../search.ts';
import type { Span } from '../span.ts';

/** What a person who selects words does not see, or means nothing by. */
const BLANK = `[\\s\\u0085${OMISSION}\\p{Default_Ignorable_Code_Point}]`;
const BLANK_START = new RegExp(`^${BLANK}+`, 'u');
const BLANK_END = new RegExp(`${BLANK}+$`, 'u');

/**
 * The whole words that a stretch of an article touches, as a search for them would find them:
 * without white space at the ends, and with all of a word, an emoji or a ligature that the stretch
 * has a part of. Undefined where it has no words, nor anything else that can be quoted.
 */
export function snapped(searchable: Searchable, { start, end }: Span): Span | undefined {
  const { text } = searchable.article;
  const chosen = text.slice(start, end);
  const from = start + (BLANK_START.exec(chosen)?.[0].length ?? 0);
  const to = end - (BLANK_END.exec(chosen)?.[0].length ?? 0);
  if (from >= to || !/[\p{L}\p{N}\p{S}]/u.test(text.slice(from, to))) return undefined;
  const words = asFound(searchable, grown(searchable, { start: from, end: to }));
  // A hyphen at an edge would be a dash if it stood alone: what it belongs to says which.
  return isFound(searchable, words) ? words : asFound(searchable, toSpaces(text, words));
}

/** A stretch grown until it cuts no word and nothing else that readers see as one. */
function grown({ article, boundaries }: Searchable, { start, end }: Span): Span {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const graphemeAt = (position: number) => {
    const block = blockAt(article, position);
    if (!block || position >= block.end) return undefined;
    const segments = segmenter.segment(article.text.slice(block.start, block.end));
    const found = segments.containing(position - block.start);
    return found && { start: block.start + found.index, length: found.segment.length };
  };
  const isInside = (at: number) =>
    boundaries.wordAround(at) !== undefined || isInCompound(article.text, at);
  let from = graphemeAt(start)?.start ?? start;
  const last = graphemeAt(end - 1);
  let to = last ? last.start + last.length : end;
  while (isInside(from)) from -= 1;
  while (isInside(to)) to += 1;
  return { start: from, end: to };
}

/** Whether a position is beside a hyphen between letters: “violent” alone is not “non-violent”. */
function isInCompound(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 3), at + 3);
  const middle = Math.min(3, at);
  return [...around.matchAll(/(?<=[\p{L}\p{M}])[-\u2010\u2011](?=\p{L})/gu)].some(
    ({ index }) => index === middle || index + 1 === middle,
  );
}

/** The stretch as a search gives it, which counts unseen characters to those before them. */
function asFound({ folded }: Searchable, { start, end }: Span): Span {
  const [first, past] = unitsOf(folded, { start, end });
  return { start: folded.starts[first] ?? start, end: folded.ends[past - 1] ?? end };
}

/** Whether a search for the words of a stretch would come upon it. */
function isFound({ article, folded }: Searchable, { start, end }: Span): boolean {
  const units = folded.text.slice(...unitsOf(folded, { start, end }));
  return foldEdges(article.text.slice(start, end)) === units;
}

/** The first unit of folded text that reaches into a stretch, and the one past the last. */
function unitsOf({ starts, ends }: Searchable['folded'], { start, end }: Span): [number, number] {
  const first = countBefore(ends.length, (index) => (ends[index] ?? 0) <= start);
  const past = countBefore(starts.length, (index) => (starts[index] ?? 0) < end);
  return [first, past];
}

/** A stretch grown to white space. */
function toSpaces(text: string, span: Span): Span {
  let { start, end } = span;
  while (/\S/u.test(text[start - 1] ?? ' ')) start -= 1;
  while (/\S/u.test(text[end] ?? ' ')) end += 1;
  return { start, end };
}
