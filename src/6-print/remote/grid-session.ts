import { type RemoteAddress, throughAddress } from './address.ts';
import { askJson } from './ask-json.ts';
import type { Devtools } from './devtools-address.ts';
import { NoBrowserThere, Refused } from './faults.ts';
import type { Patience } from './patience.ts';

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
  const answer = await askJson(address, '/session', {
    method: 'POST',
    body: { capabilities: { alwaysMatch: WANTED } },
    ...patience,
  });
  const { value } = answer as { value?: { sessionId?: unknown; capabilities?: unknown } };
  const capabilities = (value?.capabilities ?? {}) as Record<string, unknown>;
  const id = String(value?.sessionId ?? '');
  const { limit } = patience;
  // Whoever gave up waiting for the session lets go of it all the same.
  const release = async () => {
    await askJson(address, `/session/${id}`, { method: 'DELETE', limit }).catch(() => undefined);
  };
  const named = capabilities['se:cdp'];
  if (typeof named === 'string' && URL.canParse(named)) {
    return { url: throughAddress(address, named), release };
  }
  await release();
  throw new NoBrowserThere('the Grid gives its sessions no DevTools address (`se:cdp`)');
}

/** What our own browsers are started with, as far as it changes the page. */
const WANTED = {
  browserName: 'chrome',
  'goog:chromeOptions': {
    args: ['--headless=new', '--font-render-hinting=none', '--force-color-profile=srgb'],
  },
};

function isWebDriver(status: unknown): boolean {
  const { value } = (status ?? {}) as { value?: { ready?: unknown } };
  return typeof value?.ready === 'boolean';
}
