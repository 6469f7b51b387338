import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MISQUOTED = GUIDE.replace('who owned the water', 'who owns the water');

test('a sound guide has no problems', async () => {
  const ended = await studyguide(temporaryFolder(smallGuide()), ['check']);
  expect(ended).toEqual({
    code: 0,
    stdout: [
      'Quoted in guides/river.yaml: 6 words',
      '  mill  6 of 16 words, 38%, 1 excerpt, by A. Writer',
      'To read in guides/river.yaml: 1 minute',
      '  background  10 s',
      '  excerpts    10 s',
      '',
      '1 guide checked: no problems.\n',
    ].join('\n'),
    stderr: '',
  });
});

test('one letter changed in a quotation: place, the article’s wording, exit 1', async () => {
  const folder = temporaryFolder(smallGuide('river', MISQUOTED));
  const { code, stdout } = await studyguide(folder, ['check', 'river']);
  expect(code).toBe(1);
  expect(stdout).toContain('guides/river.yaml:6:12  error  excerpt/not-found\n');
  expect(stdout).toContain('  6 |   - quote: Nobody asked who owns the water.\n    |            ^');
  expect(stdout).toContain('says “owned” where the quotation says “owns”');
  expect(stdout).toContain('Its wording: Nobody asked who owned the water.');
  expect(stdout).toContain('1 guide checked: 1 error.');
});

test('--format json gives places from 1 and leaves out what does not apply', async () => {
  const folder = temporaryFolder(smallGuide('river', MISQUOTED));
  const { code, stdout } = await studyguide(folder, ['check', '--format', 'json']);
  expect(code).toBe(1);
  const [problem, ...others] = JSON.parse(stdout);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({
    code: 'excerpt/not-found',
    severity: 'error',
    file: 'guides/river.yaml',
    line: 6,
    column: 12,
    endLine: 6,
    endColumn: 44,
    related: [{ file: 'guides/articles/mill.md', line: 7, column: 52 }],
  });
  expect(problem).not.toHaveProperty('fix');
});

test('a warning passes, and fails with --strict', async () => {
  const folder = temporaryFolder(
    smallGuide('river', GUIDE.replace('quote: Nobody', 'quote: obody')),
  );
  expect(await studyguide(folder, ['check'])).toMatchObject({ code: 0 });
  const strict = await studyguide(folder, ['check', '--strict']);
  expect(strict.code).toBe(1);
  expect(strict.stdout).toContain('warning  excerpt/mid-word');
});

test('every guide is checked, also after one with errors', async () => {
  const folder = temporaryFolder({
    ...smallGuide('b', MISQUOTED),
    ...smallGuide('a', 'title:A'),
    ...smallGuide('c'),
  });
  const { code, stdout } = await studyguide(folder, ['check']);
  expect(code).toBe(1);
  expect(stdout).toContain('guides/a.yaml:1:1  error  yaml/syntax');
  expect(stdout).toContain('guides/b.yaml:6:12  error  excerpt/not-found');
  expect(stdout).toContain('3 guides checked: 2 errors.');
});

test('a guide is named by path, by file name or by bare name, or lies elsewhere', async () => {
  const folder = temporaryFolder({
    ...smallGuide(),
    'elsewhere/x.yml': 'title: X\nbackground: Y\n',
  });
  for (const name of [
    'river',
    'river.yaml',
    'guides/river.yaml',
    join(folder, 'guides/river.yaml'),
  ]) {
    expect(await studyguide(folder, ['check', name])).toMatchObject({ code: 0 });
  }
  expect(await studyguide(folder, ['check', 'elsewhere/x.yml'])).toMatchObject({ code: 0 });
  expect(await studyguide(folder, ['check', 'x', '--guides', 'elsewhere'])).toMatchObject({
    code: 0,
  });
});

test('a guide that is not there is a problem with a next step', async () => {
  const { code, stdout } = await studyguide(temporaryFolder(smallGuide()), ['check', 'lake']);
  expect(code).toBe(1);
  expect(stdout).toContain('guides/lake.yaml:1:1  error  guide/missing');
  expect(stdout).toContain('studyguide new');
});

test('no guides folder, or an empty one: exit 2 and what to do', async () => {
  const nothing = await studyguide(temporaryFolder(), ['check']);
  expect(nothing.code).toBe(2);
  expect(nothing.stderr).toContain('There is no folder guides here.');
  const empty = await studyguide(temporaryFolder({ 'guides/series.yaml': 'group: G\n' }), [
    'check',
  ]);
  expect(empty.code).toBe(2);
  expect(empty.stderr).toContain('There are no guides in guides.');
});

test('a file of 20 MB is refused unread, in a sentence', async () => {
  const folder = temporaryFolder(smallGuide());
  const big = `title: Big\nbackground: ${'x'.repeat(20_100_000)}\n`;
  const article = `${'word '.repeat(4_100_000)}`;
  const files = temporaryFolder({
    ...smallGuide(),
    'guides/big.yaml': big,
    'guides/articles/mill.md': article,
  });
  expect(await studyguide(folder, ['check'])).toMatchObject({ code: 0 });
  const { code, stdout } = await studyguide(files, ['check', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(stdout).map(({ code }: { code: string }) => code)).toEqual([
    'guide/too-large',
    'article/too-large',
  ]);
});

test('an article reached through a link that leads out of the guides folder is refused', async () => {
  const { symlinkSync } = await import('node:fs');
  const folder = temporaryFolder({ ...smallGuide(), 'secret.md': 'secret' });
  symlinkSync(join(folder, 'secret.md'), join(folder, 'guides/articles/link.md'));
  const guide = GUIDE.replace('articles/mill.md', 'articles/link.md');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(join(folder, 'guides/river.yaml'), guide);
  const { code, stdout } = await studyguide(folder, ['check']);
  expect(code).toBe(1);
  expect(stdout).toContain('guides/river.yaml:3:9  error  article/outside');
});

test('an unreadable file is a problem in a sentence', async ({ skip }) => {
  // Root may read everything; a folder in the place of a file is unreadable for everyone.
  const folder = temporaryFolder({ ...smallGuide(), 'guides/broken.yaml/x': '' });
  const { code, stdout } = await studyguide(folder, ['check', 'guides/broken.yaml']);
  expect(code).toBe(1);
  expect(stdout).toContain('error  guide/unreadable');
  if (process.getuid?.() === 0) skip('root may read every file: permissions cannot be tried');
  const { chmodSync } = await import('node:fs');
  chmodSync(join(folder, 'guides/river.yaml'), 0);
  const denied = await studyguide(folder, ['check', 'river']);
  expect(denied.stdout).toContain('you may not read it');
});

test('a wrong word beside an ellipsis of the article’s own is named', async () => {
  const article = '---\ntitle: T\nauthor: A\npublished: 2024\n---\n\nHe waited… then he spoke.\n';
  const guide = GUIDE.replace('Nobody asked who owned the water.', 'He waited... then he spake.');
  const folder = temporaryFolder({
    ...smallGuide('river', guide),
    'guides/articles/mill.md': article,
  });
  const { stdout } = await studyguide(folder, ['check']);
  expect(stdout).toContain('says “spoke.” where the quotation says “spake.”');
});

test('--explain tells about one rule, or lists every code', async () => {
  const folder = temporaryFolder(smallGuide());
  const one = await studyguide(folder, ['check', '--explain', 'question/leading']);
  expect(one).toMatchObject({ code: 0, stderr: '' });
  expect(one.stdout).toMatch(/^question\/leading \(advice\)\n/);
  expect(one.stdout).toContain('rules: {question/leading: off}');
  const all = await studyguide(folder, ['check', '--explain']);
  expect(all.stdout.split('\n').length).toBeGreaterThan(80);
  const none = await studyguide(folder, ['check', '--explain', 'question/leadin']);
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toContain('Did you mean question/leading?');
});

test('a finding of the craft leads to its rule, and counts with --strict', async () => {
  const folder = temporaryFolder(
    smallGuide('river', `${GUIDE}  - ask: Should the town sell the mill?\n`),
  );
  const usual = await studyguide(folder, ['check']);
  expect(usual.code).toBe(0);
  expect(usual.stdout).toContain('advice  question/yes-no');
  expect(usual.stdout).toContain('About a rule: studyguide check --explain question/yes-no');
  expect((await studyguide(folder, ['check', '--strict'])).code).toBe(1);
});

test('rules about words say that they leave another language alone', async () => {
  const guide = `lang: es\n${GUIDE}  - ask: Should the town sell the mill?\n`;
  const { stdout } = await studyguide(temporaryFolder(smallGuide('river', guide)), ['check']);
  expect(stdout).toContain('know English only: guides/river.yaml');
  expect(stdout).toContain('1 guide checked: no problems.');
});

test('of very many guides only the problems are told', async () => {
  const names = Array.from({ length: 51 }, (_, at) => `guide-${at}`);
  const folder = temporaryFolder(Object.assign({}, ...names.map((name) => smallGuide(name))));
  const all = await studyguide(folder, ['check']);
  expect(all.stdout).toContain('51 guides checked');
  expect(all.stdout).not.toContain('To read in');
  const some = await studyguide(folder, ['check', 'guide-1', 'guide-2']);
  expect(some.stdout).toContain('To read in guides/guide-1.yaml');
});
