import { type Edition, whyNoBooklet } from '../compile.ts';
import type { BuildOptions } from './build.ts';
import { UsageError } from './usage-error.ts';

/**
 * Refuses booklets where there can be none.
 *
 * @throws UsageError where no PDF is to be written, or no edition that is asked for has a booklet.
 */
export function refuseBooklets({ booklets, editions, formats }: BuildOptions): void {
  if (!booklets) return;
  if (formats && !formats.includes('pdf')) {
    throw new UsageError(
      'A booklet is a PDF, and none is to be written.',
      'Leave out --booklet, or let --format be pdf.',
    );
  }
  if (!editions || editions.length === 0 || editions.some((one) => !whyNoBooklet(one))) return;
  throw new UsageError(
    [...new Set(editions)].map((edition) => noBooklet(edition)).join(' '),
    'Ask for the participant edition too, or leave out --booklet.',
  );
}

/** A sentence that says why an edition has no booklet; empty where it has one. */
export function noBooklet(edition: Edition): string {
  const why = whyNoBooklet(edition);
  return why === undefined ? '' : `There is no booklet of the ${edition} edition: ${why}.`;
}
