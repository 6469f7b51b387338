import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { prepareEmbedded } from '../../../src/6-print/embedded-browser.ts';

const COMMAND = join(import.meta.dirname, '../../../dist/cli.js');

/** The command's studio in a process of its own, and a browser's window on a guide in it. */
export interface RunningStudio {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * Starts the bundled studio over a folder and opens a guide in the embedded browser.
 *
 * @param script runs in the page before the page's own scripts do.
 */
export async function runStudio(
  folder: string,
  guide: string,
  script: string,
): Promise<RunningStudio> {
  const executable = await prepareEmbedded(process.env, () => undefined);
  const args = [COMMAND, 'studio', guide, '--no-open', '--port', '0'];
  const server = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(server, 'exit');
  const browser = await puppeteer.launch({
    executablePath: executable.path,
    headless: 'shell',
    pipe: true,
    env: { ...process.env, ...executable.env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const close = async () => {
    await browser.close();
    server.kill();
    await exited;
    await executable.release?.();
  };
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.evaluateOnNewDocument(script);
    await page.goto(await addressOf(server), { waitUntil: 'load' });
    return { page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of stdout ?? []) {
    text += part;
    const [address] = /http:\S+(?=\s)/.exec(text) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`The studio ended before it told its address: ${text}`);
}
