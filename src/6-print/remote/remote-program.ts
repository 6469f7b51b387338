import { setTimeout as sleep } from 'node:timers/promises';
import type { Program } from '../program.ts';
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
export function remoteProgram(address: RemoteAddress): Program {
  let answered = false;
  const start: Program['start'] = async () => {
    for (let attempt = 0; ; attempt++) {
      try {
        const running = await connect(address, answered ? NEXT_LIMIT_MS : ANSWER_LIMIT_MS);
        answered = true;
        return running;
      } catch (error) {
        const pause = answered ? PAUSES[attempt] : undefined;
        if (pause === undefined) throw remoteFault(address, error);
        await sleep(pause);
      }
    }
  };
  return {
    path: address.shown,
    start,
    room: (width = USUAL_WIDTH) => ({ browsers: width, pages: 1 }),
  };
}
