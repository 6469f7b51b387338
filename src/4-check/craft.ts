import type { GuideFile } from '../1-guide/read-guide.ts';
import type { Article } from '../2-article/article.ts';
import type { Excerpt } from '../3-excerpt/excerpt.ts';
import type { Code } from '../source/codes.ts';
import { diagnostic } from '../source/diagnostic.ts';
import { readMarkdown } from '../source/markdown/markdown-text.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import type { Tell } from './allowances.ts';
import { isEnglish } from './english.ts';
import { blocksOf } from './misquotations/blocks.ts';
import type { MeasuredReading } from './reading/reading.ts';
import { RULES } from './rules/index.ts';
import { readProse } from './rules/prose.ts';
import type { ToJudge } from './rules/rule.ts';
import { weightOf } from './weights.ts';

/** What came of holding a guide against the rules of the craft. */
export interface CraftOutcome {
  /** The rules that were applied, so that an `allow` of them which excuses nothing can be told. */
  readonly judged: ReadonlySet<Code>;
  /** The rules that were not, since they know English words only and the guide is in another language. */
  readonly silent: readonly Code[];
}

/**
 * Holds a guide against the rules of the craft. Each finding says what set it off, why that matters
 * and what to write instead.
 */
export function checkCraft(
  guideFile: GuideFile,
  articles: ReadonlyMap<string, Article>,
  excerpts: readonly Excerpt[],
  reading: MeasuredReading,
  tell: Tell,
  memory: Memory = NO_MEMORY,
): CraftOutcome {
  const { guide, placeOf, keyPlaceOf, placeWithin, hasFaults } = guideFile;
  const about: ToJudge = {
    guide,
    questions: questionsOf(guideFile, memory),
    articles,
    excerpts,
    reading,
    hasFaults,
  };
  const judged = new Set<Code>();
  const silent: Code[] = [];
  for (const rule of RULES) {
    if (weightOf(rule.code, guide) === 'off' || rule.isAsked?.(guide) === false) continue;
    if (rule.english && !isEnglish(guide)) {
      silent.push(rule.code);
      continue;
    }
    judged.add(rule.code);
    for (const { path, within, isKey, item, message, advice, related } of rule.judge(about)) {
      const place = within ? placeWithin(path, ...within) : (isKey ? keyPlaceOf : placeOf)(path);
      const hint = [rule.why, ...(advice ? [advice] : [])].join('\n');
      const others = related?.map((one) => ({
        ...placeWithin(one.path, ...one.within),
        message: one.message,
      }));
      const details = others && others.length > 0 ? { hint, related: others } : { hint };
      tell(diagnostic(rule.code, place, message, details), item);
    }
  }
  return { judged, silent };
}

/** The questions that could be read. */
function questionsOf({ guide, isFaulty }: GuideFile, memory: Memory): ToJudge['questions'] {
  const blocksIn = (text: string) => memory.about(blocksOf, readMarkdown(text, memory));
  return (guide.questions ?? []).flatMap((question, index) =>
    isFaulty(['questions', index, 'ask'])
      ? []
      : [{ index, question, ask: memory.about(readProse, blocksIn(question.ask)) }],
  );
}
