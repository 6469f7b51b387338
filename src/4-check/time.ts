import type { GuideFile } from '../1-guide/read-guide.ts';
import type { GuideQuestion } from '../1-guide/schema.ts';
import { diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import { heldQuestions, totalMinutes } from './held-questions.ts';

/**
 * The rule of `guide/time`: the agenda takes the minutes of the session, and each of its items, or
 * the session where there is no agenda, has room for its questions. Questions that say how long
 * they take and have no place in the agenda are told too.
 */
export function checkTime(guideFile: GuideFile, report: Report): void {
  const { guide, hasFaults, placeOf, keyPlaceOf } = guideFile;
  const { agenda, questions = [], session } = guide;
  const tell = (place: Place, message: string, hint: string) =>
    report(diagnostic('guide/time', place, message, { hint }));

  const room = hasFaults('session') ? undefined : session?.minutes;
  if (agenda === undefined) {
    const problem = room !== undefined && !hasFaults('questions') && overfull(questions, room);
    if (problem) {
      const hint = 'Give the questions fewer minutes, or the session more.';
      tell(placeOf(['session', 'minutes']), `The questions take ${problem}.`, hint);
    }
    return;
  }
  if (hasFaults('agenda')) return;

  const sum = totalMinutes(agenda) ?? 0;
  if (room !== undefined && sum !== room) {
    const message = `The agenda takes ${inMinutes(sum)}, and the session has ${room}.`;
    const hint = `Make it ${inMinutes(Math.abs(sum - room))} ${sum > room ? 'shorter' : 'longer'}, or correct \`minutes\` of the session.`;
    tell(keyPlaceOf(['agenda']), message, hint);
  }
  if (hasFaults('questions')) return;

  const { byItem, left } = heldQuestions(guide);
  const taken = new Set<number>();
  for (const [index, { minutes, questions: named }] of agenda.entries()) {
    const held = byItem[index] ?? [];
    const problem = overfull(
      held.flatMap((question) => questions[question] ?? []),
      minutes,
    );
    if (problem) {
      const hint = 'Give its questions fewer minutes, or the item more.';
      tell(
        placeOf(['agenda', index, 'minutes']),
        `The questions of this item take ${problem}.`,
        hint,
      );
    }
    if (named === undefined) continue;
    const place = placeOf(['agenda', index, 'questions']);
    for (let number = named.first; number <= named.last; number++) {
      if (taken.has(number)) {
        tell(
          place,
          `Question ${number} is in an earlier item already.`,
          'Name it in one of the two.',
        );
        break;
      }
      taken.add(number);
    }
  }

  const named = agenda.some((item) => item.questions !== undefined);
  const homeless = left.filter((index) => questions[index]?.minutes !== undefined);
  if (named && homeless.length > 0) {
    const numbers = homeless.map((index) => index + 1).join(', ');
    const message = `No item of the agenda holds ${homeless.length === 1 ? 'question' : 'questions'} ${numbers}.`;
    const hint = 'Name it below `questions` of an item, or leave its minutes out.';
    tell(keyPlaceOf(['agenda']), message, hint);
  } else if (!named && homeless.length === questions.length && homeless.length > 0) {
    const message = `The questions take ${inMinutes(totalMinutes(questions) ?? 0)}, and which item of the agenda holds them is not clear.`;
    const hint =
      'Say below the item which questions it holds, by their numbers: `questions: 1-5`. Or let one item have the minutes of them all.';
    tell(keyPlaceOf(['agenda']), message, hint);
  }
}

/** How long questions take that have no room in so many minutes; undefined where they have. */
function overfull(questions: readonly GuideQuestion[], room: number): string | undefined {
  const given = questions.reduce((sum, { minutes = 0 }) => sum + minutes, 0);
  const open = questions.filter(({ minutes }) => minutes === undefined).length;
  if (given > room) return `${inMinutes(given)}, ${given - room} more than there are`;
  if (given + open <= room) return undefined;
  return `${inMinutes(given)}, which leaves ${room - given} for the ${open} that do not say`;
}

function inMinutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}
