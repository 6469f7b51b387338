import type { GuideExcerpt } from '../1-guide/schema.ts';
import type { Article } from '../2-article/article.ts';
import { nearest } from '../source/nearest.ts';
import { foldQuotation } from './fold.ts';
import type { Tell } from './passage-search.ts';
import { pastedText } from './pasted-text.ts';
import type { Span } from './search.ts';

/** The stretches to search: all of the text, or what stands under the named heading. */
export function sections(excerpt: GuideExcerpt, article: Article, tell: Tell): Span[] | undefined {
  if (excerpt.under === undefined) return [{ start: 0, end: article.text.length }];
  const wanted = foldQuotation(excerpt.under);
  const pasted = foldQuotation(pastedText(excerpt.under));
  const headings = article.blocks.filter((block) => block.kind === 'heading');
  const textOf = (block: Span) => article.text.slice(block.start, block.end);
  let found = headings.filter((heading) => foldQuotation(textOf(heading)) === wanted);
  if (found.length === 0)
    found = headings.filter((heading) => foldQuotation(textOf(heading)) === pasted);
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
  return found.map((heading) => {
    const next = headings.find(
      (other) => other.start > heading.start && (other.level ?? 1) <= (heading.level ?? 1),
    );
    return { start: heading.end, end: next?.start ?? article.text.length };
  });
}
