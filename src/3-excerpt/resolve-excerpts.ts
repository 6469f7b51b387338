import { keyFix } from '../1-guide/key-fix.ts';
import type { GuideFile } from '../1-guide/read-guide.ts';
import type { GuideExcerpt } from '../1-guide/schema.ts';
import { textFix } from '../1-guide/text-fix.ts';
import { type Article, OMISSION } from '../2-article/article.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import type { Excerpt } from './excerpt.ts';
import { locate } from './locate.ts';
import { namedOnce } from './named-once.ts';
import { selectorOf, type Tell } from './passage-search.ts';
import { printed } from './printed.ts';
import { toWhiteSpace } from './relied.ts';
import { type Searchable, searchable } from './search.ts';
import { merged, type Span } from './span.ts';
import { warnMidWord, warnRecurring, warnUnprintable } from './warnings.ts';

const AS_IN_ARTICLE = "Take the article's punctuation and case";

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
    const tell: Tell = (code, key, message, told = {}) => {
      const { corrections, lines = [], printsAlike, ...details } = told;
      const path = ['excerpts', index, key];
      const choices = lines.flatMap((line) => {
        const title = `Take the passage in ${line.where}: \`${line.key}: ${line.value}\``;
        return keyFix(guideFile, ['excerpts', index], line.key, line.value, key, title) ?? [];
      });
      const corrected = corrections && textFix(guideFile, path, corrections, AS_IN_ARTICLE);
      const fix = corrected ?? (printsAlike ? choices[0] : undefined);
      const carried = {
        ...details,
        ...(fix ? { fix } : choices.length > 0 && { choices }),
      };
      report(diagnostic(code, guideFile.placeOf(path), message, carried));
    };
    const faulty = guideFile.isFaulty(['excerpts', index]);
    if (!namedOnce(excerpt, faulty, tell)) continue;
    const articleId = excerpt.article ?? onlyName;
    const source = articleId === undefined ? undefined : ready.get(articleId);
    if (articleId === undefined || !source) continue;
    const others = [...ready].filter(([, other]) => other !== source);
    const located = locate(excerpt, source, others, tell);
    const { article } = source;
    if (!located || !wholeIn(article, located.pieces, excerpt, tell)) continue;
    const { pieces } = located;
    warnMidWord(excerpt, source, pieces, tell);
    const recurring = warnRecurring(excerpt, source, pieces.at(-1), tell);
    const relied = merged([...located.relied, ...recurring.map((at) => toWhiteSpace(source, at))]);
    const setting = printed(article, pieces);
    warnUnprintable(excerpt, setting, tell);
    const { blocks } = setting;
    const { id, heading, note } = excerpt;
    const number = index + 1;
    excerpts.push({ number, id, heading, note, articleId, article, pieces, relied, blocks });
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
