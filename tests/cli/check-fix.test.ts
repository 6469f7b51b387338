import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MISSPELT = GUIDE.replace('questions:', 'questons: # to talk about');

function guideIn(folder: string): string {
  return readFileSync(join(folder, 'guides/river.yaml'), 'utf8');
}

test('--fix tells what was fixed, then what is left, and ends as check does', async () => {
  const folder = temporaryFolder(
    smallGuide('river', MISSPELT.replace('who owned', 'who has owned')),
  );
  const { code, stdout } = await studyguide(folder, ['check', '--fix']);
  expect(code).toBe(1);
  const [first, second] = stdout.split('\n');
  expect(first).toBe('guides/river.yaml:7:1  Write `questons` as `questions`.');
  expect(second).toBe('1 fix made.');
  expect(stdout).toContain('guides/river.yaml:6:12  error  excerpt/not-found');
  expect(guideIn(folder)).toContain('questions: # to talk about\n');
  const sound = temporaryFolder(smallGuide('river', MISSPELT));
  expect((await studyguide(sound, ['check', '--fix'])).code).toBe(0);
});

test('--fix --dry-run prints the difference alone and writes nothing', async () => {
  const folder = temporaryFolder(smallGuide('river', MISSPELT));
  const { code, stdout, stderr } = await studyguide(folder, ['check', '--fix', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      '--- a/guides/river.yaml',
      '+++ b/guides/river.yaml',
      '@@ -3,6 +3,6 @@',
      '   mill: articles/mill.md',
      ' background: A short note.',
      ' excerpts:',
      '   - quote: Nobody asked who owned the water.',
      '-questons: # to talk about',
      '+questions: # to talk about',
      '   - ask: What would you have asked?',
      '',
    ].join('\n'),
  );
  expect(stderr).toContain('1 fix to make');
  expect(guideIn(folder)).toBe(MISSPELT);
});

test('--fix with json or sarif keeps what programs read apart', async () => {
  for (const format of ['json', 'sarif']) {
    const folder = temporaryFolder(smallGuide('river', MISSPELT));
    const { code, stdout, stderr } = await studyguide(folder, [
      ...['check', '--fix', '--format', format],
    ]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(format === 'json' ? [] : { version: '2.1.0' });
    expect(stderr).toContain('Write `questons` as `questions`');
  }
});

test('--dry-run without --fix, or with another format, is refused', async () => {
  const folder = temporaryFolder(smallGuide());
  expect((await studyguide(folder, ['check', '--dry-run'])).code).toBe(2);
  const args = ['check', '--fix', '--dry-run', '--format', 'json'];
  expect((await studyguide(folder, args)).code).toBe(2);
});
