import type { Guide, GuideQuestion } from '../../1-guide/schema.ts';
import type { Code } from '../../source/codes.ts';
import type { QuestionToJudge, Rule, ToJudge } from './rule.ts';

/** What a rule has found in a question's words. */
export interface Found {
  /** Offsets into `Prose.text`. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly advice?: string;
}

/** A question that a rule finds fault with. */
export interface BadQuestion {
  readonly ask: string;
  /** The words that the rule marks. */
  readonly marked: string;
  /** A part of the advice. */
  readonly advice?: string;
}

/** How a rule about the words of a question is written. */
export interface QuestionRule {
  readonly code: Code;
  readonly why: string;
  readonly instead: string;
  readonly judge: (about: QuestionToJudge, guide: ToJudge) => Found | undefined;
  readonly bad: readonly (BadQuestion & Partial<GuideQuestion>)[];
  readonly good: readonly (string | GuideQuestion)[];
}

/** A rule about the English words of each question, told once a question. */
export function questionRule({ judge, bad, good, ...rule }: QuestionRule): Rule {
  const guideWith = (question: GuideQuestion): Partial<Guide> => ({
    ...(typeof question.excerpt === 'string'
      ? { excerpts: [{ id: question.excerpt, quote: 'Words of an article.' }] }
      : {}),
    questions: [question],
  });
  return {
    ...rule,
    english: true,
    judge: (about) =>
      about.questions.flatMap((question) => {
        const found = judge(question, about);
        if (found === undefined) return [];
        const { start, end, ...said } = found;
        const item = ['questions', question.index];
        return [
          { ...said, item, path: [...item, 'ask'], within: question.ask.inSource(start, end) },
        ];
      }),
    examples: [
      ...bad.map(({ marked, advice, ...question }) => ({
        guide: guideWith(question),
        marked: [marked],
        ...(advice === undefined ? {} : { advice }),
      })),
      ...good.map((question) => ({
        guide: guideWith(typeof question === 'string' ? { ask: question } : question),
        marked: [],
      })),
    ],
  };
}

/** A match with its words and their place, for a `Found`. */
export interface Matched {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly match: RegExpExecArray;
}

/** The first of some patterns that a text has; the place counts on from `from`. */
export function firstMatch(
  patterns: readonly RegExp[],
  text: string,
  from = 0,
): Matched | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const start = from + match.index;
    return { start, end: start + match[0].length, words: match[0], match };
  }
  return undefined;
}
