import { expect, test } from 'vitest';
import type { SLIPS } from './slips/plant.ts';
import { tellSlips } from './slips/table.ts';

/**
 * Slips of every kind, planted by a fixed seed in the project's own guide and in one that has
 * everything. Each is to be told on its line or next to it, and nothing else with it. Where a line may
 * be read in two ways, as a dash before the first key of a group, some are told twice: the shares say
 * how many are told well as it is, and may only rise.
 */
const AT_LEAST: Readonly<Record<keyof typeof SLIPS, { right: number; alone: number }>> = {
  'a tab before a key': { right: 1, alone: 0.85 },
  'a stray dash': { right: 0.95, alone: 0.85 },
  'a missing colon': { right: 1, alone: 0.9 },
  'a missing dash': { right: 1, alone: 0.8 },
  'one space too few': { right: 0.95, alone: 0.95 },
  'one space too many': { right: 0.95, alone: 0.95 },
  'a misspelt key': { right: 1, alone: 0.85 },
};

const EACH = 24;
const table = tellSlips(EACH, 1911);

test.each(table)(
  'is told where it is, and alone: $kind',
  ({ kind, planted, right, alone, bad }) => {
    expect(planted).toBe(EACH);
    const least = AT_LEAST[kind] ?? { right: 1, alone: 1 };
    const told = bad.join('\n');
    expect(right / planted, told).toBeGreaterThanOrEqual(least.right);
    expect(alone / planted, told).toBeGreaterThanOrEqual(least.alone);
  },
);
