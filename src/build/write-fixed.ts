import { readFileSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeUtf8 } from '../source/text.ts';
import type { FixedFile } from './fix.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

const MARK = '\ufeff';

/**
 * Writes a file with its fixes, through a link to where it is, with its byte order mark if it has one.
 *
 * @throws UsageError where the file is no longer what was fixed.
 * @throws WriteError
 */
export async function writeFixed({ file, before, after }: FixedFile, cwd: string): Promise<void> {
  const path = realpathSync(resolve(cwd, file));
  const bytes = readFileSync(path);
  if (decodeUtf8(bytes) !== before) {
    throw new UsageError(
      `${file} changed while it was fixed, and is as it is now.`,
      'Save it in your editor, then try again.',
    );
  }
  const marked = bytes.subarray(0, 3).equals(Buffer.from(MARK));
  await writeWhole(path, marked ? MARK + after : after);
}
