import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { seededNumbers } from '../quotations/made-article.ts';
import { guideName, writeLibrary } from './library.ts';
import { finishedPdfs, leftBrowsers, madeAgain, tornPdfs } from './look.ts';

/**
 * Interrupts one build of a large library again and again at random moments, and looks each time for
 * torn files, for browsers that are still there, and for finished handouts that are made once more.
 * Where all is built before it is interrupted, it begins anew. Then lets it end, and sees that nothing is missing. Exit code 1 for any fault. Bundle first. Linux.
 *
 *     npm run bench:interrupt -- 1000 50 [--seed 50] [--json FILE]
 *
 * A thousand and fifty take six to ten minutes on two cores.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '50' }, json: { type: 'string' } },
});
const [guides = 1000, times = 50] = positionals.map(Number);
const seed = Number(values.seed);
const MAIN = join(import.meta.dirname, '../../../dist/cli.js');
const SIGNALS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'] as const;
/** Milliseconds after the start within which a build is interrupted. */
const LATEST_MS = 10_000;

const random = seededNumbers(seed);
const folder = mkdtempSync(join(tmpdir(), 'studyguide-bench-'));
const faults: string[] = [];
const began = performance.now();
let meanwhile = 0;
let begunAnew = 0;
try {
  writeLibrary(folder, guides);
  for (let round = 0; round < times; ) {
    const signal = SIGNALS[round % SIGNALS.length] ?? 'SIGKILL';
    const after = Math.round(random() * LATEST_MS);
    const before = finishedPdfs(folder);
    const child = build();
    const ended = once(child, 'exit');
    await Promise.race([pause(after), ended]);
    const isRunning = child.exitCode === null;
    child.kill(signal);
    await ended;
    await look(before, `${signal} after ${after} ms`);
    if (isRunning) round += 1;
    else {
      // It was done sooner than it was to be interrupted: all is built again.
      rmSync(join(folder, 'output'), { recursive: true });
      begunAnew += 1;
    }
  }
  const before = finishedPdfs(folder);
  meanwhile = before.size;
  console.log(
    `seed ${seed}: ${times} interruptions of builds that ran, all built ${begunAnew} times meanwhile and ${meanwhile} of ${guides} since`,
  );
  const [code] = await once(build(), 'exit');
  if (code !== 0) faults.push(`The last build ended with ${code}.`);
  await look(before, 'the last build');
  for (let at = 0; at < guides; at++) {
    const name = `${guideName(at)}-participant.pdf`;
    if (!existsSync(join(folder, 'output', name))) faults.push(`${name} is missing.`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const minutes = (performance.now() - began) / 60_000;
for (const fault of faults) console.log(fault);
console.log(`${faults.length} faults in ${minutes.toFixed(1)} minutes`);
if (values.json) {
  const result = { seed, guides, times, begunAnew, meanwhile, minutes, faults };
  writeFileSync(values.json, `${JSON.stringify(result, undefined, 2)}\n`);
}
process.exitCode = faults.length === 0 ? 0 : 1;

function build() {
  return spawn(process.execPath, [MAIN, 'build', '--format', 'pdf', '--quiet'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    stdio: 'ignore',
  });
}

async function look(before: ReadonlyMap<string, number>, when: string): Promise<void> {
  const found = [
    ...(await leftBrowsers(folder)),
    ...madeAgain(folder, before),
    ...tornPdfs(folder),
  ];
  faults.push(...found.map((fault) => `${fault} (${when}).`));
}
