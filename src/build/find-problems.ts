import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ProblemsFound, problemsOf } from './check.ts';
import { foundIn, fromPlain, type PlainFound } from './found-in-guide.ts';
import { type CheckOptions, prepare } from './prepare.ts';

/** Guides that are worth another thread: to start one takes as long as so many guides. */
const WORTH_A_THREAD = 60;
/** Threads beyond which one more gains little, and takes as much memory. */
const MOST_THREADS = 4;

/** What a thread is asked to look at. */
export interface ThreadTask {
  readonly options: CheckOptions;
  /** Which of the guides that the options name: `start` to `end`, the end excluded. */
  readonly start: number;
  readonly end: number;
}

/**
 * Every problem of the guides, as `check` finds them and in the same order, in a fraction of its
 * time: handouts that are sure to have none are not made, and many guides share the processors.
 *
 * @throws UsageError where there is nothing to check.
 */
export async function findProblems(options: CheckOptions = {}): Promise<ProblemsFound> {
  const prepared = prepare(options, { onlyProblems: true });
  const { length } = prepared.guides;
  const threads = Math.max(
    1,
    Math.min(availableParallelism(), MOST_THREADS, Math.floor(length / WORTH_A_THREAD)),
  );
  const bounds = Array.from({ length: threads + 1 }, (_, at) =>
    Math.round((length * at) / threads),
  );
  const tasks = bounds.slice(1).map((end, at) => ({ options, start: bounds[at] ?? 0, end }));
  const [own, ...others] = tasks;
  const elsewhere = Promise.all(others.map(inThread));
  const found = own ? foundIn(prepared, own.start, own.end) : [];
  return problemsOf(prepared, [...found, ...(await elsewhere).flat()].map(fromPlain));
}

function inThread(task: ThreadTask): Promise<PlainFound[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(THREAD, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A thread ended with ${code}.`));
    });
  });
}

/** The thread's own file: beside this one in the sources, beside the command in the bundle. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './problems-thread.ts' : '../problems-thread.js',
  import.meta.url,
);
