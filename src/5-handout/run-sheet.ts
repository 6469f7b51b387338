import type { Guide } from '../1-guide/schema.ts';
import { heldQuestions, totalMinutes } from '../4-check/held-questions.ts';

/** What happens when in a session. All times are minutes after it begins; none has a gap before it. */
export interface RunSheet {
  readonly items: readonly SheetItem[];
  /** When the last item ends. */
  readonly end: number;
}

/** A stretch of time on the sheet. */
interface Stretch {
  readonly start: number;
  readonly minutes: number;
}

/** An item of the agenda, unfolded into the questions that it holds. */
export interface SheetItem extends Stretch {
  /** Which item of the agenda, from 0; undefined where there is no agenda and questions are all. */
  readonly item: number | undefined;
  /** In order, from the item's start on. */
  readonly questions: readonly SheetQuestion[];
  /** What its questions leave of it, at its end; 0 in an item without any. */
  readonly spare: number;
}

/** A question on the sheet. */
export interface SheetQuestion extends Stretch {
  /** Which question, from 0. */
  readonly question: number;
}

/** When to leave whatever is under way, and for which question; the question from 0. */
export interface LateStop {
  readonly question: number;
  readonly at: number;
}

/**
 * The sheet of a guide: its agenda, or where it has none its questions alone. Questions without
 * minutes share what the others leave of their item (see `shareOut`). An item whose questions take
 * longer than it says takes as long as they do, so that the times add up; `guide/time` has told.
 * Undefined where nothing says how long anything takes.
 */
export function runSheet(guide: Guide): RunSheet | undefined {
  const { agenda, questions = [], session } = guide;
  const given = (held: readonly number[]) => held.map((index) => questions[index]?.minutes);
  const items: SheetItem[] = [];
  let now = 0;
  const add = (item: number | undefined, minutes: number, held: readonly number[]) => {
    const start = now;
    const shares = shareOut(given(held), minutes);
    const unfolded = held.map((question, at) => {
      const stretch = { question, start: now, minutes: shares[at] ?? 0 };
      now += stretch.minutes;
      return stretch;
    });
    const spare = held.length > 0 ? Math.max(0, start + minutes - now) : 0;
    now = Math.max(now, start + minutes);
    items.push({ item, start, minutes: now - start, questions: unfolded, spare });
  };

  if (agenda !== undefined) {
    const { byItem } = heldQuestions(guide);
    for (const [index, { minutes }] of agenda.entries()) add(index, minutes, byItem[index] ?? []);
  } else {
    const minutes = session?.minutes ?? totalMinutes(questions);
    if (minutes === undefined || questions.length === 0) return undefined;
    add(undefined, minutes, [...questions.keys()]);
  }
  return { items, end: now };
}

/**
 * Minutes for every question of an item: its own, or an even share of what the others leave, in
 * whole minutes that add up; where they do not divide, the first ones get a minute more. 0 where
 * nothing is left.
 */
function shareOut(given: readonly (number | undefined)[], room: number): readonly number[] {
  const open = given.filter((minutes) => minutes === undefined).length;
  const left = Math.max(0, room - given.reduce<number>((sum, minutes = 0) => sum + minutes, 0));
  let shared = 0;
  return given.map((minutes) => {
    if (minutes !== undefined) return minutes;
    const share = Math.floor(left / open) + (shared < left % open ? 1 : 0);
    shared += 1;
    return share;
  });
}

/**
 * The latest times at which to go on to each essential question and to the closing one, so that
 * these and the items of the agenda that still follow end with the session; what lies between is
 * left out. None where no question of the sheet is essential, or where not even these fit.
 */
export function lateStops(sheet: RunSheet, guide: Guide): readonly LateStop[] {
  const { questions = [], session } = guide;
  const isEssential = ({ question }: SheetQuestion) => questions[question]?.essential === true;
  const isClosing = ({ question }: SheetQuestion) => questions[question]?.kind === 'closing';
  if (!sheet.items.some((item) => item.questions.some(isEssential))) return [];

  const stops: LateStop[] = [];
  let latest = session?.minutes ?? sheet.end;
  for (const item of sheet.items.toReversed()) {
    if (item.questions.length === 0) latest -= item.minutes;
    for (const question of item.questions.toReversed()) {
      if (!isEssential(question) && !isClosing(question)) continue;
      latest -= question.minutes;
      stops.unshift({ question: question.question, at: latest });
    }
  }
  return latest < 0 ? [] : stops;
}
