import module from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

/**
 * Megabytes for what was just made in a thread. By itself Node lets it grow with all that passes through: to two
 * hundred over some hundreds of PDFs, which are read no sooner for it.
 */
const YOUNG_MB = 48;

/**
 * Starts a thread of the program. It finds the code compiled that this one has: Node keeps it in a folder of its
 * version in this one.
 *
 * @param beside the module that asks: in the sources the thread's file is beside it, in the bundle beside the command.
 */
export function startThread(name: string, beside: string, workerData?: unknown): Worker {
  const file = beside.endsWith('.ts') ? `./${name}.ts` : `../${name}.js`;
  const kept = module.getCompileCacheDir?.();
  const env = { ...process.env, ...(kept ? { NODE_COMPILE_CACHE: dirname(kept) } : {}) };
  // How this one was started, from a text for example, is nothing to it.
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  return new Worker(new URL(file, beside), { workerData, env, execArgv: [], resourceLimits });
}
