import type { Guide, GuideQuestion } from '../1-guide/schema.ts';
import type { Excerpt } from '../3-excerpt/excerpt.ts';
import type { GuideText } from './guide-text.ts';
import { fill, type Labels, type QuestionGroup } from './labels.ts';
import type { Leading, LeadingView } from './leading.ts';
import { pointerTo } from './marks.ts';
import { rangesOf } from './number-ranges.ts';

/** A question as it prints. */
export interface QuestionView {
  readonly number: number;
  readonly path: string;
  /** The same as a JSON Pointer. */
  readonly at: string;
  /** What is asked, inside one paragraph; else `blocks`. */
  readonly inline: string | undefined;
  readonly blocks: string | undefined;
  /** What is asked, without markup. */
  readonly text: string;
  readonly essential: boolean;
  readonly references: readonly ReferenceView[];
  /** One item for each ruled line. */
  readonly lines: readonly number[];
  /** For whoever leads; undefined in every edition but the facilitator's. */
  readonly leading: LeadingView | undefined;
}

/** Where the words are that a question is about: "Excerpt 1, ¶ 4–5". */
export interface ReferenceView {
  readonly target: string;
  readonly text: string;
  /**
   * The words around the number of the page where it stands, which is known when it prints;
   * undefined in every edition but the facilitator's.
   */
  readonly page:
    | { readonly id: string; readonly before: string; readonly after: string }
    | undefined;
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
 * An order that mixes the parts is the author's; the numbers stay what every edition says. With
 * `leading`, guidance stands where others have lines to write on.
 */
export function questionGroups(
  guide: Guide,
  excerpts: readonly Excerpt[],
  labels: Labels,
  text: GuideText,
  leading?: Leading,
): readonly QuestionGroupView[] {
  const runs: { group: QuestionGroup; start: number; questions: QuestionView[] }[] = [];
  for (const [index, question] of (guide.questions ?? []).entries()) {
    const group = groupOf(question);
    let run = runs.at(-1);
    if (run?.group !== group) {
      run = { group, start: index + 1, questions: [] };
      runs.push(run);
    }
    const { html, inline, text: words } = text.markdown(question.ask, ['questions', index, 'ask']);
    const lines = leading ? 0 : (question.lines ?? guide.print?.lines ?? 0);
    run.questions.push({
      number: index + 1,
      path: `questions.${index}`,
      at: pointerTo(['questions', index]),
      inline,
      blocks: inline === undefined ? html : undefined,
      text: words.replace(/\s+/gu, ' ').trim(),
      essential: question.essential ?? false,
      references: references(question, excerpts, labels, leading !== undefined),
      lines: Array.from({ length: lines }, (_, n) => n + 1),
      leading: leading?.(question, index),
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
  return rangesOf(numbers)
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
  withPages: boolean,
): readonly ReferenceView[] {
  const [before = '', after = ''] = labels.onPage.split('{page}');
  const named = excerptsOf(question, excerpts);
  return named.map((excerpt, index) => {
    const name = fill(labels.excerpt, { number: excerpt.number });
    const numbers = excerpt.blocks.flatMap((block) => block.number ?? []);
    const paragraphs = paragraphList(numbers, labels);
    return {
      target: `#excerpt-${excerpt.number}`,
      text: paragraphs ? fill(labels.excerptParagraphs, { excerpt: name, paragraphs }) : name,
      page: withPages ? { id: `excerpt-${excerpt.number}`, before, after } : undefined,
      last: index === named.length - 1,
    };
  });
}

/** The excerpts that a question is about, in the order it names them. */
export function excerptsOf(
  { excerpt = [] }: GuideQuestion,
  excerpts: readonly Excerpt[],
): readonly Excerpt[] {
  const ids = typeof excerpt === 'string' ? [excerpt] : excerpt;
  // An id that leads to nothing was reported where guides are read.
  return ids.flatMap((id) => excerpts.find((one) => one.id === id) ?? []);
}
