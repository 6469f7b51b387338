import type { Guide } from '../1-guide/schema.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import type { HandoutInput } from './handout.ts';

/**
 * Whether the guide has what a placemat is made of: options, or questions marked essential. Where
 * it has neither, that is reported, and the guide has no placemat.
 */
export function canHavePlacemat({ guide, placeOf }: HandoutInput, report: Report): boolean {
  const { options, questions } = guide;
  if (options !== undefined || questions?.some(({ essential }) => essential)) return true;
  const hint = questions
    ? 'Mark the three or four questions that matter most with `essential: true`, or leave the placemat out.'
    : 'Add `options`, or questions with `essential: true`, or leave the placemat out.';
  const path = pathOfWish(guide);
  const place = placeOf(path);
  report(
    diagnostic(
      'guide/placemat',
      path.length > 0 ? place : { ...place, end: place.start },
      'The guide has neither options nor an essential question, so there is no placemat.',
      { hint },
    ),
  );
  return false;
}

/** Where the guide asks for the placemat; the guide itself where the command line does. */
function pathOfWish({ print }: Guide): readonly (string | number)[] {
  const asked = print?.editions;
  if (asked === 'placemat') return ['print', 'editions'];
  const index = Array.isArray(asked) ? asked.indexOf('placemat') : -1;
  return index < 0 ? [] : ['print', 'editions', index];
}
