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
  const chunks = readdirSync(join(DIST, 'chunks')).filter((name) =>
    /^(?:main|build)-[\w-]{8}\.js$/.test(name),
  );
  expect(chunks).toHaveLength(2);
  const entries = ['cli.js', ...chunks.map((name) => join('chunks', name))];
  const files = entries.flatMap((name) => [...loadedWith(join(DIST, name))]);
  const names = files.map((file) => file.slice(DIST.length + 1));
  expect(names.some((name) => name.startsWith('chunks/start-'))).toBe(true);
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  const all = readdirSync(join(DIST, 'chunks'))
    .map((name) => readFileSync(join(DIST, 'chunks', name), 'utf8'))
    .join('\n');
  // Names that only these have: zod, handlebars, yaml, micromark, chokidar, Puppeteer, the PDF library, what
  // measures the width of letters, what starts browsers and reaches them elsewhere.
  const compiling = ['ZodError', 'Handlebars', 'YAMLParseError', 'codeFenced', 'FSWatcher'];
  const printing = [
    'CdpHTTPResponse',
    'PDFObjectCopier',
    'remote-debugging-pipe',
    'openGridSession',
  ];
  for (const name of [...compiling, ...printing, 'RGI_Emoji']) {
    expect(all, name).toContain(name);
    expect(text, name).not.toContain(name);
  }
});
