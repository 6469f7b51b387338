import { bareName } from '../compile.ts';
import { unfitName } from '../source/file-name.ts';
import { UsageError } from './usage-error.ts';

/** Bytes of the longest name: file systems allow 255, and endings have to fit. */
const MOST_BYTES = 200;

/**
 * The bare name of a new article, from what a person typed for it.
 *
 * @throws UsageError for a name that no file can have on one system or another.
 */
export function newArticleName(typed: string): string {
  const name = bareName(typed.replace(/[\\/]/g, ':'));
  const tooLong = Buffer.byteLength(name) > MOST_BYTES ? 'it is too long' : undefined;
  const why = unfitName(name) ?? tooLong;
  if (why === undefined) return name;
  throw new UsageError(
    `“${typed.replace(/\p{Cc}/gu, ' ')}” cannot be the name of an article: ${why}.`,
    'Use a few words with hyphens between, such as the-reservoir; the folder is always articles.',
  );
}
