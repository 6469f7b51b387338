import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallGuide } from '../support/small-guide.ts';
import { run } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MAIN = join(import.meta.dirname, '../../dist/cli.js');

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a build without a trace', async (signal) => {
  const files = Array.from({ length: 30 }, (_, index) => smallGuide(`river-${index}`));
  const folder = temporaryFolder(Object.assign({}, ...files));
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const child = spawn(process.execPath, [MAIN, 'build', '--browser', 'embedded'], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    if (!stdout.includes('.pdf') && text.includes('.pdf')) child.kill(signal);
    stdout += text;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(2);
  expect(stdout).toContain('Stopped before the end.');

  const written = readdirSync(join(folder, 'output'));
  expect(written.filter((name) => name.endsWith('.tmp'))).toEqual([]);
  const pdfs = written.filter((name) => name.endsWith('.pdf'));
  expect(pdfs.length).toBeLessThan(30);
  for (const name of pdfs) {
    expect(
      readFileSync(join(folder, 'output', name))
        .subarray(-8)
        .toString(),
    ).toContain('%%EOF');
  }
  // The browser's profile lies in the temporary folder: when it is gone, so is the browser.
  expect(readdirSync(temporary)).toEqual([]);
});

test('a build needs no network at all, the embedded browser included', async ({ skip }) => {
  const folder = temporaryFolder(smallGuide());
  const alone = await run('unshare', ['-rn', 'true'], folder).catch(() => ({ code: 1 }));
  if (alone.code !== 0) {
    console.warn('SKIPPED: `unshare -n` does not work here.');
    return skip('`unshare -n` does not work here');
  }
  const args = ['-rn', process.execPath, MAIN, 'build', '--browser', 'embedded'];
  const ended = await run('unshare', args, folder);
  expect(ended.code).toBe(0);
  expect(existsSync(join(folder, 'output/river-participant.pdf'))).toBe(true);
});
