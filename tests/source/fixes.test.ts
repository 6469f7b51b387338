import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../../src/1-guide/read-guide.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { edited } from '../../src/source/mended-text.ts';
import type { Workspace } from '../../src/source/workspace.ts';

/** The problems of a guide that stands alone in its folder. */
function problemsOf(text: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const workspace = {
    read: (path: string) =>
      path === 'guide.yaml'
        ? { ok: true, bytes: new TextEncoder().encode(text) }
        : { ok: false, reason: 'missing', detail: '' },
  } as Workspace;
  readGuide(
    'guide.yaml',
    workspace,
    (problem) => void found.push(problem),
    () => undefined,
  );
  return found;
}

const root = join(import.meta.dirname, '../cases/1-guide');
const slips = readdirSync(root).filter((name) => /slip|^tab-|^misspelt|^tag$|^ids$/.test(name));

describe('the fix of every slip', () => {
  test.each(slips)('%s: each, made alone, mends what it is offered for', (name) => {
    const text = readFileSync(join(root, name, 'guide.yaml'), 'utf8');
    const before = problemsOf(text);
    for (const problem of before) {
      if (!problem.fix) continue;
      const after = problemsOf(edited(text, [problem.fix]));
      const same = after.filter(
        ({ code, start }) =>
          code === problem.code && start - problem.start <= 1 && start >= problem.start - 1,
      );
      expect(same, `${problem.code} ${problem.message} ${JSON.stringify(problem.fix)}`).toEqual([]);
      expect(after.length, `${problem.message} ${problem.start}`).toBeLessThan(before.length);
    }
  });
});
