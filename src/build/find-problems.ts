import { availableParallelism } from 'node:os';
import { startThread } from '../6-print/program-thread.ts';
import { type ProblemsFound, problemsOf } from './check.ts';
import { findGuides, type GuideToBuild } from './find-guides.ts';
import { type FoundStretch, foundInShare, fromPlain, type Share } from './found-in-guide.ts';
import { type CheckOptions, prepareToCompile } from './prepare.ts';
import { refuseUnknown } from './refuse-unknown.ts';

/** Guides that are worth another thread: to start one takes as long as so many guides. */
const WORTH_A_THREAD = 60;
/** Threads beyond which one more gains little, and takes as much memory. */
const MOST_THREADS = 4;

/** What a thread is asked to look at. */
export interface ThreadTask {
  readonly options: CheckOptions;
  readonly guides: readonly GuideToBuild[];
  readonly share: Share;
}

/** Which guides to find the problems of, and what else to tell. */
export interface FindOptions extends CheckOptions {
  /**
   * For how many guides at most to measure how hard and how long each is to read, which takes as long as
   * a seventh of all the rest; for all when left out. Ceilings that guides set are checked all the same.
   */
  readonly mostMeasured?: number;
}

/**
 * Every problem of the guides, as `check` finds them and in the same order, in a fraction of its
 * time: handouts that are sure to have none are not made, and many guides share the processors.
 *
 * @throws UsageError where there is nothing to check.
 */
export async function findProblems({
  mostMeasured = Number.POSITIVE_INFINITY,
  ...options
}: FindOptions = {}): Promise<ProblemsFound> {
  const { cwd = process.cwd() } = options;
  refuseUnknown(options, cwd);
  const guides = findGuides(options.guides ?? [], options.guidesFolder ?? 'guides', cwd);
  const { length } = guides;
  const threads = Math.max(
    1,
    Math.min(availableParallelism(), MOST_THREADS, Math.floor(length / WORTH_A_THREAD)),
  );
  // Whoever is done with some takes the next: threads start late, and guides differ.
  const taken = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const task = { options, guides, share: { taken, measured: length <= mostMeasured } };
  const elsewhere = Promise.all(Array.from({ length: threads - 1 }, () => inThread(task)));
  // The threads come up while the theme is loaded here, as each of them loads it.
  const prepared = { guides, ...prepareToCompile(options, { onlyProblems: true }) };
  const own = foundInShare(prepared, task.share);
  const stretches = [own, ...(await elsewhere)].flat().sort((a, b) => a.start - b.start);
  return problemsOf(prepared, stretches.flatMap(({ found }) => found).map(fromPlain));
}

function inThread(task: ThreadTask): Promise<FoundStretch[]> {
  return new Promise((resolve, reject) => {
    const worker = startThread('problems-thread', import.meta.url, task);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A thread ended with ${code}.`));
    });
  });
}
