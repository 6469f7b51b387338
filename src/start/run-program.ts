import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chunks } from './chunks.ts';

/** How an entry of the program is run. */
export interface Running {
  /** What for: other uses run other functions, and have code of their own. */
  readonly use: string;
  /** The address of the file that starts it. */
  readonly beside: string;
  /** The folder that compiled code is kept in; undefined where it is not. */
  readonly kept: string | undefined;
}

/**
 * Runs an entry of the bundled program, which lies in `program` beside the file that starts it, with the code that
 * was compiled of it before.
 *
 * @throws Error where there is no such entry.
 */
export function runProgram(name: string, { use, beside, kept }: Running): void {
  const folder = join(dirname(fileURLToPath(beside)), 'program');
  const entry = readdirSync(folder).find((file) => file.startsWith(`${name}.`));
  if (entry === undefined)
    throw new Error(`There is no ${name} in ${folder}; run \`npm ci\` again.`);
  const chunks = new Chunks(kept, use);
  process.once('exit', () => chunks.keep());
  chunks.load(join(folder, entry));
}
