import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { processesWith } from '../../support/processes.ts';
import { recordedGuides } from '../../support/recorded-guides.ts';
import { seededNumbers } from '../quotations/made-article.ts';
import { guideName, writeLibrary } from './library.ts';

/**
 * Interrupts one build of a large library again and again at random moments, and looks each time for
 * torn files, for browsers that are still there, and for finished handouts that are made once more.
 * Then lets it end, and sees that nothing is missing. Exit code 1 for any fault. Bundle first. Linux.
 *
 *     npm run bench:interrupt -- 1000 50
 */
const GUIDES = Number(process.argv[2] ?? 1000);
const TIMES = Number(process.argv[3] ?? 50);
const MAIN = join(import.meta.dirname, '../../../dist/cli.js');
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;
/** Milliseconds after the start within which a build is interrupted. */
const LATEST_MS = 6000;

const random = seededNumbers(50);
const folder = mkdtempSync(join(tmpdir(), 'studyguide-bench-'));
const output = join(folder, 'output');
const faults: string[] = [];
try {
  writeLibrary(folder, GUIDES);
  for (let round = 0; round < TIMES; round++) {
    const signal = SIGNALS[round % SIGNALS.length] ?? 'SIGKILL';
    const after = Math.round(random() * LATEST_MS);
    const before = finished();
    const child = build();
    const ended = once(child, 'exit');
    await Promise.race([pause(after), ended]);
    child.kill(signal);
    await ended;
    await gone(`${signal} after ${after} ms`);
    look(before, `${signal} after ${after} ms`);
  }
  const before = finished();
  console.log(`${TIMES} interruptions, ${before.size} of ${GUIDES} handouts finished meanwhile`);
  const [code] = await once(build(), 'exit');
  if (code !== 0) faults.push(`The last build ended with ${code}.`);
  await gone('the last build');
  look(before, 'the last build');
  for (let at = 0; at < GUIDES; at++) {
    const name = `${guideName(at)}-participant.pdf`;
    if (!existsSync(join(output, name))) faults.push(`${name} is missing.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const fault of faults) console.log(fault);
console.log(`${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function build() {
  return spawn(process.execPath, [MAIN, 'build', '--format', 'pdf', '--quiet'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    stdio: 'ignore',
  });
}

/** Handouts that are written and recorded, with the moment they were written at. */
function finished(): Map<string, number> {
  const names = recordedGuides(folder).map((name) => `${name}-participant.pdf`);
  return new Map(names.map((name) => [name, statSync(join(output, name)).mtimeMs]));
}

function look(before: ReadonlyMap<string, number>, when: string): void {
  for (const [name, time] of before) {
    const now = statSync(join(output, name), { throwIfNoEntry: false })?.mtimeMs;
    if (now !== time) faults.push(`${name} was made again, or is gone (${when}).`);
  }
  for (const name of existsSync(output) ? readdirSync(output) : []) {
    if (!name.endsWith('.pdf')) continue;
    const text = readFileSync(join(output, name)).toString('latin1');
    const isWhole = text.startsWith('%PDF-') && text.trimEnd().endsWith('%%EOF');
    if (!isWhole) faults.push(`${name} is torn (${when}).`);
  }
}

/** Waits a while for the browser to be gone, as it is when its pipe breaks. */
async function gone(when: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (processesWith(folder).length === 0) return;
    await pause(100);
  }
  faults.push(`A browser is left (${when}).`);
}
