import { type RemoteAddress, throughAddress } from './address.ts';
import { askJson } from './ask-json.ts';
import { NoBrowserThere, Refused } from './faults.ts';
import { openGridSession } from './grid-session.ts';
import type { Patience } from './patience.ts';

/** Where to speak the DevTools protocol, and how to say that we are done. */
export interface Devtools {
  readonly url: URL;
  release(): Promise<void>;
}

/**
 * The DevTools address behind the address of a browser. A WebSocket address is one; at any other, a
 * Chromium or a pool is asked for it, and a Selenium Grid for a session of ours.
 */
export async function findDevtools(address: RemoteAddress, patience: Patience): Promise<Devtools> {
  const { url } = address;
  if (url.protocol === 'ws:' || url.protocol === 'wss:') return { url, release: async () => {} };
  const version = await askJson(address, '/json/version', patience).catch((error) => {
    // A Grid has no such page.
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  });
  const { webSocketDebuggerUrl: named } = (version ?? {}) as { webSocketDebuggerUrl?: unknown };
  if (typeof named === 'string' && URL.canParse(named)) {
    return { url: throughAddress(address, named), release: async () => {} };
  }
  const session = await openGridSession(address, patience);
  if (session) return session;
  throw new NoBrowserThere('what answers there is neither a Chromium nor a pool of them');
}
