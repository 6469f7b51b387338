import { expect, test } from 'vitest';
import { newArticleName, UsageError } from '../../src/index.ts';

test.each([
  'CON',
  'nul.md',
  'Com1.old.md',
  'LPT².md',
  'conout$',
  'two\nlines',
  'two\u2028lines',
  'ferry ',
  'ferry.',
  'ferry..md',
  'ferry .md',
  ' ferry',
  '.ferry',
  '.md',
  '',
  'a/b',
  '..\\b',
  'what?',
  '船'.repeat(90),
])('%j cannot be the name of an article', (name) => {
  expect(() => newArticleName(name)).toThrow(UsageError);
});

test.each([
  ['ferry', 'ferry'],
  ['ferry.md', 'ferry'],
  ['console', 'console'],
  ['com10', 'com10'],
  ['Halm Island, 1931', 'Halm Island, 1931'],
  ['v1.2', 'v1.2'],
  ['船', '船'],
])('%j can be', (typed, name) => {
  expect(newArticleName(typed)).toBe(name);
});
