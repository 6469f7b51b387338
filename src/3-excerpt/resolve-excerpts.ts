import type { GuideFile } from '../1-guide/read-guide.ts';
import type { GuideExcerpt } from '../1-guide/schema.ts';
import { type Article, blockAt, OMISSION, placeInWords } from '../2-article/article.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import type { Excerpt } from './excerpt.ts';
import { foldQuotation } from './fold.ts';
import { locate } from './locate.ts';
import type { Tell } from './passage-search.ts';
import { printed } from './printed.ts';
import { findPlaces, type Searchable, type Span, searchable } from './search.ts';
import { WordBoundaries } from './words.ts';

/**
 * Stage 3: finds every excerpt's passage in its article and sets it in the article's own words.
 * An excerpt whose article is missing is passed over in silence: that is reported already.
 */
export function resolveExcerpts(
  guideFile: GuideFile,
  articles: ReadonlyMap<string, Article>,
  report: Report,
): Excerpt[] {
  const ready = new Map<string, Searchable>();
  for (const [id, article] of articles) ready.set(id, searchable(article));
  const names = Object.keys(guideFile.guide.articles ?? {});
  const onlyName = names.length === 1 ? names[0] : undefined;

  const excerpts: Excerpt[] = [];
  for (const [index, excerpt] of (guideFile.guide.excerpts ?? []).entries()) {
    const tell: Tell = (code, key, message, details) =>
      report(diagnostic(code, guideFile.placeOf(['excerpts', index, key]), message, details));
    const faulty = guideFile.isFaulty(['excerpts', index]);
    if (!namedOnce(excerpt, faulty, tell)) continue;
    const articleId = excerpt.article ?? onlyName;
    const source = articleId === undefined ? undefined : ready.get(articleId);
    if (articleId === undefined || !source) continue;
    const others = [...ready].filter(([, other]) => other !== source);
    const pieces = locate(excerpt, source, others, tell);
    const { article } = source;
    if (!pieces || !wholeIn(article, pieces, excerpt, tell)) continue;
    warn(excerpt, source, pieces, tell);
    const { blocks, directionMarks } = printed(article, pieces);
    if (directionMarks) {
      tell(
        'excerpt/bidi',
        selectorOf(excerpt),
        'The passage has hidden marks of writing direction; they print as markup.',
        {
          hint: 'Compare the printed line with the article.',
        },
      );
    }
    const { id, heading, note } = excerpt;
    excerpts.push({ number: index + 1, id, heading, note, articleId, article, pieces, blocks });
  }
  return excerpts;
}

/** Whether the saved copy has all of the passage; a trimmed one may leave out words within it. */
function wholeIn(
  article: Article,
  pieces: readonly Span[],
  excerpt: GuideExcerpt,
  tell: Tell,
): boolean {
  if (pieces.every(({ start, end }) => !article.text.slice(start, end).includes(OMISSION))) {
    return true;
  }
  tell('excerpt/trimmed', selectorOf(excerpt), 'The saved copy leaves out part of this passage.', {
    hint: 'It is trimmed to passages quoted before, or has HTML there that is not read. Put the full article in its place, or quote what is there.',
  });
  return false;
}

/** Whether the excerpt names its passage in exactly one way; tells what is wrong otherwise. */
function namedOnce(excerpt: GuideExcerpt, faulty: boolean, tell: Tell): boolean {
  const { quote, from, to, paragraphs } = excerpt;
  const ways = [quote, from ?? to, paragraphs].filter((way) => way !== undefined).length;
  if (ways === 0) {
    // An item with a misspelt key may have meant one of them.
    if (!faulty) {
      tell('excerpt/selector', 'quote', 'The excerpt does not say which passage it is.', {
        hint: 'Add `quote:` with the words, or `from:` and `to:`, or `paragraphs:`.',
      });
    }
    return false;
  }
  if (ways > 1) {
    const key = paragraphs === undefined ? 'from' : 'paragraphs';
    tell('excerpt/selector', key, 'The excerpt names its passage in more than one way.', {
      hint: 'Keep one: `quote`, or `from` and `to`, or `paragraphs`.',
    });
    return false;
  }
  if ((from === undefined) !== (to === undefined)) {
    if (!faulty) {
      const [has, lacks] =
        from === undefined ? (['to', 'from'] as const) : (['from', 'to'] as const);
      tell('excerpt/selector', has, `\`${has}\` needs \`${lacks}\`.`, {
        hint: `Add \`${lacks}:\` with the ${lacks === 'to' ? 'last' : 'first'} words of the passage, or write \`quote:\` instead.`,
      });
    }
    return false;
  }
  if (paragraphs !== undefined) {
    const besides = (['under', 'after', 'which'] as const).filter(
      (key) => excerpt[key] !== undefined,
    );
    for (const key of besides) {
      tell('excerpt/selector', key, `\`${key}\` does not go with \`paragraphs\`.`, {
        hint: `Paragraph numbers say where the passage is. Remove \`${key}\`.`,
      });
    }
    return besides.length === 0;
  }
  return true;
}

function selectorOf(excerpt: GuideExcerpt): 'quote' | 'from' | 'paragraphs' {
  if (excerpt.quote !== undefined) return 'quote';
  return excerpt.from === undefined ? 'paragraphs' : 'from';
}

/** What can be printed but looks like a slip. */
function warn(
  excerpt: GuideExcerpt,
  source: Searchable,
  pieces: readonly Span[],
  tell: Tell,
): void {
  const { article } = source;
  const boundaries = new WordBoundaries(article);
  for (const { start, end } of pieces) {
    const edges = [
      ['starts', boundaries.wordAround(start)],
      ['ends', boundaries.wordAround(end)],
    ] as const;
    for (const [edge, word] of edges) {
      if (word === undefined) continue;
      const key = excerpt.from !== undefined && edge === 'ends' ? 'to' : selectorOf(excerpt);
      tell('excerpt/mid-word', key, `The passage ${edge} inside the word “${word}”.`, {
        hint: 'Quote the whole word.',
      });
    }
  }
  if (excerpt.to === undefined) return;
  const last = pieces.at(-1);
  const block = last && blockAt(article, last.end);
  if (!last || !block) return;
  const again = findPlaces(source, foldQuotation(excerpt.to), [
    { start: last.end, end: block.end },
  ]);
  if (boundaries.whole(again).length > 0) {
    tell(
      'excerpt/to-recurs',
      'to',
      `The words of \`to\` come again later in ${placeInWords(article, last.end)}.`,
      {
        hint: 'The passage ends at the first of them. Write a few more words if you meant a later one.',
      },
    );
  }
}
