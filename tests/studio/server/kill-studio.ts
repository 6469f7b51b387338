import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { CHANGE_HEADER } from '../../../src/studio/messages/names.ts';
import { idOf } from './open.ts';

/** What one kill left behind. */
export interface Killed {
  /** Saves that were acknowledged before it. */
  readonly acknowledged: number;
  /** Whether a save was under way. */
  readonly during: boolean;
  /** What is wrong with what is on disk; undefined where nothing is. */
  readonly fault: string | undefined;
}

const COMMAND = join(import.meta.dirname, '../../../dist/cli.js');
const FILE = 'guides/river.yaml';

/** Every text starts with it. */
const START = 'title: The River\n';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Starts a studio in a process of its own, saves one text after another, of up to 400 kB, and kills the
 * process so many milliseconds after the first was acknowledged. The file must be the last text that was
 * acknowledged, or the one that was sent after it, whole.
 */
export async function killWhileSaving(folder: string, after: number): Promise<Killed> {
  const child = spawn(process.execPath, [COMMAND, 'studio', '--no-open', '--port', '0'], {
    cwd: folder,
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const { port, token } = await addressOf(child);
  const cookie = await signIn(port, token);
  const path = `/api/guides/${idOf(folder)}`;

  const file = join(folder, FILE);
  let acknowledged = readFileSync(file, 'utf8');
  let sent: string | undefined;
  let count = 0;
  let timer: NodeJS.Timeout | undefined;
  while (child.exitCode === null && child.signalCode === null) {
    // Of many sizes: some fit in one write of the system, some do not.
    sent = `${START}# ${'é'.repeat((count % 50) * 4_001)} ${count}\n`;
    const body = JSON.stringify({ text: sent, basedOn: sha256(acknowledged) });
    const status = await put(port, path, cookie, body).catch(() => undefined);
    if (status === undefined) break;
    if (status !== 200) return { acknowledged: count, during: false, fault: `status ${status}` };
    acknowledged = sent;
    sent = undefined;
    count++;
    timer ??= setTimeout(() => child.kill('SIGKILL'), after);
  }
  await exited;
  clearTimeout(timer);
  const found = readFileSync(file, 'utf8');
  const sound = found === acknowledged || found === sent;
  return {
    acknowledged: count,
    during: sent !== undefined,
    fault: sound
      ? undefined
      : `${found.length} characters, neither what was acknowledged nor what was sent`,
  };
}

async function addressOf(child: ChildProcess): Promise<{ port: number; token: string }> {
  let text = '';
  for await (const part of child.stdout ?? []) {
    text += part;
    const [address] = /http:\S+(?=\s)/.exec(text) ?? [];
    if (address === undefined) continue;
    const { port, searchParams } = new URL(address);
    return { port: Number(port), token: searchParams.get('token') ?? '' };
  }
  throw new Error(`The studio ended before it told its address: ${text}`);
}

async function signIn(port: number, token: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/?token=${token}`, { redirect: 'manual' });
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Gives the status; rejects where the connection ends before it is known. */
function put(port: number, path: string, cookie: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { host: `127.0.0.1:${port}`, cookie, [CHANGE_HEADER]: 'killing' };
    const asking = request({ host: '127.0.0.1', port, path, method: 'PUT', headers }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0)).on('error', reject);
    });
    asking.on('error', reject);
    asking.end(body);
  });
}
