import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareEmbedded } from '../../../src/6-print/embedded-browser.ts';
import { findBrowser, nothingFound } from '../../../src/6-print/find-browser.ts';

/** The browser that both sides print with. */
export interface MeasuredBrowser {
  /** The program that starts it. */
  readonly script: string;
  /** For example `HeadlessChrome/153.0.7444.0 (embedded)`. */
  readonly name: string;
  /** What to give to `--browser` for it, in any folder. */
  readonly choice: string;
}

/**
 * Writes a program that starts the browser this project prints with, its libraries included, for
 * other programs to use. `browser` asks for one as `build --browser` does.
 *
 * @throws Error where no browser answers, or it runs on another machine.
 */
export async function writeBrowserScript(
  folder: string,
  browser?: string,
): Promise<MeasuredBrowser> {
  const onNotice = () => undefined;
  const search = await findBrowser({
    env: process.env,
    onNotice,
    ...(browser === undefined ? {} : { browser }),
  });
  if (!search.found) throw nothingFound(search);
  const { facts, running } = search.found;
  await running.end();
  const { kind, path, version } = facts;
  if (kind === 'remote') throw new Error('Only a browser on this machine can be measured.');
  const { env = {} } = kind === 'embedded' ? await prepareEmbedded(process.env, onNotice) : {};
  const settings = Object.entries(env).map(([name, value]) => `${name}=${quoted(String(value))}`);
  const script = join(folder, 'browser');
  writeFileSync(script, `#!/bin/sh\nexec env ${[...settings, quoted(path)].join(' ')} "$@"\n`, {
    mode: 0o755,
  });
  const choice = kind === 'embedded' ? kind : path;
  return { script, name: `${version} (${choice})`, choice };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
