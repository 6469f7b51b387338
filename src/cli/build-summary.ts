import type { BuildResult } from '../index.ts';
import { countsText } from './counts-text.ts';
import { count } from './terminal.ts';

/**
 * "Built 1 guide: 2 files, 6 pages, 1.4 s. 40 guides were up to date. 1 guide not built; what was
 * there before is as it was. Found 2 errors."
 */
export function buildSummary({
  guides,
  written,
  diagnostics,
  interrupted,
  seconds,
}: BuildResult): string {
  if (guides.length === 0 && !interrupted) {
    return 'No guide is in this share: there are fewer guides than machines.';
  }
  const pages = written.reduce((sum, { pages = 0 }) => sum + pages, 0);
  const ready = guides.filter(
    ({ written, upToDate, failures }) =>
      written.length + upToDate.length > 0 && failures.length === 0,
  );
  const built = ready.filter(({ written }) => written.length > 0).length;
  const asBefore = ready.length - built;
  const took = `${seconds.toFixed(1)} s`;
  const parts =
    built === 0 && asBefore > 0
      ? [
          `${count(asBefore, 'guide is', 'guides are')} up to date; nothing to build, ${took}. --force builds them all.`,
        ]
      : [
          `Built ${count(built, 'guide')}: ${count(written.length, 'file')}, ${count(pages, 'page')}, ${took}.`,
          ...(asBefore > 0 ? [`${count(asBefore, 'guide was', 'guides were')} up to date.`] : []),
        ];
  const left = guides.length - ready.length;
  if (left > 0)
    parts.push(`${count(left, 'guide')} not built; what was there before is as it was.`);
  if (diagnostics.length > 0) parts.push(`Found ${countsText(diagnostics)}.`);
  if (interrupted) parts.push('Stopped before the end.');
  return parts.join(' ');
}
