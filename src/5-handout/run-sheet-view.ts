import type { Guide } from '../1-guide/schema.ts';
import type { Excerpt } from '../3-excerpt/excerpt.ts';
import { minutesAloud } from '../4-check/reading/reading-time.ts';
import { cutTo } from './cut-text.ts';
import { blockText } from './excerpt-html.ts';
import type { GuideText } from './guide-text.ts';
import { fill, type Labels } from './labels.ts';
import { pointerTo } from './marks.ts';
import { rangesOf } from './number-ranges.ts';
import { excerptsOf, type QuestionView } from './questions.ts';
import { lateStops, type RunSheet } from './run-sheet.ts';

/** A row of the run-sheet's table. */
export interface RowView {
  readonly kind: 'item' | 'question' | 'spare' | 'end';
  readonly path: string | undefined;
  /** What it is as a whole, its text and its minutes, as JSON Pointers; undefined where nothing is. */
  readonly at: string | undefined;
  readonly textAt: string | undefined;
  readonly minutesAt: string | undefined;
  readonly time: string;
  /** Undefined for an item or question that has none left. */
  readonly minutes: string | undefined;
  /** Of a question. */
  readonly number: number | undefined;
  readonly target: string | undefined;
  readonly text: string;
  readonly essential: boolean;
  /** Which excerpts to read aloud before a question, and how long that takes. */
  readonly aloud: string | undefined;
}

/** The run-sheet as the templates print it. */
export interface RunSheetView {
  readonly rows: readonly RowView[];
  readonly hasAloud: boolean;
  /** What to do when time runs out. */
  readonly late: string | undefined;
}

/** What a run-sheet is made from besides its times. */
export interface RunSheetInput {
  readonly guide: Guide;
  readonly excerpts: readonly Excerpt[];
  readonly questions: readonly QuestionView[];
  readonly clock: (minutes: number) => string;
}

/** Sets a run-sheet: every item and question with its time, and when to leave which out. */
export function runSheetView(
  sheet: RunSheet,
  { guide, excerpts, questions, clock }: RunSheetInput,
  labels: Labels,
  lang: string,
  text: GuideText,
): RunSheetView {
  const count = new Intl.NumberFormat(lang);
  const rows: RowView[] = [];
  const add = (
    kind: RowView['kind'],
    start: number,
    minutes: number,
    rest: Pick<RowView, 'text'> & Partial<RowView>,
  ) => {
    rows.push({
      path: undefined,
      at: undefined,
      textAt: undefined,
      minutesAt: undefined,
      number: undefined,
      target: undefined,
      essential: false,
      aloud: undefined,
      ...rest,
      kind,
      time: clock(start),
      minutes: minutes > 0 ? count.format(minutes) : undefined,
    });
  };

  const read = new Set<number>();
  const line = excerpts.length > 0 ? LINE_BESIDE : LINE_ALONE;
  for (const { item, start, minutes, questions: held, spare } of sheet.items) {
    const does = item === undefined ? undefined : guide.agenda?.[item]?.do;
    if (item !== undefined && does !== undefined) {
      const at = pointerTo(['agenda', item]);
      add('item', start, minutes, {
        path: `agenda.${item}`,
        at,
        textAt: `${at}/do`,
        minutesAt: `${at}/minutes`,
        text: text.plain(does),
      });
    }
    for (const one of held) {
      const view = questions[one.question];
      const question = guide.questions?.[one.question];
      if (view === undefined || question === undefined) continue;
      const unread = excerptsOf(question, excerpts).filter(({ number }) => !read.has(number));
      for (const { number } of unread) read.add(number);
      add('question', one.start, one.minutes, {
        at: view.at,
        textAt: `${view.at}/ask`,
        // Without minutes of its own, it has a share of what others leave.
        minutesAt: question.minutes === undefined ? undefined : `${view.at}/minutes`,
        number: view.number,
        target: `#question-${view.number}`,
        text: cutTo(view.text, line - (view.essential ? labels.essential.length + 2 : 0)),
        essential: view.essential,
        aloud: readAloud(unread, labels, text),
      });
    }
    if (spare > 0) add('spare', start + minutes - spare, spare, { text: labels.sheetSpare });
  }
  add('end', sheet.end, sheet.end, { text: labels.sheetEnd });
  return { rows, hasAloud: read.size > 0, late: lateLine(sheet, guide, clock, labels) };
}

/**
 * Small letters of the sans in a question's line of the table on A4, which is narrower than Letter:
 * beside what to read aloud, and alone.
 */
const LINE_BESIDE = 57;
const LINE_ALONE = 80;

function readAloud(
  excerpts: readonly Excerpt[],
  labels: Labels,
  text: GuideText,
): string | undefined {
  const numbers = excerpts.map(({ number }) => number);
  if (numbers.length === 0) return undefined;
  const ranges = rangesOf(numbers).map(({ first, last }) =>
    first === last ? `${first}` : `${first}–${last}`,
  );
  const [only] = numbers;
  const named =
    numbers.length === 1 && only !== undefined
      ? fill(labels.excerpt, { number: only })
      : fill(labels.excerptList, { numbers: ranges.join(', ') });
  const words = excerpts.flatMap(({ blocks }) => blocks.map(blockText));
  const minutes = text.count(labels.minutes, minutesAloud(words));
  return fill(labels.readAloud, { excerpts: named, minutes });
}

function lateLine(
  sheet: RunSheet,
  guide: Guide,
  clock: (minutes: number) => string,
  labels: Labels,
): string | undefined {
  const [first, ...more] = lateStops(sheet, guide).map(({ question, at }) => ({
    time: clock(at),
    number: question + 1,
  }));
  if (first === undefined) return undefined;
  const then = more.map((stop) => fill(labels.lateThen, stop)).join('');
  return fill(labels.late, { ...first, then });
}
