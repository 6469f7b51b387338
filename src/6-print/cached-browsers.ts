import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The browsers that Puppeteer has downloaded for some other project: headless shells before full
 * browsers, the newest first.
 */
export async function cachedBrowsers(env: NodeJS.ProcessEnv): Promise<string[]> {
  const cacheDir = env.PUPPETEER_CACHE_DIR || join(env.HOME || homedir(), '.cache', 'puppeteer');
  const names = await Promise.all(
    ['chrome', 'chrome-headless-shell'].map((kind) =>
      readdir(join(cacheDir, kind)).catch(() => []),
    ),
  );
  // The library that knows these folders takes longer to load than to say that they are empty.
  if (names.flat().length === 0) return [];
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
