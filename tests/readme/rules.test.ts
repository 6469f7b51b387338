import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesPage } from './rules-page.ts';

const FILE = join(import.meta.dirname, '../../docs/rules.md');

test('docs/rules.md is what the rules say of themselves', () => {
  if (process.env.UPDATE_RULES) writeFileSync(FILE, rulesPage());
  expect(readFileSync(FILE, 'utf8')).toBe(rulesPage());
});

test('every rule that can be weighed has its section', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../guides/guide.schema.json'), 'utf8'),
  );
  const codes = JSON.stringify(schema).match(/(?:question|glossary)\/[a-z-]+/g) ?? [];
  expect(codes.length).toBeGreaterThan(8);
  for (const code of new Set(codes)) {
    if (!code.endsWith('misquote')) expect(rulesPage()).toContain(`## \`${code}\``);
  }
});
