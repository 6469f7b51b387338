import type { Searchable } from '../search.ts';
import type { Span } from '../span.ts';
import { warnRecurring } from '../warnings.ts';
import { typed } from './passage-words.ts';
import { isOnly, type PassageFields, placed, singledOut } from './single-out.ts';

/** Words that `from` and `to` have at least, so that a reader of the guide knows them again. */
const LEAST_WORDS = 3;
/** Words that they have at most together, before something else must tell the passage apart. */
const MOST_WORDS = 24;

/**
 * A passage by its first and its last words, as few as lead to it alone, `LEAST_WORDS` of each at
 * least. Undefined where its last words come in it before, or again in its last paragraph, however
 * many are taken.
 */
export function byItsEnds(
  searchable: Searchable,
  passage: Span,
  words: readonly Span[],
): PassageFields | undefined {
  const from = (count: number) =>
    typed(searchable, { start: passage.start, end: words[count - 1]?.end ?? passage.end });
  const to = (count: number) =>
    typed(searchable, { start: words.at(-count)?.start ?? passage.start, end: passage.end });
  const most = Math.min(MOST_WORDS, words.length);
  const counts = Array.from({ length: most + 1 }, (_, count) => count).slice(LEAST_WORDS);
  const lasts = counts.filter((count) => !recurs(searchable, to(count), passage));
  let ambiguous: PassageFields | undefined;
  for (const total of counts) {
    for (const last of lasts) {
      const first = total - last;
      if (first < LEAST_WORDS) break;
      const fields = { from: from(first), to: to(last) };
      const found = placed(searchable, fields, passage);
      if (!found) continue;
      if (isOnly(found)) return fields;
      ambiguous ??= fields;
    }
  }
  return ambiguous && singledOut(searchable, ambiguous, passage);
}

function recurs(searchable: Searchable, to: string, passage: Span): boolean {
  // It is told only of an excerpt with `to`, and whatever else the excerpt has.
  return warnRecurring({ to }, searchable, passage, () => {}).length > 0;
}
