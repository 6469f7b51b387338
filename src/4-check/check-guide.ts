import type { GuideFile } from '../1-guide/read-guide.ts';
import type { Article } from '../2-article/article.ts';
import type { Excerpt } from '../3-excerpt/excerpt.ts';
import { type Searchable, searchable } from '../3-excerpt/search.ts';
import type { Span } from '../3-excerpt/span.ts';
import type { Code } from '../source/codes.ts';
import type { Report } from '../source/diagnostic.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { checkAccent } from './accent.ts';
import { allowances } from './allowances.ts';
import { checkCraft } from './craft.ts';
import { checkFootnotes } from './footnotes.ts';
import { checkLength } from './length.ts';
import { limitsOf } from './limits.ts';
import { type Meter, measureQuoted } from './meter.ts';
import { checkQuotations } from './misquotations/check-quotations.ts';
import { elsewhereUnused } from './misquotations/elsewhere-unused.ts';
import { ownWords } from './misquotations/own-words.ts';
import { type Reading, readingOf } from './reading/reading.ts';
import { type CountSyllables, syllableCounter } from './reading/syllables.ts';
import { checkTime } from './time.ts';
import { checkUnwritten } from './unwritten.ts';
import { weighed } from './weights.ts';

/** What checking a guide gives besides the problems it reports. */
export interface CheckOutcome {
  /**
   * The stretches of each article, by the guide's name for it, that quotations in the guide's own
   * texts were found in: a copy of the article that has these passes them too.
   */
  readonly relied: ReadonlyMap<string, readonly Span[]>;
  /** How much the guide quotes. */
  readonly meter: Meter;
  /** How hard it is to read, and how long that takes. */
  readonly reading: Reading;
  /** Rules that were not applied, since they know English words only. */
  readonly silent: readonly Code[];
}

const MISQUOTES: readonly Code[] = ['question/misquote', 'excerpt/misquote', 'guide/misquote'];

/**
 * Stage 4: holds the guide's own texts against the articles and the rules of the craft. What only
 * follows from another problem, such as an article that could not be read, is not reported.
 */
export function checkGuide(
  guideFile: GuideFile,
  articles: ReadonlyMap<string, Article>,
  excerpts: readonly Excerpt[],
  reportAsFound: Report,
  syllables: CountSyllables = syllableCounter(),
  memory: Memory = NO_MEMORY,
): CheckOutcome {
  const { guide, sound } = guideFile;
  const report = weighed(guide, reportAsFound);
  const allowed = allowances(guideFile, report);
  const judged = new Set<Code>();

  const searchables = canJudgeQuotations(guideFile, articles) ? ready(articles, memory) : undefined;
  const own = ownWords(guide, [...articles.values()]);
  const quotations = checkQuotations(guideFile, searchables, excerpts, own, allowed.tell, memory);
  if (searchables) for (const code of MISQUOTES) judged.add(code);
  const reading = readingOf(guideFile, excerpts, syllables, memory);
  const craft = checkCraft(guideFile, articles, excerpts, reading, allowed.tell, memory);
  for (const code of craft.judged) judged.add(code);

  // Of a guide with faults, a part is missing here that may have needed them.
  if (sound) {
    elsewhereUnused(guideFile, quotations.elsewhere, report);
    allowed.tellNeedless(judged);
  }
  const meter = measureQuoted(articles, excerpts, quotations.relied, limitsOf(guide), memory);
  checkLength(guideFile, meter, report);
  checkAccent(guideFile, report);
  checkTime(guideFile, report);
  checkUnwritten(guideFile, report);
  checkFootnotes(guideFile, report, memory);
  return { relied: quotations.relied, meter, reading, silent: craft.silent };
}

/** Whether every article is there, so that words that are in none are in none indeed. */
function canJudgeQuotations(
  { guide, hasFaults, isFaulty }: GuideFile,
  articles: ReadonlyMap<string, Article>,
): boolean {
  const names = Object.keys(guide.articles ?? {});
  return (
    names.length > 0 &&
    !hasFaults('articles') &&
    !isFaulty(['elsewhere']) &&
    names.every((name) => articles.has(name))
  );
}

function ready(articles: ReadonlyMap<string, Article>, memory: Memory): Map<string, Searchable> {
  return new Map([...articles].map(([id, article]) => [id, memory.about(searchable, article)]));
}
