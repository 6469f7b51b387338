import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EDITIONS } from '../../src/index.ts';
import { smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COMMANDS = ['build', 'check', 'new', 'schema', 'doctor'];

test('--help names every command and shows examples', async () => {
  const { code, stdout } = await studyguide(temporaryFolder(), ['--help']);
  expect(code).toBe(0);
  for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(stdout).toContain('Examples:');
});

test('build --help names every edition', async () => {
  const { stdout } = await studyguide(temporaryFolder(), ['build', '--help']);
  for (const edition of EDITIONS) expect(stdout).toMatch(new RegExp(`[ ,]${edition}\\b`));
});

test.each(COMMANDS)('%s --help shows examples', async (command) => {
  const { code, stdout } = await studyguide(temporaryFolder(), [command, '--help']);
  expect(code).toBe(0);
  expect(stdout).toContain(`Usage: studyguide ${command}`);
  expect(stdout).toContain('Examples:');
});

test('--version is that of package.json', async () => {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  );
  expect(await studyguide(temporaryFolder(), ['--version'])).toEqual({
    code: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});

test.each([
  [['biuld'], 'build'],
  [['build', '--papr', 'a4'], '--paper'],
  [['build', '--paper', 'a5'], 'letter, a4'],
  [['build', '--edition', 'participant,teacher'], 'participant'],
  [['build', '--format', 'docx'], 'html, pdf'],
  [['check', '--format', 'xml'], 'text, json'],
  [['new'], 'name'],
  [['schema', '--out'], '--out'],
])('%j is a faulty command line: exit 2, with what to write', async (args, expected) => {
  const { code, stdout, stderr } = await studyguide(temporaryFolder(smallGuide()), args);
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(expected);
});

test('a command that stops before it is done says so, and fails', async () => {
  const folder = temporaryFolder();
  // As a fault would: nothing is left to wait for, and somebody waits.
  const fault =
    'import fs from "node:fs/promises"; fs.rename = () => new Promise(() => undefined);';
  const env = { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(fault)}"` };
  const ended = await studyguide(folder, ['schema', '--out', 'a.json'], { env });
  expect(ended).toMatchObject({ code: 2, stdout: '' });
  expect(ended.stderr).toContain('stopped before it was done');
});
