import { stringify } from 'yaml';
import { readGuide } from '../../src/1-guide/read-guide.ts';
import type { Article } from '../../src/2-article/article.ts';
import type { Excerpt } from '../../src/3-excerpt/excerpt.ts';
import { allowances } from '../../src/4-check/allowances.ts';
import { checkCraft } from '../../src/4-check/craft.ts';
import { readingOf } from '../../src/4-check/reading/reading.ts';
import { syllableCounter } from '../../src/4-check/reading/syllables.ts';
import type { Example } from '../../src/4-check/rules/rule.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { article, excerpt, paragraph, plain, workspaceWith } from '../5-handout/fixture.ts';

/** What the rules find in a guide, all of them, and the words that each marks. */
export function findIn({ guide, authors = {}, passages = [] }: Example) {
  const whole = { title: 'A Guide', articles: { mill: 'mill.md' }, background: 'Text.', ...guide };
  const text = stringify(whole, { lineWidth: 0 });
  const found: Diagnostic[] = [];
  const guideFile = readGuide(
    'guide.yaml',
    workspaceWith({ 'guide.yaml': text }),
    (problem) => void found.push(problem),
    () => undefined,
  );
  if (!guideFile || found.length > 0) throw new Error(`${text}\n${JSON.stringify(found)}`);
  const articles = new Map<string, Article>(
    Object.entries(authors).map(([id, author]) => [
      id,
      article({ title: `Article ${id}`, ...(author === undefined ? {} : { author }) }),
    ]),
  );
  const excerpts: Excerpt[] = passages.map((words, index) =>
    excerpt(index + 1, [paragraph(1, plain(words))]),
  );
  const reading = readingOf(guideFile, excerpts, syllableCounter());
  const allowed = allowances(guideFile, (problem) => void found.push(problem));
  checkCraft(guideFile, articles, excerpts, reading, allowed.tell);
  return found.map((problem) => ({ ...problem, marked: text.slice(problem.start, problem.end) }));
}
