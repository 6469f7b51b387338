import { Worker } from 'node:worker_threads';

/**
 * Megabytes for what was just made in a thread. By itself Node lets it grow with all that passes through: to two
 * hundred over some hundreds of PDFs, which are read no sooner for it.
 */
const YOUNG_MB = 48;

/**
 * Starts a thread of the program.
 *
 * @param beside the module that asks: in the sources the thread's file is beside it, in the bundle one that
 * starts any entry is beside the command.
 */
export function startThread(name: string, beside: string, workerData?: unknown): Worker {
  const file = beside.endsWith('.ts') ? `./${name}.ts` : '../thread.js';
  return new Worker(new URL(file, beside), {
    workerData,
    argv: [name],
    // How this one was started, from a text for example, is nothing to it.
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
}
