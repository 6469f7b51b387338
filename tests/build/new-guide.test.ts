import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DiskWorkspace } from '../../src/build/disk-workspace.ts';
import { newGuide } from '../../src/build/new-guide.ts';
import { compile } from '../../src/compile.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test.each([
  ['en', undefined],
  ['es', 'es'],
] as const)(
  'a guide that is started in %s has no problem, and says its language',
  async (lang, written) => {
    const cwd = temporaryFolder();
    const { guide, article, series } = await newGuide('El agua', { cwd, lang });
    const workspace = new DiskWorkspace({ cwd, within: [join(cwd, 'guides')] });
    const compiled = compile(guide, { workspace, theme: undefined });
    expect(compiled.diagnostics).toEqual([]);
    const text = compiled.texts.get(guide) ?? '';
    expect(/^lang: (.+)$/m.exec(text)?.[1]).toBe(written);
    const notes = [guide, article, series ?? ''].map((file) =>
      readFileSync(join(cwd, file), 'utf8'),
    );
    const english = notes.filter((text) => /\b(?:the|which|with)\b/i.test(text));
    expect(english).toHaveLength(lang === 'en' ? 3 : 0);
  },
);
