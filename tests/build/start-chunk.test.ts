import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const DIST = join(import.meta.dirname, '../../dist');

/** A file of the bundle and all that is loaded with it. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, path = ''] of text.matchAll(/^import\b[^;]*?["'](\.[^"']+)["'];/gm)) {
    loadedWith(join(dirname(file), path), seen);
  }
  return seen;
}

test('a build of which nothing has changed loads neither what compiles nor what prints', () => {
  const chunk = readdirSync(join(DIST, 'chunks')).find((name) => /^build-/.test(name)) ?? '';
  const files = [...loadedWith(join(DIST, 'cli.js')), ...loadedWith(join(DIST, 'chunks', chunk))];
  const names = files.map((file) => file.slice(DIST.length + 1));
  expect(names.some((name) => name.startsWith('chunks/start-'))).toBe(true);
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const all = readdirSync(join(DIST, 'chunks'))
    .map((name) => readFileSync(join(DIST, 'chunks', name), 'utf8'))
    .join('\n');
  // Names that only these packages have: zod, handlebars, yaml, micromark, chokidar.
  for (const name of ['ZodError', 'Handlebars', 'YAMLParseError', 'codeFenced', 'FSWatcher']) {
    expect(all, name).toContain(name);
    expect(text, name).not.toContain(name);
  }
  expect(text).not.toMatch(/^import[^;]*["'](?:puppeteer-core|@cantoo)/m);
});
