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
  const ends = (first: number, last: number): PassageFields => ({
    from: typed(searchable, { start: passage.start, end: words[first - 1]?.end ?? passage.end }),
    to: typed(searchable, { start: words.at(-last)?.start ?? passage.start, end: passage.end }),
  });
  let ambiguous: PassageFields | undefined;
  const most = Math.min(MOST_WORDS, words.length);
  for (let total = 2 * LEAST_WORDS; total <= most; total++) {
    for (let first = total - LEAST_WORDS; first >= LEAST_WORDS; first--) {
      const fields = ends(first, total - first);
      const found = placed(searchable, fields, passage);
      if (!found || recurs(searchable, fields, passage)) continue;
      if (isOnly(found)) return fields;
      if (first === LEAST_WORDS) ambiguous ??= fields;
    }
  }
  return ambiguous && singledOut(searchable, ambiguous, passage);
}

function recurs(searchable: Searchable, fields: PassageFields, passage: Span): boolean {
  return warnRecurring(fields, searchable, passage, () => {}).length > 0;
}
