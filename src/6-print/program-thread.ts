import module from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';

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
  return new Worker(new URL(file, beside), { workerData, env, execArgv: [] });
}
