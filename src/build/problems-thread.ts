import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadTask } from './find-problems.ts';
import { foundInShare } from './found-in-guide.ts';
import { prepareToCompile } from './prepare.ts';

// A thread of `findProblems`: it looks at its share of the guides and tells what it found.
const { options, guides, share }: ThreadTask = workerData;
const prepared = { guides, ...prepareToCompile(options, { onlyProblems: true }) };
parentPort?.postMessage(foundInShare(prepared, share));
