import type { GuideFile } from '../1-guide/read-guide.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import { darkened, LEAST_CONTRAST, printedContrast } from './contrast.ts';

/** What stands behind words in the accent: the paper, and `--tint` of `styles/base.css`. */
export const BEHIND_ACCENT = ['#ffffff', '#f4f0ea'] as const;

/** Warns of an accent too light to read, on the page or behind an excerpt, in color or in grey. */
export function checkAccent({ guide, placeOf }: GuideFile, report: Report): void {
  const { accent } = guide;
  if (accent === undefined) return;
  const ratio = Math.min(...BEHIND_ACCENT.map((behind) => printedContrast(accent, behind)));
  if (ratio >= LEAST_CONTRAST) return;
  // Rounded down: 4.49 is not 4.5.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  const message = `The color ${accent} is too light to read: its contrast behind an excerpt is ${shown} to 1, and should be ${LEAST_CONTRAST} to 1.`;
  report(
    diagnostic('guide/accent', placeOf(['accent']), message, {
      hint: `The nearest darker one is "${darkened(accent, BEHIND_ACCENT)}".`,
    }),
  );
}
