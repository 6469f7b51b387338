import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './find-problems.ts';
import { foundInShare } from './found-in-guide.ts';
import { prepare } from './prepare.ts';

// A thread of `findProblems`: it looks at its share of the guides and tells what it found.
const { options, share }: ThreadTask = workerData;
parentPort?.postMessage(foundInShare(prepare(options, { onlyProblems: true }), share));
