import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareEmbedded } from '../../../src/6-print/embedded-browser.ts';
import { findBrowser } from '../../../src/6-print/find-browser.ts';

/**
 * Writes a program that starts the browser this project prints with, its libraries included, for
 * other programs to use. Gives its path.
 *
 * @throws Error where no browser answers.
 */
export async function writeBrowserScript(folder: string): Promise<string> {
  const onNotice = () => undefined;
  const { found } = await findBrowser({ env: process.env, onNotice });
  if (!found) throw new Error('No browser was found.');
  await found.running.end();
  const { kind, path } = found.facts;
  const { env = {} } = kind === 'embedded' ? await prepareEmbedded(process.env, onNotice) : {};
  const settings = Object.entries(env).map(([name, value]) => `${name}=${quoted(String(value))}`);
  const script = join(folder, 'browser');
  writeFileSync(script, `#!/bin/sh\nexec env ${[...settings, quoted(path)].join(' ')} "$@"\n`, {
    mode: 0o755,
  });
  return script;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
