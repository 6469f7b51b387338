import type { GuideExcerpt } from '../1-guide/schema.ts';
import { type Article, OMISSION } from '../2-article/article.ts';
import type { Tell } from './passage-search.ts';
import type { Span } from './span.ts';

/** The passage that `paragraphs: 4` or `4-6` names, headings between them included. */
export function byParagraphs(
  excerpt: GuideExcerpt,
  article: Article,
  tell: Tell,
): Span[] | undefined {
  const match = /^\s*(\d+)(?:\s*(?:-{1,3}|[\u2010-\u2015\u2212])\s*(\d+))?\s*$/.exec(
    excerpt.paragraphs ?? '',
  );
  if (!match) {
    tell(
      'excerpt/selector',
      'paragraphs',
      `\`${excerpt.paragraphs}\` is not a paragraph or a range of them.`,
      {
        hint: 'Write a number, or two with a dash between: `paragraphs: 4-6`.',
      },
    );
    return undefined;
  }
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first) {
    tell('excerpt/order', 'paragraphs', `The range ${first}-${last} runs backwards.`, {
      hint: `Write \`paragraphs: ${last}-${first}\`.`,
    });
    return undefined;
  }
  const highest = article.blocks.reduce(
    (most, block) => Math.max(most, block.lastNumber ?? block.number ?? 0),
    0,
  );
  if (first < 1 || last > highest) {
    tell(
      'excerpt/range',
      'paragraphs',
      `“${article.metadata.title}” has no paragraph ${first < 1 ? first : last}.`,
      {
        hint: `Its paragraphs are numbered 1 to ${highest}.`,
      },
    );
    return undefined;
  }
  const inRange = article.blocks.filter(
    (block) => (block.number ?? 0) <= last && (block.lastNumber ?? block.number ?? 0) >= first,
  );
  const start = inRange.at(0)?.start ?? 0;
  const end = inRange.at(-1)?.end ?? 0;
  if (article.text.slice(start, end).includes(OMISSION)) {
    tell('excerpt/trimmed', 'paragraphs', 'The saved copy leaves out some of these paragraphs.', {
      hint: 'It is trimmed to passages quoted before, or has HTML there that is not read. Put the full article in its place, or quote what is there.',
    });
    return undefined;
  }
  return [{ start, end }];
}
