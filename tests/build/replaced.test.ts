import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { run } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');

test('what a program built that was replaced while it watched, the new one builds again', async () => {
  const folder = temporaryFolder(smallGuide());
  const copy = join(folder, 'program');
  for (const name of ['dist', 'templates', 'package.json']) {
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const main = join(copy, 'dist/cli.js');
  const args = [main, 'build', '--format', 'pdf', '--browser', 'embedded'];
  const child = spawn(process.execPath, [...args, '--watch'], { cwd: folder });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = new Promise((resolve) => child.on('close', resolve));
  const says = (text: RegExp) =>
    vi.waitFor(() => expect(said).toMatch(text), { timeout: 50_000, interval: 20 });
  try {
    await says(/Watching for changes/);
    const chunks = readdirSync(join(copy, 'dist/program')).filter((name) => /^prepare-/.test(name));
    for (const name of chunks) appendFileSync(join(copy, 'dist/program', name), '\n// newer\n');
    expect(chunks).not.toEqual([]);
    writeFileSync(join(folder, 'guides/river.yaml'), GUIDE.replace('short note', 'new note'));
    await says(/The program was replaced[\s\S]*Built 1 guide/);
  } finally {
    child.kill('SIGINT');
    await ended;
  }
  const [first, second] = [
    await run(process.execPath, args, folder),
    await run(process.execPath, args, folder),
  ];
  expect(first.stdout).toContain('Built 1 guide');
  expect(second.stdout).toContain('1 guide is up to date');
}, 120_000);
