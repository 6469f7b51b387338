import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GuideToBuild } from '../../src/build/find-guides.ts';
import { shardOf } from '../../src/build/shard.ts';
import { UsageError } from '../../src/build/usage-error.ts';
import { smallGuide } from '../support/small-guide.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const guide = (name: string): GuideToBuild => ({
  ...{ name, file: `guides/${name}.yaml`, within: 'guides' },
});

test('every guide is in exactly one shard, whatever the order, and shards are as equal as can be', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-zé-]{1,6}$/), { maxLength: 40 });
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 12 }), (given, of) => {
      const shards = Array.from({ length: of }, (_, at) =>
        shardOf(given.map(guide), { index: at + 1, of }).map(({ name }) => name),
      );
      expect(shards.flat().sort()).toEqual([...given].sort());
      const sizes = shards.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      const turned = [...given].reverse().map(guide);
      for (const [at, shard] of shards.entries()) {
        const other = shardOf(turned, { index: at + 1, of }).map(({ name }) => name);
        expect(other.sort()).toEqual([...shard].sort());
      }
    }),
  );
});

test.each([
  [0, 5],
  [6, 5],
  [1.5, 5],
  [1, 0],
  [Number.NaN, 2],
])('shard %s of %s is refused', (index, of) => {
  expect(() => shardOf([], { index, of })).toThrow(UsageError);
});

test('--shard builds its share, of named guides as well, and refuses what is none in words', async () => {
  const folder = temporaryFolder(
    Object.assign({}, ...['a', 'b', 'c'].map((name) => smallGuide(name))),
  );
  const files = async (...args: string[]) => {
    const { stdout } = await studyguide(folder, ['build', '--json', '--format', 'html', ...args]);
    return JSON.parse(stdout).files.map(({ guide }: { guide: string }) => guide);
  };
  expect(await files('--shard', '1/2')).toEqual(['guides/a.yaml']);
  expect(await files('--shard', '2/2')).toEqual(['guides/b.yaml', 'guides/c.yaml']);
  expect(await files('c', 'a', '--shard', '2/2')).toEqual(['guides/c.yaml']);
  expect(await files('a', '--shard', '1/2')).toEqual([]);
  for (const typed of ['0/5', '6/5', '2', 'a/b', '1/0', '-1/2']) {
    const refused = await studyguide(folder, ['build', `--shard=${typed}`]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('such as 2/5');
  }
  for (const typed of ['0', 'x', '1.5', '65']) {
    const refused = await studyguide(folder, ['build', `--jobs=${typed}`]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('a whole number');
  }
});

test('a share without a guide is said to be one', async () => {
  const folder = temporaryFolder(smallGuide());
  const args = ['build', '--format', 'html', '--shard'];
  const [first, second] = [
    await studyguide(folder, [...args, '1/2']),
    await studyguide(folder, [...args, '2/2']),
  ];
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(
    [first, second].filter(({ stdout }) => /No guide is in this share/.test(stdout)),
  ).toHaveLength(1);
});
