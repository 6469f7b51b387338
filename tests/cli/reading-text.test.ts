import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { readingJson, readingLines, readingSentence } from '../../src/cli/reading-text.ts';
import type { Level, Reading } from '../../src/index.ts';

function level(lowest: number, middle: number, highest: number): Level {
  return { lowest, middle, highest };
}

function reading(
  seconds: readonly number[],
  background = 0,
  levels: Partial<ReturnType<Reading['levels']>> = {},
): Reading {
  const minutes = Math.ceil([...seconds, background].reduce((a, b) => a + b, 0) / 60);
  const excerpts = seconds.map((one, index) => ({ number: index + 1, seconds: one }));
  return {
    levels: () => ({ background: undefined, questions: undefined, ...levels }),
    time: () => ({ minutes, background, excerpts }),
  };
}

const WHOLE = reading([10, 40, 120, 80], 210, {
  background: level(8, 10, 11),
  questions: level(7, 7, 7),
});

describe('the lines of check', () => {
  test('give time and grades, part by part', () => {
    expect(readingLines('a.yaml', WHOLE, undefined)).toEqual([
      'To read in a.yaml: 8 minutes',
      '  background  3 min 30 s, U.S. grades 8 to 11',
      '  excerpts    10 s, 40 s, 2 min, 1 min 20 s',
      '  questions   U.S. grade 7',
    ]);
  });

  test('leave out what is not known', () => {
    expect(readingLines('a.yaml', reading([]), undefined)).toEqual([]);
    const questions = reading([], 0, { questions: level(7, 8, 9) });
    expect(readingLines('a.yaml', questions, undefined)).toEqual([
      'To read in a.yaml',
      '  questions   U.S. grades 7 to 9',
    ]);
  });

  test('are wrapped where the screen is narrow, and whole where there is none', () => {
    const long = reading(Array.from({ length: 20 }, () => 50));
    expect(readingLines('a.yaml', long, undefined)).toHaveLength(2);
    const lines = readingLines('a.yaml', long, 40);
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
    expect(lines.slice(2).every((line) => line.startsWith(' '.repeat(14)))).toBe(true);
    expect(lines.join(' ').match(/50 s/g)).toHaveLength(20);
  });
});

describe('the sentence of build', () => {
  test('says the same', () => {
    expect(readingSentence(WHOLE)).toBe(
      'takes 8 minutes to read (excerpts: 10 s, 40 s, 2 min, 1 min 20 s); background at U.S. grades 8 to 11, questions at U.S. grade 7',
    );
    expect(readingSentence(reading([], 50))).toBe('takes 1 minute to read');
    expect(readingSentence(reading([]))).toBe('');
  });
});

test('other programs get minutes, seconds and grades', () => {
  expect(JSON.parse(JSON.stringify(readingJson(WHOLE)))).toEqual({
    minutes: 8,
    background: 210,
    excerpts: [10, 40, 120, 80].map((seconds, index) => ({ number: index + 1, seconds })),
    grades: {
      background: { lowest: 8, middle: 10, highest: 11 },
      questions: { lowest: 7, middle: 7, highest: 7 },
    },
  });
});
