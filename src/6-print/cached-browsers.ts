import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The browsers that Puppeteer has downloaded for some other project: headless shells before full
 * browsers, the newest first.
 */
export async function cachedBrowsers(env: NodeJS.ProcessEnv): Promise<string[]> {
  const cacheDir = env.PUPPETEER_CACHE_DIR || join(env.HOME || homedir(), '.cache', 'puppeteer');
  // The library that knows these folders takes longer to load than to say that they are empty.
  if (!['chrome', 'chrome-headless-shell'].some((kind) => hasAny(join(cacheDir, kind)))) return [];
  const { Browser, detectBrowserPlatform, getInstalledBrowsers, getVersionComparator } =
    await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  const kept = await getInstalledBrowsers({ cacheDir }).catch(() => []);
  return [Browser.CHROMEHEADLESSSHELL, Browser.CHROME].flatMap((kind) => {
    const newestFirst = getVersionComparator(kind);
    return kept
      .filter((one) => one.browser === kind && one.platform === platform)
      .sort((a, b) => newestFirst(b.buildId, a.buildId))
      .map((one) => one.executablePath);
  });
}

function hasAny(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
}
