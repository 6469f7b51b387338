import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GUIDE, smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const MISQUOTED = GUIDE.replace('who owned', 'who owns');
const embedded = ['--browser', 'embedded'];

test('plain lines where there is no screen, and a closing summary', async () => {
  const folder = temporaryFolder(smallGuide());
  const { code, stdout } = await studyguide(folder, ['build', ...embedded]);
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^output\/river-participant\.html {2}\d+ kB\noutput\/river-participant\.pdf {2}1 page, \d+ kB\nguides\/river\.yaml quotes 38% of mill \(6 words\)\.\nguides\/river\.yaml takes 1 minute to read \(excerpts: 10 s\)\.\nBuilt 1 guide: 2 files, 1 page, \d+\.\d s\.\n$/,
  );
});

test('a misquotation: exit 1, nothing written, the earlier handout untouched', async () => {
  const folder = temporaryFolder(smallGuide('river', MISQUOTED));
  const first = await studyguide(folder, ['build', ...embedded]);
  expect(first.code).toBe(1);
  expect(first.stderr).toContain('guides/river.yaml:6:12  error  excerpt/not-found');
  expect(existsSync(join(folder, 'output'))).toBe(false);

  mkdirSync(join(folder, 'output'));
  for (const ending of ['pdf', 'html']) {
    writeFileSync(join(folder, `output/river-participant.${ending}`), `earlier ${ending}`);
  }
  expect(await studyguide(folder, ['build', ...embedded])).toMatchObject({ code: 1 });
  expect(readdirSync(join(folder, 'output')).sort()).toEqual([
    'river-participant.html',
    'river-participant.pdf',
  ]);
  expect(readFileSync(join(folder, 'output/river-participant.pdf'), 'utf8')).toBe('earlier pdf');
  expect(readFileSync(join(folder, 'output/river-participant.html'), 'utf8')).toBe('earlier html');
});

test('the other guides are built all the same', async () => {
  const folder = temporaryFolder({ ...smallGuide('a', MISQUOTED), ...smallGuide('b') });
  const { code, stdout } = await studyguide(folder, ['build', '--format', 'html']);
  expect(code).toBe(1);
  expect(stdout).toContain('Built 1 guide: 1 file');
  expect(stdout).toContain('1 guide not built; what was there before is as it was.');
  expect(readdirSync(join(folder, 'output'))).toEqual(['.studyguide', 'b-participant.html']);
});

describe('when the machine fails', () => {
  test('no browser: one sentence and the next step, exit 2, nothing written by halves', async () => {
    const folder = temporaryFolder({ ...smallGuide('a'), ...smallGuide('b') });
    const { code, stderr } = await studyguide(folder, ['build', '--browser', '/no/such/browser']);
    expect(code).toBe(2);
    expect(stderr.match(/\/no\/such\/browser/g)?.length).toBeGreaterThanOrEqual(1);
    expect(stderr.match(/^error {2}/gm)).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });

  test('an output folder that cannot be: a sentence, exit 2', async () => {
    const folder = temporaryFolder({ ...smallGuide(), taken: 'a file' });
    const { code, stderr } = await studyguide(folder, [
      ...['build', '--format', 'html', '--out', 'taken/out'],
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('taken/out/river-participant.html could not be written.');
    expect(stderr).toContain('Choose another folder');
    expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('a file');
  });

  test('a file in the way of an output leaves no half file beside it', async () => {
    const folder = temporaryFolder({
      ...smallGuide(),
      'output/river-participant.html/x': 'a folder has the name',
    });
    const { code, stderr } = await studyguide(folder, ['build', '--format', 'html']);
    expect(code).toBe(2);
    expect(stderr).toContain('could not be written');
    expect(readdirSync(join(folder, 'output'))).toEqual(['river-participant.html']);
  });
});

test('two guides that would write the same files are refused', async () => {
  const folder = temporaryFolder({
    ...smallGuide(),
    'other/river.yaml': 'title: A\nbackground: B\n',
  });
  const { code, stderr } = await studyguide(folder, ['build', 'river', 'other/river.yaml']);
  expect(code).toBe(2);
  expect(stderr).toContain('would write the same files');
});

test('more pages than the guide allows is a warning at print.pages', async () => {
  const long = `${GUIDE}print: { pages: 1 }\n`.replace(
    'background: A short note.',
    `background: |\n${'  A paragraph about a river and its mill, and who may use them.\n\n'.repeat(60)}`,
  );
  const folder = temporaryFolder(smallGuide('river', long));
  const { code, stderr } = await studyguide(folder, ['build', ...embedded]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/guides\/river\.yaml:\d+:17 {2}warning {2}print\/pages/);
});

test('--paper and print.paper choose the paper; the command line wins', async () => {
  const folder = temporaryFolder(smallGuide('river', `${GUIDE}print: { paper: a4 }\n`));
  const paperOf = async (args: string[]) => {
    const { stdout } = await studyguide(folder, ['build', '--json', '--format', 'html', ...args]);
    return JSON.parse(stdout).files[0].paper;
  };
  expect(await paperOf([])).toBe('a4');
  expect(await paperOf(['--paper', 'letter'])).toBe('letter');
});

test('--json gives files and problems and nothing else', async () => {
  const folder = temporaryFolder({ ...smallGuide('a', MISQUOTED), ...smallGuide('b') });
  const { code, stdout, stderr } = await studyguide(folder, [
    'build',
    '--json',
    '--format',
    'html',
  ]);
  expect(code).toBe(1);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    files: [{ path: 'output/b-participant.html', format: 'html', edition: 'participant' }],
    problems: [{ code: 'excerpt/not-found', file: 'guides/a.yaml', line: 6, column: 12 }],
    failures: [],
    interrupted: false,
  });
});

test('--quiet is silent when all is well', async () => {
  const folder = temporaryFolder(smallGuide());
  const ended = await studyguide(folder, ['build', '--quiet', '--format', 'html']);
  expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a template that throws is a problem at its own line, and nothing is written', async () => {
  const folder = temporaryFolder({
    ...smallGuide(),
    'mine/partials/masthead.hbs': '<header>\n  {{noSuchThing 1}}\n</header>\n',
  });
  const { code, stderr } = await studyguide(folder, [
    'build',
    '--templates',
    'mine',
    '--format',
    'html',
  ]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/mine\/partials\/masthead\.hbs:2:\d+ {2}error {2}template\/broken/);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});
