import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processesWith } from '../../support/processes.ts';
import { recordedGuides } from '../../support/recorded-guides.ts';

/** Milliseconds that a browser has to be gone in, as it is when its pipe breaks. */
const GONE_MS = 10_000;

/** The PDFs of participants that are written and recorded in a folder, with the moment of each. */
export function finishedPdfs(folder: string): Map<string, number> {
  const names = recordedGuides(folder).map((name) => `${name}-participant.pdf`);
  return new Map(names.map((name) => [name, momentOf(folder, name)]));
}

/** A sentence for each of these that was made again since, or is gone. */
export function madeAgain(folder: string, before: ReadonlyMap<string, number>): string[] {
  const other = [...before].filter(([name, moment]) => momentOf(folder, name) !== moment);
  return other.map(([name]) => `${name} was made again, or is gone`);
}

/** A sentence for each PDF in the output folder that is not whole. */
export function tornPdfs(folder: string): string[] {
  const output = join(folder, 'output');
  const names = existsSync(output) ? readdirSync(output) : [];
  return names
    .filter((name) => name.endsWith('.pdf'))
    .filter((name) => {
      const text = readFileSync(join(output, name)).toString('latin1');
      return !text.startsWith('%PDF-') || !text.trimEnd().endsWith('%%EOF');
    })
    .map((name) => `${name} is torn`);
}

/** A sentence for each browser, told by its profile in a folder, that is still there after a while. */
export async function leftBrowsers(folder: string, patience = GONE_MS): Promise<string[]> {
  const until = performance.now() + patience;
  while (processesWith(folder).length > 0 && performance.now() < until) await pause(100);
  return processesWith(folder).map((pid) => `a browser is left, process ${pid}`);
}

function momentOf(folder: string, name: string): number {
  return statSync(join(folder, 'output', name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
