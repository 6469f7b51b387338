import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** The checks of `npm test` fail when a fault is planted; each is run on a copy of the sources. */
const root = join(import.meta.dirname, '../..');

function copyWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const name of ['src', 'package.json', 'tsconfig.json', 'biome.json', '.gitignore']) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  cpSync(
    join(root, 'tests/structure/import-rule.ts'),
    join(folder, 'tests/structure/import-rule.ts'),
  );
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const CHECKS = {
  lint: [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'ci', '--vcs-enabled=false', 'src'],
  types: [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'],
  imports: ['tests/structure/import-rule.ts'],
};

async function check(name: keyof typeof CHECKS, files: Readonly<Record<string, string>>) {
  const ended = await run(process.execPath, CHECKS[name], copyWith(files));
  return { code: ended.code, output: ended.stdout + ended.stderr };
}

describe('without a fault', () => {
  test.each(['lint', 'types', 'imports'] as const)('%s passes', async (name) => {
    const { code, output } = await check(name, {});
    expect(output).not.toContain('planted');
    expect(code).toBe(0);
  });
});

describe('with a planted fault', () => {
  test.each([
    ['lint', 'a line out of format', 'export const planted   = 1\n'],
    ['lint', 'an unused variable', 'const planted = 1;\n\nexport {};\n'],
    ['lint', 'any', 'export const planted = (a: any) => a;\n'],
    ['types', 'a wrong type', 'export const planted: number = "one";\n'],
    ['types', 'an unchecked index', 'export const planted: string = [""][0];\n'],
    ['types', 'syntax that cannot be erased', 'export enum Planted {\n  One,\n}\n'],
    ['imports', 'an import up the stages', "import '../5-handout/render.ts';\n"],
  ] as const)('%s catches %s', async (name, _, text) => {
    const { code, output } = await check(name, { 'src/source/planted.ts': text });
    expect(code).not.toBe(0);
    expect(output).toContain('planted.ts');
  });
});
