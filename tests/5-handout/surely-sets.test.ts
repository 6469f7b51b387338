import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskWorkspace } from '../../src/build/disk-workspace.ts';
import { loadThemeFromDisk } from '../../src/build/load-theme.ts';
import { compile, EDITIONS, sureToSet } from '../../src/compile.ts';
import { FULL_FILES, FULL_GUIDE } from '../support/full-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const { theme } = loadThemeFromDisk(process.cwd());

/** Compiles a guide in all editions, with and without those that are sure to set. */
function bothWays(cwd: string, file: string) {
  const settings = { theme, editions: EDITIONS };
  const workspace = () => new DiskWorkspace({ cwd, within: [cwd] });
  return {
    all: compile(file, { ...settings, workspace: workspace() }),
    quick: compile(file, {
      ...settings,
      workspace: workspace(),
      surelySets: theme && sureToSet(theme),
    }),
  };
}

const CASES = join(import.meta.dirname, '../cases');
const folders = readdirSync(CASES, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'guide.yaml')
  .map(({ parentPath }) => parentPath);

describe('looking for problems without setting what is sure to have none', () => {
  test.each(folders)('finds what setting it finds: %s', (folder) => {
    const { all, quick } = bothWays(folder, 'guide.yaml');
    expect(quick.diagnostics).toEqual(all.diagnostics);
  });

  test('sets nothing where there is nothing to find', () => {
    const guide = { 'g.yaml': 'title: The Weir\nbackground: Nobody **asked** who owned it.\n' };
    const { all, quick } = bothWays(temporaryFolder(guide), 'g.yaml');
    expect(quick.diagnostics).toEqual(all.diagnostics);
    expect(all.handouts.length).toBeGreaterThan(1);
    expect(quick.handouts).toEqual([]);
  });

  test.each([
    [
      'a character that no font has',
      'title: The Weir 🐟\nbackground: So.\n',
      'font/missing-character',
    ],
    [
      'one that YAML gives a number',
      'title: A\nbackground: "So \\U0001F41F."\n',
      'font/missing-character',
    ],
    [
      'one that Markdown gives a number',
      'title: A\nbackground: So &#x1F41F;.\n',
      'font/missing-character',
    ],
    ['a picture among the words', 'title: A\nbackground: "![Map](no.png)"\n', 'image/missing'],
    [
      'a picture that is listed',
      'title: A\nbackground: B\nimages: [{ file: no.png }]\n',
      'image/missing',
    ],
    ['a logo', 'title: A\nbackground: B\nlogo: no.png\n', 'image/missing'],
    ['an empty placemat', 'title: A\nbackground: B\n', 'guide/placemat'],
  ])('finds %s', (_, text, code) => {
    const { all, quick } = bothWays(temporaryFolder({ 'g.yaml': text }), 'g.yaml');
    expect(quick.diagnostics.map((problem) => problem.code)).toContain(code);
    expect(quick.diagnostics).toEqual(all.diagnostics);
  });

  test('finds what there is in a guide that has everything', () => {
    const { all, quick } = bothWays(
      temporaryFolder({ ...FULL_FILES, 'guides/g.yaml': FULL_GUIDE }),
      'guides/g.yaml',
    );
    expect(quick.diagnostics).toEqual(all.diagnostics);
  });
});
