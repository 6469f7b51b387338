import { setTimeout as sleep } from 'node:timers/promises';
import type { Program, StartOptions } from '../program.ts';
import type { RemoteAddress } from './address.ts';
import { connect } from './connect.ts';
import { remoteFault } from './faults.ts';

/** A pool may have to start a browser first. */
const ANSWER_LIMIT_MS = 30_000;
/** Where one browser has answered, another is not waited for as long: that one can do its work. */
const NEXT_LIMIT_MS = 10_000;
/** Connections to one address: a pool behind it gives each a browser, as a rule on another machine. */
const USUAL_WIDTH = 4;
/** A machine that comes back takes a moment; in milliseconds. */
const PAUSES = [250, 1_000, 2_000];

/** A browser, or many behind one address, on other machines. */
export function remoteProgram(
  address: RemoteAddress,
  { onSpawn, signal }: Pick<StartOptions, 'onSpawn' | 'signal'>,
): Program {
  let answered = false;
  const start: Program['start'] = async () => {
    // There is no process to wait for.
    onSpawn?.();
    for (let attempt = 0; ; attempt++) {
      try {
        const limit = answered ? NEXT_LIMIT_MS : ANSWER_LIMIT_MS;
        const running = await connect(address, { limit, signal });
        answered = true;
        return running;
      } catch (error) {
        const pause = answered ? PAUSES[attempt] : undefined;
        if (pause === undefined || signal?.aborted) throw remoteFault(address, error);
        await sleep(pause, undefined, signal ? { signal } : {}).catch(() => undefined);
      }
    }
  };
  return {
    path: address.shown,
    start,
    room: (width = USUAL_WIDTH) => ({ browsers: width, pages: 1 }),
  };
}
