import { diffArrays } from 'diff';
import type { Article } from '../2-article/article.ts';
import { blockAt, placeInWords } from '../2-article/article.ts';
import type { Excerpt } from './excerpt.ts';
import { fold } from './fold.ts';
import { searchable } from './search.ts';
import type { Span } from './span.ts';
import { suggest } from './suggest.ts';

/** A run of words in a comparison of two wordings. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: string;
}

/**
 * What became of a passage when its article was replaced. `holds`: the same words in the same
 * paragraph; `moved`: the same words elsewhere; `changed`: other words, or none.
 */
export interface Requoted {
  readonly state: 'holds' | 'moved' | 'changed';
  /** Where it was and is, in words: "paragraph 4"; undefined where it is not found. */
  readonly from: string;
  readonly to: string | undefined;
  /** The old and the new wording, word by word; empty unless it has changed. */
  readonly changes: readonly WordChange[];
}

/**
 * Compares an excerpt's passage with what it is in another version of the article.
 *
 * @param before the excerpt as it was found in the old version.
 * @param after the excerpt as it is found in the new version, undefined where it is not.
 * @param article the new version.
 */
export function requote(before: Excerpt, after: Excerpt | undefined, article: Article): Requoted {
  const from = where(before.article, before.pieces);
  const old = wording(before.article, before.pieces);
  if (!after) {
    const [near] = suggest(searchable(article), old);
    const to = near && placeInWords(article, near.place.start);
    return { state: 'changed', from, to, changes: wordChanges(old, near?.wording ?? '') };
  }
  const now = wording(after.article, after.pieces);
  const to = where(after.article, after.pieces);
  if (fold(old).text !== fold(now).text) {
    return { state: 'changed', from, to, changes: wordChanges(old, now) };
  }
  return { state: from === to ? 'holds' : 'moved', from, to, changes: [] };
}

/** Two wordings compared word by word; runs of the same kind are one. */
export function wordChanges(before: string, after: string): WordChange[] {
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
