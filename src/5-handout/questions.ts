import type { Guide, GuideQuestion } from '../1-guide/schema.ts';
import type { Excerpt } from '../3-excerpt/excerpt.ts';
import type { GuideText } from './guide-text.ts';
import { fill, type Labels, type QuestionGroup } from './labels.ts';

/** A question as it prints. */
export interface QuestionView {
  readonly number: number;
  readonly path: string;
  /** What is asked, inside one paragraph; else `blocks`. */
  readonly inline: string | undefined;
  readonly blocks: string | undefined;
  readonly essential: boolean;
  readonly references: readonly ReferenceView[];
  /** One item for each ruled line. */
  readonly lines: readonly number[];
}

/** Where the words are that a question is about: "Excerpt 1, ¶ 4–5". */
export interface ReferenceView {
  readonly target: string;
  readonly text: string;
  readonly last: boolean;
}

/** Questions that follow one another in one part of the session. */
export interface QuestionGroupView {
  /** Undefined where all questions are of one part: a heading would say nothing. */
  readonly heading: string | undefined;
  readonly start: number;
  readonly questions: readonly QuestionView[];
}

/**
 * The questions in the guide's order and with its numbers, in runs of opening, core and closing.
 * An order that mixes the parts is the author's; the numbers stay what every edition says.
 */
export function questionGroups(
  guide: Guide,
  excerpts: readonly Excerpt[],
  labels: Labels,
  text: GuideText,
): readonly QuestionGroupView[] {
  const runs: { group: QuestionGroup; start: number; questions: QuestionView[] }[] = [];
  for (const [index, question] of (guide.questions ?? []).entries()) {
    const group = groupOf(question);
    let run = runs.at(-1);
    if (run?.group !== group) {
      run = { group, start: index + 1, questions: [] };
      runs.push(run);
    }
    const { html, inline } = text.markdown(question.ask, ['questions', index, 'ask']);
    run.questions.push({
      number: index + 1,
      path: `questions.${index}`,
      inline,
      blocks: inline === undefined ? html : undefined,
      essential: question.essential ?? false,
      references: references(question, excerpts, labels),
      lines: Array.from({ length: question.lines ?? guide.print?.lines ?? 0 }, (_, n) => n + 1),
    });
  }
  return runs.map(({ group, start, questions }) => ({
    heading: runs.length > 1 ? labels.group[group] : undefined,
    start,
    questions,
  }));
}

/** A list of paragraph numbers in words: `¶ 2, ¶ 4–6`. */
function paragraphList(numbers: readonly number[], labels: Labels): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const range = ranges.at(-1);
    if (range?.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges
    .map(({ first, last }) =>
      first === last
        ? fill(labels.paragraph, { number: first })
        : fill(labels.paragraphRange, { first, last }),
    )
    .join(', ');
}

function groupOf({ kind }: GuideQuestion): QuestionGroup {
  return kind === 'opening' || kind === 'closing' ? kind : 'core';
}

function references(
  question: GuideQuestion,
  excerpts: readonly Excerpt[],
  labels: Labels,
): readonly ReferenceView[] {
  const ids = typeof question.excerpt === 'string' ? [question.excerpt] : (question.excerpt ?? []);
  // An id that leads to nothing was reported where guides are read.
  const named = ids.flatMap((id) => excerpts.find((excerpt) => excerpt.id === id) ?? []);
  return named.map((excerpt, index) => {
    const name = fill(labels.excerpt, { number: excerpt.number });
    const numbers = excerpt.blocks.flatMap((block) => block.number ?? []);
    const paragraphs = paragraphList(numbers, labels);
    return {
      target: `#excerpt-${excerpt.number}`,
      text: paragraphs ? fill(labels.excerptParagraphs, { excerpt: name, paragraphs }) : name,
      last: index === named.length - 1,
    };
  });
}
