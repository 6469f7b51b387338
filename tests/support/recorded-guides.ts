import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readLine } from '../../src/build/record/guide-record.ts';

/** The names of the guides that are recorded as built in the output folder of a folder. */
export function recordedGuides(folder: string): string[] {
  const book = join(folder, 'output/.studyguide/records');
  const lines = existsSync(book) ? readFileSync(book, 'utf8').split('\n') : [];
  const built = lines.map(readLine).filter((record) => record?.whole);
  return [...new Set(built.map((record) => basename(record?.guide ?? '', '.yaml')))];
}
