import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { run, studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Things that people do and machines have; each ends in a sentence and the right exit code. */

test('the same guide named in two ways is one guide', async () => {
  const folder = temporaryFolder(smallGuide());
  const names = ['river', './guides/river.yaml', join(folder, 'guides/river.yaml')];
  const { code, stdout } = await studyguide(folder, ['check', ...names]);
  expect(code).toBe(0);
  expect(stdout).toContain('1 guide checked');
});

test('links that lead in a circle are a problem of that guide', async () => {
  const folder = temporaryFolder(smallGuide());
  symlinkSync('loop.yaml', join(folder, 'guides/loop.yaml'));
  const { code, stdout } = await studyguide(folder, ['check']);
  expect(code).toBe(1);
  expect(stdout).toContain('guides/loop.yaml:1:1  error  guide/unreadable');
  expect(stdout).toContain('2 guides checked');
});

test('a name of three hundred letters is a problem of that guide', async () => {
  const { code, stdout, stderr } = await studyguide(temporaryFolder(smallGuide()), [
    ...['check', 'x'.repeat(300)],
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('error  guide/unreadable');
  expect(stderr).toBe('');
});

test('a folder in the place of a guide is called a folder', async () => {
  const { code, stdout } = await studyguide(temporaryFolder(smallGuide()), ['check', 'guides']);
  expect(code).toBe(1);
  expect(stdout).toContain('guides is a folder.');
});

test('a templates folder that is not there is a wrong command line', async () => {
  const folder = temporaryFolder(smallGuide());
  const { code, stderr } = await studyguide(folder, ['check', '--templates', 'nowhere']);
  expect(code).toBe(2);
  expect(stderr).toContain('There is no templates folder nowhere.');
});

test('an output folder without a name is a wrong command line', async () => {
  const folder = temporaryFolder(smallGuide());
  expect(await studyguide(folder, ['build', '--out', ''])).toMatchObject({ code: 2 });
  expect(existsSync(join(folder, 'river-participant.html'))).toBe(false);
});

test('no command shows the help; help and a command’s name show that command’s', async () => {
  const folder = temporaryFolder();
  const bare = await studyguide(folder, []);
  expect(bare).toMatchObject({ code: 0, stderr: '' });
  expect(bare.stdout).toContain('Usage: studyguide [options] [command]');
  const help = await studyguide(folder, ['help', 'build']);
  expect(help.code).toBe(0);
  expect(help.stdout).toContain('Usage: studyguide build');
});

test('dollar signs in a title stay dollar signs', async () => {
  const folder = temporaryFolder();
  await studyguide(folder, ['new', "Who gets the $' and $$ and $& money"]);
  const guide = readFileSync(join(folder, 'guides/who-gets-the-and-and-money.yaml'), 'utf8');
  expect(guide).toContain(`title: "Who gets the $' and $$ and $& money"`);
  expect(await studyguide(folder, ['check', '--strict'])).toMatchObject({ code: 0 });
});

describe('what a reader of the output does', () => {
  test('a reader that has seen enough is no failure', async () => {
    const folder = temporaryFolder(smallGuide('river', `${GUIDE}${'unknown: 1\n'.repeat(1)}`));
    const command = `${process.execPath} ${join(import.meta.dirname, '../../dist/cli.js')} schema | head -c 20`;
    const ended = await run('sh', ['-c', command], folder);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
  });

  test('a full disk is a sentence and exit 2', async ({ skip }) => {
    if (!existsSync('/dev/full')) skip('there is no /dev/full here');
    const folder = temporaryFolder(smallGuide());
    const command = `${process.execPath} ${join(import.meta.dirname, '../../dist/cli.js')} check > /dev/full`;
    const ended = await run('sh', ['-c', command], folder);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toBe('error  What was found cannot be written: the disk is full.\n');
  });
});

test('the lines offered for a passage in several places can be pasted as they stand', async () => {
  const twice = GUIDE.replace('Nobody asked who owned the water.', 'the water');
  const article =
    '---\ntitle: T\nauthor: A\npublished: 2024\n---\n\nBy the water and in the water.\n';
  const folder = temporaryFolder({
    ...smallGuide('river', twice),
    'guides/articles/mill.md': article,
  });
  const { stdout } = await studyguide(folder, ['check']);
  expect(stdout).toContain('excerpt/ambiguous');
  const lines = stdout.split('\n').filter((line) => /^\s+(?:after|which):/.test(line));
  expect(lines).toHaveLength(2);
  for (const [index, line] of lines.entries()) {
    const chosen = twice.replace('quote: the water', `quote: the water\n${line}`);
    const retry = temporaryFolder({
      ...smallGuide('river', chosen),
      'guides/articles/mill.md': article,
    });
    expect(await studyguide(retry, ['check', '--strict'])).toMatchObject({ code: 0 });
    expect(line).toContain(index === 0 ? 'By' : 'in');
  }
});

test('a passage of another article is offered with that article’s name', async () => {
  const guide = GUIDE.replace('articles:', 'articles:\n  other: articles/other.md').replace(
    '- quote:',
    '- article: other\n    quote:',
  );
  const folder = temporaryFolder({
    ...smallGuide('river', guide),
    'guides/articles/other.md':
      '---\ntitle: The Mill\nauthor: A\npublished: 2024\n---\n\nNothing.\n',
  });
  const { stdout } = await studyguide(folder, ['check']);
  expect(stdout).toContain('Write `article: mill`.');
});

test('a guides folder that may not be read is a sentence', async ({ skip }) => {
  const folder = temporaryFolder(smallGuide());
  mkdirSync(join(folder, 'closed'), { mode: 0 });
  if (process.getuid?.() === 0) skip('root may read every folder: permissions cannot be tried');
  const { code, stderr } = await studyguide(folder, ['check', '--guides', 'closed']);
  expect(code).toBe(2);
  expect(stderr).toContain('cannot be read');
});
