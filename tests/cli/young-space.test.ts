import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const MODULE = join(import.meta.dirname, '../../src/cli/young-space.ts');

/** Megabytes for what was just made, at the end of a program through which much passes. */
function grownTo(isBound: boolean): number {
  const program = `
    import { getHeapSpaceStatistics } from 'node:v8';
    import { boundYoungSpace } from ${JSON.stringify(`file://${MODULE}`)};
    const kept = [];
    let bound = false;
    for (let round = 0; round < 150; round++) {
      if (${isBound}) bound ||= boundYoungSpace();
      kept[round % 3] = Array.from({ length: 100_000 }, (_, at) => ({ at, text: 'x' + at }));
    }
    const { space_size } = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    console.log(Math.round(space_size / 2 ** 20));`;
  const args = ['--input-type=module', '--eval', program];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('what was just made takes no more room than is enough', () => {
  expect(grownTo(false)).toBeGreaterThan(64);
  const bound = grownTo(true);
  expect(bound).toBeGreaterThanOrEqual(32);
  expect(bound).toBeLessThanOrEqual(64);
});
