import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('--check fails until the library is trimmed', async () => {
  const cwd = temporaryFolder(smallGuide());
  const before = await studyguide(cwd, ['trim', '--check']);
  expect(before.code).toBe(1);
  expect(before.stdout).toContain('guides/articles/mill.md  would keep 6 of 16 words\n');
  expect(before.stdout).toContain('The library is not trimmed: 1 article has more');
  expect(await studyguide(cwd, ['trim'])).toEqual({
    code: 0,
    stdout: 'guides/articles/mill.md  keeps 6 of 16 words\n',
    stderr: '',
  });
  const after = await studyguide(cwd, ['trim', '--check']);
  expect(after).toMatchObject({ code: 0 });
  expect(after.stdout).toContain('The library is trimmed.');
});

test('a guide with an error: told at its place, nothing trimmed, exit 1', async () => {
  const cwd = temporaryFolder(smallGuide());
  const guide = join(cwd, 'guides/river.yaml');
  writeFileSync(guide, readFileSync(guide, 'utf8').replace('owned the', 'owns the'));
  const article = readFileSync(join(cwd, 'guides/articles/mill.md'), 'utf8');
  const { code, stderr } = await studyguide(cwd, ['trim']);
  expect(code).toBe(1);
  expect(stderr).toContain('guides/river.yaml:6:12  error  excerpt/not-found');
  expect(stderr).toContain('Nothing was trimmed: 1 error.');
  expect(readFileSync(join(cwd, 'guides/articles/mill.md'), 'utf8')).toBe(article);
});

test('an article that is not there: exit 2, with the nearest', async () => {
  const ended = await studyguide(temporaryFolder(smallGuide()), ['trim', 'mil']);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('Did you mean “mill”?');
});

test('this repository’s own library is trimmed', async () => {
  const ended = await studyguide(join(import.meta.dirname, '../..'), ['trim', '--check']);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
});
