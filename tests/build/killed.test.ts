import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { processesWith } from '../support/processes.ts';
import { recordedGuides } from '../support/recorded-guides.ts';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli.js');
const ARGS = ['build', '--browser', 'embedded'];

/** Whether a browser runs whose profile is in a folder. */
const hasBrowser = (folder: string) => processesWith(folder).length > 0;

function start(folder: string, args: readonly string[]) {
  const child = spawn(process.execPath, [MAIN, ...args], {
    cwd: folder,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended, said: () => said };
}

const linuxOnly = test.skipIf(process.platform !== 'linux');

linuxOnly(
  'a build that is killed again and again goes on where it was',
  async () => {
    const names = Array.from({ length: 24 }, (_, at) => `river-${String(at).padStart(2, '0')}`);
    const folder = temporaryFolder(Object.assign({}, ...names.map((name) => smallGuide(name))));
    const pdfs = () => {
      const all = readdirSync(join(folder, 'output')).filter((name) => name.endsWith('.pdf'));
      return new Map(all.map((name) => [name, statSync(join(folder, 'output', name)).mtimeMs]));
    };
    const recorded = () => recordedGuides(folder).map((name) => `${name}-participant.pdf`);
    for (const [round, signal] of (
      ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGKILL', 'SIGHUP'] as const
    ).entries()) {
      const { child, ended, said } = start(folder, ARGS);
      // Some way into the build, at another moment each time.
      await vi.waitFor(() => expect(said()).toMatch(/\.pdf/), { timeout: 50_000, interval: 5 });
      await new Promise((resolve) => setTimeout(resolve, round * 37));
      expect(hasBrowser(folder)).toBe(true);
      child.kill(signal);
      await ended;
      await vi.waitFor(() => expect(hasBrowser(folder)).toBe(false), { timeout: 20_000 });
      for (const name of pdfs().keys()) {
        const bytes = readFileSync(join(folder, 'output', name)).toString('latin1');
        expect(bytes.startsWith('%PDF-')).toBe(true);
        expect(bytes.trimEnd().endsWith('%%EOF')).toBe(true);
      }
    }
    const before = pdfs();
    const known = recorded();
    expect(known.length).toBeGreaterThan(0);
    const last = await studyguide(folder, [...ARGS, '--json']);
    const files: { path: string; unchanged?: boolean }[] = JSON.parse(last.stdout).files;
    const kept = files.filter(({ path, unchanged }) => unchanged && path.endsWith('.pdf'));
    expect(kept.map(({ path }) => path.replace('output/', '')).sort()).toEqual(known.sort());
    for (const name of known) expect(pdfs().get(name)).toBe(before.get(name));
    expect(pdfs().size).toBe(24);
  },
  240_000,
);

linuxOnly(
  '--watch builds again with the browser it has, and ends on Ctrl-C without a trace',
  async () => {
    const folder = temporaryFolder(smallGuide());
    const { child, ended, said } = start(folder, [...ARGS, '--watch']);
    const says = (text: RegExp) =>
      vi.waitFor(() => expect(said()).toMatch(text), { timeout: 50_000, interval: 20 });
    await says(/Watching for changes/);
    writeFileSync(join(folder, 'guides/river.yaml'), GUIDE.replace('short note', 'new note'));
    await says(/Built 1 guide[\s\S]*Built 1 guide/);
    writeFileSync(join(folder, 'guides/river.yaml'), GUIDE.replace('who owned', 'who owns'));
    await says(/excerpt\/not-found/);
    expect(hasBrowser(folder)).toBe(true);
    child.kill('SIGINT');
    expect(await ended).toBe(0);
    await vi.waitFor(() => expect(hasBrowser(folder)).toBe(false), { timeout: 20_000 });
    expect(readdirSync(join(folder, 'output')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  },
);
