import { diffArrays } from 'diff';
import type { Article } from '../2-article/article.ts';
import { blockAt, placeInWords } from '../2-article/article.ts';
import type { Excerpt } from './excerpt.ts';
import { fold, foldEdges } from './fold.ts';
import { findPlaces, searchable } from './search.ts';
import type { Span } from './span.ts';
import { suggest } from './suggest.ts';

/** A run of words in a comparison of two wordings. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/**
 * What became of a passage when its article was replaced. `holds`: the same words in the same
 * paragraph; `moved`: the same words elsewhere; `changed`: other words, or none; `ambiguous`: the
 * same words in more than one place; `unread`: the new version has errors, and nothing is known.
 */
export interface Requoted {
  readonly state: 'holds' | 'moved' | 'changed' | 'ambiguous' | 'unread';
  /** Where it was and is, in words: "paragraph 4"; undefined where it is not found. */
  readonly from: string;
  readonly to: string | undefined;
  /** The old and the new wording, word by word; empty unless it has changed. */
  readonly changes: readonly WordChange[];
  /** Of an ambiguous one every place in words, in the article's order; empty for the others. */
  readonly places: readonly string[];
}

/**
 * Compares an excerpt's passage with what it is in another version of the article.
 *
 * @param before the excerpt as it was found in the old version.
 * @param after the excerpt as it is found in the new version, undefined where it is not.
 * @param article the new version, undefined where it has errors.
 */
export function requote(
  before: Excerpt,
  after: Excerpt | undefined,
  article: Article | undefined,
): Requoted {
  const from = where(before.article, before.pieces);
  const old = wording(before.article, before.pieces);
  const none = { to: undefined, changes: [], places: [] };
  if (!article) return { state: 'unread', from, ...none };
  if (!after) {
    const places = placesOfAll(before, article);
    if (places.length > 0) return { state: 'ambiguous', from, ...none, places };
    const [near] = suggest(searchable(article), old);
    const to = near && placeInWords(article, near.place.start);
    const changes = wordChanges(old, near?.wording ?? '');
    return { state: 'changed', from, to, changes, places: [] };
  }
  const now = wording(after.article, after.pieces);
  const to = where(after.article, after.pieces);
  if (fold(old).text !== fold(now).text) {
    return { state: 'changed', from, to, changes: wordChanges(old, now), places: [] };
  }
  return { state: from === to ? 'holds' : 'moved', from, to, changes: [], places: [] };
}

/**
 * Where words stand that the new version has more often than once; none where it lacks a piece of
 * the passage, or has each once.
 */
function placesOfAll({ article: old, pieces }: Excerpt, article: Article): string[] {
  const text = searchable(article);
  const found = pieces.map(({ start, end }) =>
    findPlaces(text, foldEdges(old.text.slice(start, end))),
  );
  if (found.some((places) => places.length === 0)) return [];
  const several = found.find((places) => places.length > 1) ?? [];
  return several.map(({ start }) => placeInWords(article, start));
}

/** Two wordings compared word by word; runs of the same kind are one. */
function wordChanges(before: string, after: string): WordChange[] {
  return diffArrays(words(before), words(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    words: value.join(' '),
  }));
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

function wording({ text }: Article, pieces: readonly Span[]): string {
  return pieces.map(({ start, end }) => text.slice(start, end)).join(' […] ');
}

/** The blocks that a passage starts and ends in. */
function where(article: Article, pieces: readonly Span[]): string {
  const start = pieces[0]?.start ?? 0;
  const end = Math.max(start, (pieces.at(-1)?.end ?? 1) - 1);
  const first = placeInWords(article, start);
  return blockAt(article, start) === blockAt(article, end)
    ? first
    : `${first} to ${placeInWords(article, end)}`;
}
