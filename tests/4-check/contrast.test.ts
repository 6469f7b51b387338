import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BEHIND_ACCENT } from '../../src/4-check/accent.ts';
import { contrast, darkened, printedContrast } from '../../src/4-check/contrast.ts';

describe('contrast', () => {
  // Ratios that WCAG's own examples and working group give.
  test.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#ff0000', '#ffffff', 4],
    ['#123456', '#123456', 1],
  ])('of %s and %s', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });
});

test('a purple that is dark enough in color is too light from a copier without color', () => {
  const [purple, tint] = ['#915a96', BEHIND_ACCENT[1]] as const;
  expect(contrast(purple, tint)).toBeGreaterThanOrEqual(4.5);
  expect(printedContrast(purple, tint)).toBeCloseTo(4.28, 1);
  expect(printedContrast(darkened(purple, [tint]), tint)).toBeGreaterThanOrEqual(4.5);
});

describe('the nearest darker color', () => {
  test.each(['#777777', '#e07b39', '#ffff00', '#00ff00', '#ffffff', '#66ccff', '#d000d8'])(
    'of %s passes, and one that is a little lighter does not',
    (color) => {
      const found = darkened(color, BEHIND_ACCENT);
      const least = (one: string) =>
        Math.min(...BEHIND_ACCENT.map((two) => printedContrast(one, two)));
      expect(least(found)).toBeGreaterThanOrEqual(4.5);
      const lighter = [1, 3, 5].map((start) => {
        const value = Number.parseInt(found.slice(start, start + 2), 16);
        return Math.min(255, value + (value > 0 ? 2 : 0))
          .toString(16)
          .padStart(2, '0');
      });
      expect(least(`#${lighter.join('')}`)).toBeLessThan(4.5);
    },
  );
  test('keeps the hue', () => {
    expect(darkened('#ff0000', BEHIND_ACCENT)).toMatch(/^#[c-f][\da-f]0000$/);
  });
});

test('the tint behind an excerpt is the one that is reckoned with', () => {
  const css = readFileSync(join(import.meta.dirname, '../../templates/styles/base.css'), 'utf8');
  expect(css).toContain(`--tint: ${BEHIND_ACCENT[1]};`);
});
