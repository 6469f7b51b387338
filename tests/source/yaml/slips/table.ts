import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../../../src/compile.ts';
import { positionAt } from '../../../../src/source/text.ts';
import type { Workspace } from '../../../../src/source/workspace.ts';
import { seededNumbers } from '../../../benchmarks/quotations/made-article.ts';
import { FULL_FILES, FULL_GUIDE } from '../../../support/full-guide.ts';
import { plant, SLIPS } from './plant.ts';

/** How well slips of one kind are told. */
export interface Told {
  readonly kind: string;
  readonly planted: number;
  /** Told on the line of the slip, or on the one before or after it. */
  readonly right: number;
  /** And nothing else is told that is not told of the guide without the slip. */
  readonly alone: number;
  /** Some that are told elsewhere or not alone, for whoever wants to mend that. */
  readonly bad: readonly string[];
}

const root = join(import.meta.dirname, '../../../..');
const GUIDES = [
  {
    text: readFileSync(join(root, 'guides/price-of-a-source.yaml'), 'utf8'),
    file: 'guides/a.yaml',
  },
  { text: FULL_GUIDE, file: 'guides/b.yaml' },
];

/** Plants so many slips of each kind in guides that have none, and counts what is told. */
export function tellSlips(each: number, seed: number): Told[] {
  const clean = GUIDES.map(({ text, file }) => keysOf(problemsOf(text, file)));
  return Object.entries(SLIPS).map(([kind, slip]) => {
    const random = seededNumbers(seed);
    let [planted, right, alone] = [0, 0, 0];
    const bad: string[] = [];
    for (let at = 0; at < each; at++) {
      const which = at % GUIDES.length;
      const guide = GUIDES[which];
      const made = guide && plant(guide.text, slip, random);
      if (!made) continue;
      planted += 1;
      const problems = problemsOf(made.text, guide.file);
      const more = problems.filter(({ key }) => !clean[which]?.has(key));
      const { line } = made;
      const near = more.filter((one) => Math.abs(one.line - line) <= 1);
      if (near.length > 0) right += 1;
      if (near.length === 1 && more.length === 1) alone += 1;
      else {
        const told = more.map((one) => `${one.line} ${one.code}: ${one.message}`).join(' | ');
        bad.push(
          `${guide.file}:${line} ${JSON.stringify(made.text.split('\n')[line - 1])} -> ${told}`,
        );
      }
    }
    return { kind, planted, right, alone, bad };
  });
}

function problemsOf(text: string, file: string) {
  const { diagnostics } = compile(file, { workspace: workspaceOf(text, file), theme: undefined });
  return diagnostics
    .filter((problem) => problem.file === file)
    .map(({ code, start, message }) => {
      const { line } = positionAt(text, start);
      return { code, line, message, key: `${code} ${message}` };
    });
}

function keysOf(problems: readonly { key: string }[]): Set<string> {
  return new Set(problems.map(({ key }) => key));
}

function workspaceOf(text: string, file: string): Workspace {
  return {
    used: [],
    list: () => [],
    today: () => '2026-12-03',
    read(path) {
      const given = path === file ? text : FULL_FILES[path];
      if (given !== undefined) return { ok: true, bytes: Buffer.from(given) };
      try {
        return { ok: true, bytes: readFileSync(join(root, path)) };
      } catch {
        return { ok: false, reason: 'missing', detail: 'there is no such file' };
      }
    },
  };
}
