import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadedWith } from '../../support/bundle.ts';
import { smallGuide } from '../../support/small-guide.ts';
import { startStudioCommand } from '../../support/studio-command.ts';
import { studyguide } from '../../support/studyguide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A folder with a guide, and with a program in the browser's place that notes how it was started. */
function withOpener() {
  const folder = temporaryFolder(smallGuide());
  const opener =
    '#!/bin/sh\nfor one in "$@"; do echo "$one"; done > "$(dirname "$0")/.opened"\nmv "$(dirname "$0")/.opened" "$(dirname "$0")/opened"\n';
  writeFileSync(join(folder, 'xdg-open'), opener, { mode: 0o755 });
  const list = join(folder, 'opened');
  return {
    folder,
    temporary: { PATH: `${folder}:/usr/bin:/bin`, TMPDIR: folder, HOME: folder },
    async opened() {
      while (!existsSync(list)) await new Promise((resolve) => setTimeout(resolve, 20));
      return readFileSync(list, 'utf8').trimEnd().split('\n');
    },
  };
}

describe('studyguide studio', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'ends cleanly at %s, with a page open',
    async (signal) => {
      const { child, address, ended, output } = await startStudioCommand(
        temporaryFolder(smallGuide()),
        ['--no-open'],
      );
      const opened = await fetch(address, { redirect: 'manual' });
      const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
      const events = await fetch(new URL('/api/events', address), { headers: { cookie } });
      expect(events.status).toBe(200);
      child.kill(signal);
      expect(await ended).toBe(0);
      await expect(fetch(address)).rejects.toThrow();
      expect(output()).not.toContain(cookie.split('=')[1]);
    },
  );

  test('opens the browser by a program and no shell, at the guide that is named', async () => {
    const { folder, opened, temporary } = withOpener();
    const { child, address, ended } = await startStudioCommand(folder, ['river'], temporary);
    const [page = ''] = await opened();
    // Each opens one browser; the one that is printed is for another.
    const [leads = ''] = /http:[^"]*/.exec(readFileSync(page, 'utf8')) ?? [];
    expect(leads).not.toBe(address);
    const answer = await fetch(leads, { redirect: 'manual' });
    expect(answer.headers.get('location')).toMatch(/^\/#guide=/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  test('shows the secret of the address to nobody: not in the list of processes, nor in a file', async () => {
    const { folder, opened, temporary } = withOpener();
    await startStudioCommand(folder, ['river'], temporary);
    const args = await opened();
    expect(args).toHaveLength(1);
    const [page = ''] = args;
    const [leads = ''] = /http:[^"]*/.exec(readFileSync(page, 'utf8')) ?? [];
    const token = new URL(leads).searchParams.get('token') ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(page).not.toContain(token);
    expect([statSync(page).mode & 0o777, statSync(dirname(page)).mode & 0o777]).toEqual([
      0o600, 0o700,
    ]);
    await fetch(leads, { redirect: 'manual' });
    // Once it is used it is gone, and its folder with it.
    await expect.poll(() => existsSync(dirname(page))).toBe(false);
  });

  test('takes away the page that leads to it when it ends unused', async () => {
    const { folder, opened, temporary } = withOpener();
    const { child, ended } = await startStudioCommand(folder, [], temporary);
    const [page = ''] = await opened();
    expect(existsSync(page)).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    expect(existsSync(dirname(page))).toBe(false);
  });

  test('removes at the next start what a killed studio has left, and no page that is in use', async () => {
    const { folder, opened, temporary } = withOpener();
    const killed = await startStudioCommand(folder, [], temporary);
    const [left = ''] = await opened();
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(existsSync(left)).toBe(true);
    const old = new Date(Date.now() - 120_000);
    const make = (name: string) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'studio.html'), 'http://127.0.0.1:1/?token=dead');
      utimesSync(join(folder, name), old, old);
      return name;
    };
    const used = make(`studyguide-open-${process.pid}-abcdef`);
    const other = make('studyguide-open-notes');
    const earlier = make('studyguide-open-ghijkl');
    utimesSync(dirname(left), old, old);
    await startStudioCommand(folder, [], temporary);
    const there = [dirname(left), ...[used, other, earlier].map((name) => join(folder, name))];
    expect(there.map((path) => existsSync(path))).toEqual([false, true, true, false]);
  });

  test('says the address where no page can be written that leads to it', async () => {
    const { folder } = withOpener();
    // Not even root can make a folder in what is none.
    const nowhere = {
      TMPDIR: '/dev/null/tmp',
      HOME: '/dev/null/home',
      PATH: `${folder}:/usr/bin:/bin`,
    };
    const { address } = await startStudioCommand(folder, [], nowhere);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
    expect(existsSync(join(folder, 'opened'))).toBe(false);
  });

  test('goes on where there is no program that opens a browser', async () => {
    const { address } = await startStudioCommand(temporaryFolder(smallGuide()), [], {
      PATH: '/nonexistent',
    });
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
  });

  test('says which guide is not there, and which port is taken', async () => {
    const folder = temporaryFolder(smallGuide());
    const none = await studyguide(folder, ['studio', 'rivers', '--no-open']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('guides/rivers.yaml')]);
    const taken = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const port = String((taken.address() as AddressInfo).port);
    const busy = await studyguide(folder, ['studio', '--port', port, '--no-open']);
    expect([busy.code, busy.stderr]).toEqual([2, expect.stringContaining(`port ${port}`)]);
  });
});

test('no other command loads what the studio needs', () => {
  const needsGuard = (chunk: string) => loadedWith(chunk).text.includes('sec-fetch-site');
  for (const entry of ['main', 'index', 'build', 'check']) {
    expect(needsGuard(entry), entry).toBe(false);
  }
  expect(needsGuard('start-studio')).toBe(true);
});
