import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const MAIN = join(import.meta.dirname, '../../dist/cli.js');

/** Starts `studyguide studio` as people do; `address` is the first that it prints. */
export async function startStudioCommand(folder: string, args: readonly string[] = [], env = {}) {
  const child = spawn(process.execPath, [MAIN, 'studio', '--port', '0', ...args], {
    cwd: folder,
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const [found] = /http:\S+(?=\s)/.exec(out) ?? [];
      if (found !== undefined) resolve(found);
    });
    ended.then(() => reject(new Error(err)));
  });
  return { child, address, ended, output: () => out + err };
}
