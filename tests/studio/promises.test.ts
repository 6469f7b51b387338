import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const promises = [...read('README.md').matchAll(/\| `([\w/.-]+\.test\.ts)` (.+) \|$/gm)];

test('each test that a promise names is there', () => {
  expect(promises.length).toBeGreaterThan(40);
  const missing = promises.filter(([, file = '', name = '']) => !read(file).includes(name));
  expect(missing.map(([, file, name]) => `${file}: ${name}`)).toEqual([]);
});
