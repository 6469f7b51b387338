import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGuide } from '../src/1-guide/read-guide.ts';
import type { Article } from '../src/2-article/article.ts';
import { readArticle } from '../src/2-article/read-article.ts';
import type { ExcerptBlock, Run } from '../src/3-excerpt/excerpt.ts';
import { resolveExcerpts } from '../src/3-excerpt/resolve-excerpts.ts';
import { checkGuide } from '../src/4-check/check-guide.ts';
import { RULES } from '../src/4-check/rules/index.ts';
import { DiskWorkspace } from '../src/build/disk-workspace.ts';
import { type Diagnostic, inOrder } from '../src/source/diagnostic.ts';
import { positionAt } from '../src/source/text.ts';
import { folderOf, joinPath } from '../src/source/workspace.ts';

/**
 * Cases are folders: `guide.yaml` and its articles, and in `expected.txt` each problem with its
 * code, place and marked words, then each excerpt as it prints, then what of each article the
 * guide's own texts quote. Adding a case needs no code:
 * `npm run cases` writes the expected files that are missing; look at what it wrote.
 */
const root = join(import.meta.dirname, 'cases');
const CRAFT: ReadonlySet<string> = new Set(
  RULES.map(({ code }) => code).filter((code) => code !== 'guide/time'),
);
const stages = readdirSync(root).sort();

for (const stage of stages) {
  describe(stage, () => {
    const cases = readdirSync(join(root, stage)).sort();
    test.each(cases)('%s', (name) => {
      const folder = join(root, stage, name);
      const expectedFile = join(folder, 'expected.txt');
      const found = outcome(folder, name);
      if (process.env.UPDATE_CASES) writeFileSync(expectedFile, found);
      expect(found).toBe(readFileSync(expectedFile, 'utf8'));
    });
  });
}

/** Stages 1 to 4 of a case as text. */
function outcome(folder: string, name: string): string {
  const workspace = new DiskWorkspace({ cwd: folder, within: [folder] });
  const problems: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const report = (problem: Diagnostic) => void problems.push(problem);
  const keepText = (file: string, text: string) => void texts.set(file, text);

  const guide = readGuide('guide.yaml', workspace, report, keepText);
  const articles = new Map<string, Article>();
  for (const [id, path] of Object.entries(guide?.guide.articles ?? {})) {
    const file = joinPath(folderOf('guide.yaml'), path);
    const named = guide?.placeOf(['articles', id]) ?? { file, start: 0, end: 0 };
    const article = readArticle(file, named, workspace, report, keepText);
    if (article) articles.set(id, article);
  }
  const excerpts = guide ? resolveExcerpts(guide, articles, report) : [];
  const relied = guide ? checkGuide(guide, articles, excerpts, report).relied : new Map();

  // The other cases are not about the craft of asking, nor do they heed it.
  const shown = name.startsWith('craft-')
    ? problems
    : problems.filter(({ code }) => !CRAFT.has(code));
  const lines = inOrder(shown).map(({ file, start, end, code, severity }) => {
    const text = texts.get(file) ?? '';
    const { line, column } = positionAt(text, start);
    const words = JSON.stringify(text.slice(start, Math.min(end, start + 40)));
    return `${relative(folder, join(folder, file))}:${line}:${column} ${severity} ${code} ${words}`;
  });
  for (const { number, blocks } of excerpts) {
    lines.push(`excerpt ${number}`);
    for (const block of blocks) lines.push(`  ${blockText(block)}`);
  }
  for (const [id, spans] of relied) {
    for (const { start, end } of spans) {
      lines.push(`quoted of ${id}: ${JSON.stringify(articles.get(id)?.text.slice(start, end))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function blockText({ kind, number, within, marker, runs }: ExcerptBlock): string {
  const what = number === undefined ? kind : `¶ ${number}`;
  const label = within ? `${what} (${[within, marker].join(' ').trim()})` : what;
  return `${label}: ${runs.map(runText).join('')}`;
}

/** Marks stand around what they set: `{em:words}`. */
function runText(run: Run): string {
  if (run.kind !== 'text') return run.kind === 'break' ? '{break}' : '{elision}';
  const marks = [...run.emphasis, ...(run.direction ? [run.direction] : [])];
  return marks.length > 0 ? `{${marks.join(' ')}:${run.text}}` : run.text;
}
