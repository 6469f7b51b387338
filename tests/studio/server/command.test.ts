import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { smallGuide } from '../../support/small-guide.ts';
import { startStudioCommand } from '../../support/studio-command.ts';
import { studyguide } from '../../support/studyguide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const DIST = join(import.meta.dirname, '../../../dist');

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
    const folder = temporaryFolder(smallGuide());
    const opener = '#!/bin/sh\nprintf %s "$1" > "$(dirname "$0")/opened"\n';
    writeFileSync(join(folder, 'xdg-open'), opener, { mode: 0o755 });
    const { address } = await startStudioCommand(folder, ['river'], {
      PATH: `${folder}:/usr/bin:/bin`,
    });
    const opened = () => {
      try {
        return readFileSync(join(folder, 'opened'), 'utf8');
      } catch {
        return '';
      }
    };
    while (opened() === '') await new Promise((resolve) => setTimeout(resolve, 20));
    // Each opens one browser; the one that is printed is for another.
    expect(opened()).not.toBe(address);
    const answer = await fetch(opened(), { redirect: 'manual' });
    expect(answer.headers.get('location')).toMatch(/^\/#guide=/);
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
  /** A file of the bundle with all that it loads before it begins. */
  const closure = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    for (const [, name = ''] of text.matchAll(/^(?:import|export)\b[^;]*?["'](\.[^"']+)["'];/gm)) {
      closure(join(dirname(file), name), seen);
    }
    return seen;
  };
  const loads = (entry: string) =>
    [...closure(join(DIST, entry))].some((file) =>
      readFileSync(file, 'utf8').includes('sec-fetch-site'),
    );
  expect(loads('cli.js')).toBe(false);
  expect(loads('index.js')).toBe(false);
  const cli = readFileSync(join(DIST, 'index.js'), 'utf8');
  const all = [...closure(join(DIST, 'index.js'))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('');
  const [, studio = ''] = /import\(["'](\.[^"']*start-studio[^"']*)["']\)/.exec(all + cli) ?? [];
  expect(loads(join('chunks', studio))).toBe(true);
});
