import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { guidePage } from './client/guide-page.ts';
import { studioWindows } from './client/window.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli.js');
const open = studioWindows();

/** Starts the studio where its folder is a small disk of its own, which `at` reaches from outside. */
async function studioOnSmallDisk() {
  const folder = temporaryFolder(smallGuide());
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const inside = `mount -t tmpfs -o size=256k tmpfs ${disk} && cp -r ${folder}/guides ${disk} && cd ${disk} && exec "$@"`;
  const args = ['-m', '/bin/sh', '-c', inside, 'sh', process.execPath, MAIN, 'studio', 'river'];
  const child = spawn('unshare', [...args, '--port', '0', '--no-open'], {
    env: { ...process.env, XDG_STATE_HOME: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  while (!/http:\S+\s/.test(out)) out += String((await once(child.stdout, 'data'))[0]);
  const [address = ''] = /http:\S+/.exec(out) ?? [];
  return { address, at: (name: string) => join(`/proc/${child.pid}/root`, disk, name) };
}

/** Writes until there is no room for another byte. */
function fill(path: string): void {
  for (const size of [4096, 1]) {
    try {
      for (;;) appendFileSync(path, Buffer.alloc(size));
    } catch (error) {
      expect(error).toMatchObject({ code: 'ENOSPC' });
    }
  }
}

describe.skipIf(spawnSync('unshare', ['-m', 'true']).status !== 0)('a disk that is full', () => {
  test('keeps what is typed in the page, says so, and has it once there is room', async () => {
    const { page } = await open();
    const { address, at } = await studioOnSmallDisk();
    const onDisk = () => readFileSync(at('guides/river.yaml'), 'utf8');
    await page.goto(address);
    const guide = guidePage(page);
    await guide.waitForDraft();
    fill(at('filler'));
    await guide.type('/title', ' Again');
    const told = await page.waitForSelector('.save-failed');
    expect(await told?.evaluate(({ textContent }) => textContent)).toMatch(/full/);
    expect(onDisk()).toBe(GUIDE);
    // Not half a file beside it either.
    expect(readdirSync(at('guides')).sort()).toEqual(['articles', 'river.yaml']);

    // A page that is loaded again, as after a crash, has it too.
    await page.reload();
    await guide.waitForDraft(`draft?.querySelector('h1')?.textContent === 'The River Again'`);
    expect(onDisk()).toBe(GUIDE);

    rmSync(at('filler'));
    await guide.saved();
    expect(onDisk()).toBe(GUIDE.replace('The River', 'The River Again'));
  });
});
