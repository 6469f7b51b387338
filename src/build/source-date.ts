import { UsageError } from './usage-error.ts';

/** The last second that a PDF's date can name: years have four digits. */
const LATEST = Date.UTC(9999, 11, 31, 23, 59, 59) / 1000;

/**
 * The date that SOURCE_DATE_EPOCH gives, in seconds since 1970 (reproducible-builds.org); undefined
 * where it is not set. It goes into the PDFs in place of the time they were made, so that the same
 * guide gives the same bytes.
 *
 * @throws UsageError where it is set to something else.
 */
export function sourceDate({ SOURCE_DATE_EPOCH: given }: NodeJS.ProcessEnv): Date | undefined {
  if (given === undefined || given === '') return undefined;
  const seconds = Number(given);
  if (/^\d+$/.test(given) && seconds <= LATEST) return new Date(seconds * 1000);
  throw new UsageError(
    `SOURCE_DATE_EPOCH is “${given}”, which is no number of seconds since 1970.`,
    'Set it to a whole number, such as the output of `git log -1 --format=%ct`, or unset it.',
  );
}
