import { keyFix } from '../1-guide/key-fix.ts';
import type { GuideFile } from '../1-guide/read-guide.ts';
import type { GuideExcerpt } from '../1-guide/schema.ts';
import { textFix } from '../1-guide/text-fix.ts';
import type { Article } from '../2-article/article.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import type { Excerpt } from './excerpt.ts';
import { namedOnce } from './named-once.ts';
import type { Tell } from './passage-search.ts';
import { type ResolvedPassage, resolvePassage } from './resolve-passage.ts';
import { type Searchable, searchable } from './search.ts';

const AS_IN_ARTICLE = "Take the article's punctuation and case";

/**
 * Stage 3: finds every excerpt's passage in its article and sets it in the article's own words.
 * An excerpt whose article is missing is passed over in silence: that is reported already.
 */
export function resolveExcerpts(
  guideFile: GuideFile,
  articles: ReadonlyMap<string, Article>,
  report: Report,
  memory: Memory = NO_MEMORY,
): Excerpt[] {
  const ready = new Map<string, Searchable>();
  for (const [id, article] of articles) ready.set(id, memory.about(searchable, article));
  const names = Object.keys(guideFile.guide.articles ?? {});
  const onlyName = names.length === 1 ? names[0] : undefined;

  const excerpts: Excerpt[] = [];
  for (const [index, excerpt] of (guideFile.guide.excerpts ?? []).entries()) {
    const tell: Tell = (code, key, message, told = {}) => {
      const { corrections, lines = [], printsAlike, ...details } = told;
      const path = ['excerpts', index, key];
      const choices = lines.flatMap((line) => {
        const title = `Take the passage in ${line.where}: \`${line.key}: ${line.value}\``;
        const edit = keyFix(guideFile, ['excerpts', index], line.key, line.value, key, title);
        return edit ? { ...edit, where: line.where } : [];
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
    const passage = known(excerpt, source, memory) ?? resolvePassage(excerpt, source, others, tell);
    if (!passage) continue;
    const { article } = source;
    const { id, heading, note } = excerpt;
    const number = index + 1;
    excerpts.push({ number, id, heading, note, articleId, article, ...passage });
  }
  return excerpts;
}

/** The passage that an excerpt names, where it was found before and nothing was to be told of it. */
function known(
  { id: _id, heading: _heading, note: _note, ...selector }: GuideExcerpt,
  source: Searchable,
  memory: Memory,
): ResolvedPassage | undefined {
  // Who finds a passage once had best tell of it at once.
  if (memory === NO_MEMORY) return undefined;
  return memory.about(foundInSilence, source, JSON.stringify(selector));
}

function foundInSilence(source: Searchable, selector: string): ResolvedPassage | undefined {
  let isTold = false;
  const passage = resolvePassage(JSON.parse(selector), source, [], () => {
    isTold = true;
  });
  return isTold ? undefined : passage;
}
