import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const env = { STUDYGUIDE_BROWSER: 'embedded' };

test('--booklet writes a booklet beside the handout, and says how to print it', async () => {
  const folder = temporaryFolder(smallGuide());
  const ended = await studyguide(folder, ['build', '--booklet', '--copies', '24'], { env });
  expect(ended.code).toBe(0);
  for (const name of ['river-participant.html', 'river-participant-booklet.pdf']) {
    expect(existsSync(join(folder, 'output', name))).toBe(true);
  }
  expect(existsSync(join(folder, 'output/river-participant-booklet.html'))).toBe(false);
  const lines = ended.stdout.split('\n');
  expect(lines).toContainEqual(
    expect.stringMatching(/^output\/river-participant-booklet\.pdf {2}4 pages on 1 sheet, \d+ kB$/),
  );
  const single = '1 sheet, 1 side; 24 copies: 24 sheets, 24 sides (single-sided 24 sheets)';
  expect(lines).toContain(`  output/river-participant.pdf  ${single}`);
  const folded = '1 sheet, 2 sides; 24 copies: 24 sheets, 48 sides';
  expect(lines).toContain(`  output/river-participant-booklet.pdf  ${folded}`);
  // A booklet stands for its handout: nobody prints both.
  expect(ended.stdout).not.toContain('48 sheets, 72');
  expect(ended.stdout).toMatch(/flip on the short edge.*fold and staple/);
});

test('--json has the counts too', async () => {
  const folder = temporaryFolder(smallGuide());
  const args = ['build', '--format', 'pdf', '--copies', '3', '--booklet', '--json'];
  const { code, stdout } = await studyguide(folder, args, { env });
  expect(code).toBe(0);
  const { files, paperUse, reading } = JSON.parse(stdout);
  expect(files).toMatchObject([
    { path: 'output/river-participant.pdf', booklet: false, pages: 1, sides: 1 },
    { path: 'output/river-participant-booklet.pdf', booklet: true, pages: 4, sides: 2 },
  ]);
  expect(paperUse).toMatchObject({
    copies: 3,
    files: [
      { one: { sheets: 1, sides: 1, singleSided: 1 }, all: { sheets: 3, sides: 3 } },
      { one: { sheets: 1, sides: 2 }, all: { sheets: 3, sides: 6 } },
    ],
  });
  expect(paperUse.files[1].one).not.toHaveProperty('singleSided');
  expect(reading).toEqual([
    {
      guide: 'guides/river.yaml',
      minutes: 1,
      background: 10,
      excerpts: [{ number: 1, seconds: 10 }],
      grades: {},
    },
  ]);
});

test('an edition that cannot be folded is named with the reason; the others are', async () => {
  const folder = temporaryFolder(smallGuide());
  const args = ['build', '--edition', 'large-print,participant', '--format', 'pdf', '--booklet'];
  const { code, stdout, stderr } = await studyguide(folder, args, { env });
  expect(code).toBe(0);
  expect(stderr).toContain('There is no booklet of the large-print edition: type of 18 points');
  expect(stderr).not.toContain('participant edition:');
  expect(stdout).toContain('output/river-large-print.pdf');
  expect(stdout).toContain('output/river-participant-booklet.pdf');
  expect(stdout).not.toContain('large-print-booklet');
});

describe('a faulty command line: exit 2, with what to write', () => {
  test.each([
    [['--copies', '0'], '1 to 10000'],
    [['--copies', '-3'], '1 to 10000'],
    [['--copies', '2.5'], '1 to 10000'],
    [['--copies', '10001'], '1 to 10000'],
    [['--copies', 'many'], '1 to 10000'],
    [['--copies', '3', '--format', 'html'], '--format'],
    [['--booklet', '--format', 'html'], '--format'],
    [['--booklet', '--edition', 'large-print,placemat'], 'single page'],
  ])('%j', async (args, expected) => {
    const folder = temporaryFolder(smallGuide());
    const { code, stdout, stderr } = await studyguide(folder, ['build', ...args]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(expected);
    expect(existsSync(join(folder, 'output'))).toBe(false);
  });
});
