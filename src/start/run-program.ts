import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Chunks } from './chunks.ts';
import type { CodePlace } from './code-place.ts';

/** How an entry of the program is run. */
export interface Running {
  /** What for: other uses run other functions, and have code of their own. */
  readonly use: string;
  /** The address of the file that starts it. */
  readonly beside: string;
  /** Where compiled code is kept; undefined where it is not. */
  readonly place: CodePlace | undefined;
  /** Called for the first chunk of which no code was kept, where it can be, before it runs. */
  readonly onNew?: () => void;
}

/**
 * Runs an entry of the bundled program, which lies in `program` beside the file that starts it, with the code that
 * was compiled of it before.
 *
 * @throws Error where there is no such entry.
 */
export function runProgram(name: string, { use, beside, place, onNew }: Running): void {
  const entry = join(dirname(fileURLToPath(beside)), 'program', `${name}.cjs`);
  if (!existsSync(entry)) throw new Error(`There is no ${entry}; run \`npm ci\` again.`);
  const chunks = new Chunks(place, use, onNew);
  process.once('exit', () => chunks.keep());
  chunks.load(entry);
}
