import { type RemoteAddress, throughAddress } from './address.ts';
import { askJson } from './ask-json.ts';
import type { Devtools } from './devtools-address.ts';
import { NoBrowserThere, Refused } from './faults.ts';
import { inTime, type Patience } from './patience.ts';

/**
 * A session of our own on a Selenium Grid, which gives it to a machine that is free; undefined where
 * there is no Grid. A Grid speaks WebDriver (W3C, section 8.1, New Session), and names the DevTools
 * address of a Chromium session as `se:cdp`.
 */
export async function openGridSession(
  address: RemoteAddress,
  patience: Patience,
): Promise<Devtools | undefined> {
  const status = await askJson(address, '/status', patience).catch((error) => {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  });
  if (!isWebDriver(status)) return undefined;
  const { limit } = patience;
  const cut = new AbortController();
  const making = askJson(address, '/session', {
    method: 'POST',
    body: { capabilities: { alwaysMatch: WANTED } },
    ...{ limit: limit + LEAVE_LIMIT_MS, signal: cut.signal },
  });
  const letGo = async (answer: unknown, limit: number) => {
    const id = String(sessionOf(answer).sessionId ?? '');
    await askJson(address, `/session/${id}`, { method: 'DELETE', limit }).catch(() => undefined);
  };
  const answer = await inTime(making, patience).catch(async (error) => {
    // A session that is made and never heard of would hold its machine until the Grid's own limit.
    const late = inTime(making, { limit: LEAVE_LIMIT_MS });
    await late.then(
      (answer) => letGo(answer, LEAVE_LIMIT_MS),
      () => cut.abort(),
    );
    throw error;
  });
  const capabilities = (sessionOf(answer).capabilities ?? {}) as Record<string, unknown>;
  const release = () => letGo(answer, limit);
  const named = capabilities['se:cdp'];
  if (typeof named === 'string' && URL.canParse(named)) {
    return { url: throughAddress(address, named), release };
  }
  await release();
  throw new NoBrowserThere('the Grid gives its sessions no DevTools address (`se:cdp`)');
}

/** Milliseconds that a session is waited for which nobody wants any more, to let go of it. */
const LEAVE_LIMIT_MS = 3_000;

/** What our own browsers are started with, as far as it changes the page. */
const WANTED = {
  browserName: 'chrome',
  'goog:chromeOptions': {
    args: ['--headless=new', '--font-render-hinting=none', '--force-color-profile=srgb'],
  },
};

/** WebDriver, section 8.1: what answers New Session. */
function sessionOf(answer: unknown): { sessionId?: unknown; capabilities?: unknown } {
  return (answer as { value?: object }).value ?? {};
}

function isWebDriver(status: unknown): boolean {
  const { value } = (status ?? {}) as { value?: { ready?: unknown } };
  return typeof value?.ready === 'boolean';
}
