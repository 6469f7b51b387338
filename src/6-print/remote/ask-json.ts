import type { RemoteAddress } from './address.ts';
import { NoBrowserThere, Refused } from './faults.ts';
import type { Patience } from './patience.ts';

/** What to ask a server for. */
export interface Question extends Patience {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
}

/** What a server says at a path below the address, with the address's own query and password. */
export async function askJson(
  { url }: RemoteAddress,
  path: string,
  { method = 'GET', body, limit, signal }: Question,
): Promise<unknown> {
  const asked = new URL(url);
  if (/^wss?:$/.test(url.protocol)) {
    // A WebSocket's path is its own; what is said over HTTP is said beside it.
    asked.protocol = url.protocol.replace('ws', 'http');
    asked.pathname = path;
  } else {
    asked.pathname = `${url.pathname.replace(/\/+$/, '')}${path}`;
  }
  // What `fetch` refuses in an address, it sends as a header.
  asked.username = '';
  asked.password = '';
  const response = await fetch(asked, {
    method,
    headers: { ...credentials(url), ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.any([AbortSignal.timeout(limit), ...(signal ? [signal] : [])]),
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Refused(response.status);
  }
  try {
    return JSON.parse(await startOf(response));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new NoBrowserThere('what answers there is neither a Chromium nor a pool of them');
  }
}

/** Bytes of an answer, at most: a browser's are a few hundred, a Grid's with many nodes some thousands. */
const MOST_BYTES = 1_000_000;

/** The text of an answer; of one that goes on and on, as much as may be. */
async function startOf({ body }: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body ?? []) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes > MOST_BYTES) break;
  }
  return Buffer.concat(pieces).toString();
}

/** RFC 7617. */
function credentials({ username, password }: URL): Record<string, string> {
  if (!username && !password) return {};
  const plain = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(plain).toString('base64')}` };
}
