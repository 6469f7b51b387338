import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLibrary } from './made-library.ts';

/**
 * Measures how long `studyguide check` takes for a thousand guides, as the command that people run:
 * a process of its own, started anew each time. Exit code 1 where the target is missed.
 */
const GUIDES = Number(process.argv[2] ?? 1000);
const RUNS = Number(process.argv[3] ?? 5);
const TARGET = 5;
const MAIN = join(import.meta.dirname, '../../../dist/cli.js');

/** What a process took, told by itself as it ends: a parent process is not told. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())));
`)}`;

const folder = mkdtempSync(join(tmpdir(), 'studyguide-bench-'));
try {
  const words = writeLibrary(folder, GUIDES);
  const perGuide = (count: number) => Math.round(count / GUIDES);
  console.log(
    `${GUIDES} guides of ${perGuide(words.guides)} words, with ${perGuide(words.articles)} words of articles each`,
  );
  const runs = Array.from({ length: RUNS }, () => measure(['check'])).sort(
    (a, b) => a.seconds - b.seconds,
  );
  const middle = runs[Math.floor(RUNS / 2)];
  const fastest = runs[0];
  if (!middle || !fastest) throw new Error('Nothing was run.');
  console.log(middle.last);
  console.log(
    `median of ${RUNS} ${middle.seconds.toFixed(2)} s  (fastest ${fastest.seconds.toFixed(2)} s)`,
  );
  console.log(`guides per second ${(GUIDES / middle.seconds).toFixed(0)}`);
  console.log(`processor ${middle.processor.toFixed(2)} s`);
  console.log(`memory at most ${middle.megabytes.toFixed(0)} MB`);
  const met = middle.seconds < TARGET;
  console.log(`target ${TARGET} s: ${met ? 'pass' : 'MISS'}`);
  process.exitCode = met ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the command to its end. */
function measure(args: readonly string[]) {
  const start = performance.now();
  const { output, stdout, stderr, status, error } = spawnSync(
    process.execPath,
    ['--import', TELL_USAGE, MAIN, ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  const seconds = (performance.now() - start) / 1000;
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(stderr);
  const usage = JSON.parse(output[3] ?? '') as NodeJS.ResourceUsage;
  return {
    seconds,
    last:
      stdout
        .trimEnd()
        .split('\n')
        .findLast((line) => line.includes(' checked: ')) ?? '',
    processor: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    megabytes: usage.maxRSS / 1024,
  };
}
