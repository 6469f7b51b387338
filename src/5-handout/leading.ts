import type { GuideQuestion } from '../1-guide/schema.ts';
import type { GuideText } from './guide-text.ts';
import type { Labels } from './labels.ts';
import { pointerTo } from './marks.ts';
import type { RunSheet } from './run-sheet.ts';

/** What stands with a question for whoever leads, and for nobody else. */
export interface LeadingView {
  readonly path: string;
  /** The same as a JSON Pointer. */
  readonly at: string;
  /** When it begins; undefined for a question that is not on the run-sheet. */
  readonly time: string | undefined;
  readonly minutes: string | undefined;
  /** Where its minutes stand; undefined for a share of what others leave. */
  readonly minutesAt: string | undefined;
  readonly guidance: string | undefined;
  readonly followups: readonly FollowupView[];
}

/** A question to go on with. */
interface FollowupView {
  readonly path: string;
  readonly at: string;
  readonly html: string;
}

/** Gives what whoever leads is told of a question, by its index. */
export type Leading = (question: GuideQuestion, index: number) => LeadingView;

/** Times from the run-sheet, and the guidance and follow-ups of each question. */
export function leadingOf(
  sheet: RunSheet | undefined,
  clock: (minutes: number) => string,
  labels: Labels,
  text: GuideText,
): Leading {
  const onSheet = new Map(
    sheet?.items.flatMap((item) => item.questions.map((one) => [one.question, one] as const)),
  );
  return ({ guidance, followups = [], minutes: own }, index) => {
    const planned = onSheet.get(index);
    const minutes = planned?.minutes ?? own ?? 0;
    const pointer = pointerTo(['questions', index]);
    return {
      path: `questions.${index}`,
      at: pointer,
      time: planned && clock(planned.start),
      minutes: minutes > 0 ? text.count(labels.minutes, minutes) : undefined,
      minutesAt: own === undefined ? undefined : `${pointer}/minutes`,
      guidance: guidance && text.markdown(guidance, ['questions', index, 'guidance']).html,
      followups: followups.map((followup, at) => ({
        path: `questions.${index}.followups.${at}`,
        at: `${pointer}/followups/${at}`,
        html: text.line(followup, ['questions', index, 'followups', at]),
      })),
    };
  };
}
