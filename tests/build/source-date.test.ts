import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceDate } from '../../src/build/source-date.ts';
import { build, UsageError } from '../../src/index.ts';
import { smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each([
  ['0', '1970-01-01T00:00:00.000Z'],
  ['1796292630', '2026-12-03T10:10:30.000Z'],
  ['253402300799', '9999-12-31T23:59:59.000Z'],
])('SOURCE_DATE_EPOCH=%s is a date', (given, date) => {
  expect(sourceDate({ SOURCE_DATE_EPOCH: given })?.toISOString()).toBe(date);
});

test('without it there is none', () => {
  expect(sourceDate({})).toBeUndefined();
  expect(sourceDate({ SOURCE_DATE_EPOCH: '' })).toBeUndefined();
});

test.each(['today', '-1', '1.5', '1e3', ' 7', '253402300800'])(
  'SOURCE_DATE_EPOCH=%s is refused before anything is written',
  async (given) => {
    const cwd = temporaryFolder(smallGuide());
    const env = { SOURCE_DATE_EPOCH: given };
    await expect(build({ cwd, env, formats: ['html'] })).rejects.toThrow(UsageError);
    expect(() => readFileSync(join(cwd, 'output/river-participant.html'))).toThrow('ENOENT');
  },
);

test('two builds give the same bytes, with a date and without', async () => {
  const cwd = temporaryFolder(smallGuide());
  const bytesOf = async (SOURCE_DATE_EPOCH?: string) => {
    const env = { ...process.env, SOURCE_DATE_EPOCH };
    const { failures } = await build({ cwd, env, formats: ['pdf'], browser: 'embedded' });
    expect(failures).toEqual([]);
    return readFileSync(join(cwd, 'output/river-participant.pdf'));
  };
  const [bare, dated] = [await bytesOf(), await bytesOf('0')];
  expect(await bytesOf()).toEqual(bare);
  expect(await bytesOf('0')).toEqual(dated);
  expect(bare.toString('latin1')).not.toMatch(/Date/);
  expect(dated.toString('latin1')).toContain('<xmp:CreateDate>1970-01-01T00:00:00Z<');
});
