import type { GuideExcerpt } from '../1-guide/schema.ts';
import type { Article } from '../2-article/article.ts';
import { nearest } from '../source/nearest.ts';
import { foldQuotation } from './fold.ts';
import type { Tell } from './passage-search.ts';
import { wordings } from './pasted-text.ts';
import { merged, type Span } from './span.ts';

/** Where to search for a passage. */
export interface Sections {
  /** The stretches to search, in order, none within another. */
  readonly within: readonly Span[];
  /** The headings that they were found by: where each starts, and where it ends. */
  readonly headings: readonly Span[];
}

/**
 * The stretches to search: all of the text, or what stands under the named heading, which
 * may be nothing. Undefined after telling that there is no such heading.
 */
export function sections(
  excerpt: GuideExcerpt,
  article: Article,
  tell: Tell,
): Sections | undefined {
  if (excerpt.under === undefined) {
    return { within: [{ start: 0, end: article.text.length }], headings: [] };
  }
  const headings = article.blocks.filter((block) => block.kind === 'heading');
  const textOf = (block: Span) => article.text.slice(block.start, block.end);
  let found: typeof headings = [];
  for (const text of wordings(excerpt.under)) {
    const words = foldQuotation(text);
    if (words === '' || found.length > 0) continue;
    found = headings.filter((heading) => foldQuotation(textOf(heading)) === words);
  }
  if (found.length === 0) {
    const names = headings.map(textOf);
    const near = nearest(excerpt.under, names);
    tell(
      'excerpt/heading',
      'under',
      `“${article.metadata.title}” has no heading “${excerpt.under}”.`,
      {
        hint: near
          ? `Did you mean “${near}”?`
          : names.length > 0
            ? `Its headings are: ${names.map((name) => `“${name}”`).join(', ')}.`
            : 'It has no headings at all; remove `under`.',
      },
    );
    return undefined;
  }
  const starts = found.map((heading) => {
    const next = headings.find(
      (other) => other.start > heading.start && (other.level ?? 1) <= (heading.level ?? 1),
    );
    return { heading, next };
  });
  return {
    within: merged(
      starts.map(({ heading, next }) => ({
        start: heading.end,
        end: next?.start ?? article.text.length,
      })),
    ),
    headings: starts.flatMap(({ heading, next }) => (next ? [heading, next] : [heading])),
  };
}
