import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { findOffences, MAY_IMPORT } from './import-rule.ts';

const root = join(import.meta.dirname, '../..');

test('the sources keep the import rule', () => {
  expect(findOffences(join(root, 'src'))).toEqual([]);
});

describe('the import rule catches', () => {
  test.each([
    [
      'a stage that imports a later one',
      '1-guide/a.ts',
      "import { b } from '../3-excerpt/b.ts';\n",
    ],
    [
      'a type import up the stages',
      '1-guide/a.ts',
      "import type { B } from '../2-article/b.ts';\n",
    ],
    ['a re-export up the stages', '2-article/a.ts', "export * from '../5-handout/b.ts';\n"],
    ['a dynamic import up the stages', '2-article/a.ts', "await import('../5-handout/b.ts');\n"],
    ['a stage that imports the command line', '5-handout/a.ts', "import '../cli/b.ts';\n"],
    ['source that imports a stage', 'source/a.ts', "import '../1-guide/b.ts';\n"],
    ['anyone who imports the command line', 'build/a.ts', "import '../cli/b.ts';\n"],
    ['a command that goes past the public API', 'cli/a.ts', "import '../source/b.ts';\n"],
    ['yaml outside source', '1-guide/a.ts', "import { parse } from 'yaml';\n"],
    ['handlebars outside the handout', 'build/a.ts', "import Handlebars from 'handlebars';\n"],
    ['puppeteer outside print', 'cli/a.ts', "import puppeteer from 'puppeteer-core';\n"],
    ['node in a pure stage', '3-excerpt/a.ts', "import { readFileSync } from 'node:fs';\n"],
    ['the process in a pure stage', '2-article/a.ts', 'export const a = () => process.cwd();\n'],
    ['the console in a pure stage', 'source/a.ts', "export const a = () => console.log('a');\n"],
    ['the clock in a pure stage', '5-handout/a.ts', 'export const a = () => new Date();\n'],
    ['the clock in compile', 'compile.ts', 'export const a = () => Date.now();\n'],
    ['state at module level', 'build/a.ts', 'let count = 0;\nexport const a = () => count++;\n'],
    ['a page that imports the server', 'studio/client/a.ts', "import '../server/b.ts';\n"],
    ['a page that compiles', 'studio/client/a.tsx', "import '../../compile.ts';\n"],
    ['a server that imports the page', 'studio/server/a.ts', "import '../client/b.ts';\n"],
    ['a server that prints by itself', 'studio/server/a.ts', "import '../../6-print/b.ts';\n"],
    ['a stage that imports the studio', '5-handout/a.ts', "import '../studio/messages/a.ts';\n"],
    ['preact outside the page', 'studio/server/a.ts', "import { h } from 'preact';\n"],
    ['node in the page', 'studio/client/a.ts', "import 'node:fs';\n"],
    ['a room of the studio without a place', 'studio/utils/a.ts', 'export const a = 1;\n'],
    ['a folder without a place', 'utils/a.ts', 'export const a = 1;\n'],
    ['what it cannot read', '1-guide/a.ts', 'export const = ;\n'],
  ])('%s', (_, file, text) => {
    expect(findOffences(temporaryFolder({ [file]: text }))).not.toEqual([]);
  });

  test('nothing in files that keep it', () => {
    const files = {
      '1-guide/a.ts': "import type { B } from '../source/b.ts';\nimport { z } from 'zod';\n",
      '3-excerpt/a.ts': "// process.cwd() is for others\nimport '../2-article/b.ts';\n",
      'build/a.ts': "import 'node:fs';\nimport '../compile.ts';\nconst state = 1;\n",
      'studio/client/a.tsx':
        "import 'preact';\nimport '../messages/a.ts';\nimport '../../source/b.ts';\n",
      'studio/server/a.ts': "import 'node:fs';\nimport 'hono';\nimport '../../build/b.ts';\n",
      'cli/a.ts': "import '../index.ts';\nimport './b.ts';\n",
    };
    expect(findOffences(temporaryFolder(files))).toEqual([]);
  });

  test('and refuses to pass on nothing', () => {
    expect(() => findOffences(temporaryFolder())).toThrow('There are no sources');
  });
});

test('the map of the sources lists the folders and files there are', () => {
  const map = readFileSync(join(root, 'src/README.md'), 'utf8');
  const listing = /```\nsrc\/\n([\s\S]*?)```/.exec(map)?.[1] ?? '';
  const listed = listing
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[0] ?? '');
  const there = readdirSync(join(root, 'src'), { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? `${entry.name}/` : entry.name,
  );
  expect([...listed].sort()).toEqual(there.filter((name) => name !== 'README.md').sort());
});

test('every room of the import rule is there', () => {
  for (const room of Object.keys(MAY_IMPORT))
    expect(existsSync(join(root, 'src', room))).toBe(true);
});
