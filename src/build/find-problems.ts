import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type ProblemsFound, problemsOf } from './check.ts';
import { type FoundStretch, foundInShare, fromPlain } from './found-in-guide.ts';
import { type CheckOptions, prepare } from './prepare.ts';

/** Guides that are worth another thread: to start one takes as long as so many guides. */
const WORTH_A_THREAD = 60;
/** Threads beyond which one more gains little, and takes as much memory. */
const MOST_THREADS = 4;

/** What a thread is asked to look at. */
export interface ThreadTask {
  readonly options: CheckOptions;
  /** One number that all threads share: how many of the guides are taken. */
  readonly taken: SharedArrayBuffer;
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
  // Whoever is done with some takes the next: threads start late, and guides differ.
  const task = { options, taken: new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT) };
  const elsewhere = Promise.all(Array.from({ length: threads - 1 }, () => inThread(task)));
  const own = foundInShare(prepared, task.taken);
  const stretches = [own, ...(await elsewhere)].flat().sort((a, b) => a.start - b.start);
  return problemsOf(prepared, stretches.flatMap(({ found }) => found).map(fromPlain));
}

function inThread(task: ThreadTask): Promise<FoundStretch[]> {
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
