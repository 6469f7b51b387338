import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './find-problems.ts';
import { foundIn } from './found-in-guide.ts';
import { prepare } from './prepare.ts';

// A thread of `findProblems`: it looks at its share of the guides and tells what it found.
const { options, start, end }: ThreadTask = workerData;
parentPort?.postMessage(foundIn(prepare(options, { onlyProblems: true }), start, end));
