import type { RemoteAddress } from './address.ts';
import { askJson } from './ask-json.ts';

/** Milliseconds. Who does not say it at once is another browser until it does: better built again than not. */
const ASKING_MS = 3_000;

/** What a browser elsewhere, or the pool it is in, says of its version; empty where it says nothing. */
export async function askVersion(address: RemoteAddress, signal?: AbortSignal): Promise<string> {
  const answer = await askJson(address, '/json/version', { limit: ASKING_MS, signal }).catch(
    () => ({}),
  );
  return String((answer as { Browser?: unknown }).Browser ?? '');
}
