import type { Code } from '../source/codes.ts';
import { type Diagnostic, diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { readTextFile, type TextFile } from '../source/text-file.ts';
import type { Workspace } from '../source/workspace.ts';
import type { Article } from './article.ts';
import { checkText } from './check-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { readText } from './read-text.ts';
import { isTangle } from './tangle.ts';

/** Bytes an article file may have; a long novel has about one million. */
const MOST_ARTICLE_BYTES = 5_000_000;

/**
 * Stage 2: reads a saved article. A file that cannot be read is a problem at its line in the
 * guide (`named`); one that can be read but is faulty, a problem in the article itself.
 */
export function readArticle(
  file: string,
  named: Place,
  workspace: Workspace,
  report: Report,
  keepText: (file: string, text: string) => void,
  memory: Memory = NO_MEMORY,
): Article | undefined {
  const read = readTextFile(file, workspace, MOST_ARTICLE_BYTES);
  if (!read.ok) {
    const { code, message, hint } = readProblem(read.reason, file, read.detail);
    // A file of the wrong kind is at fault itself; one that cannot be had, at its line in the guide.
    const inFile = read.reason === 'encoding' || read.reason === 'not-text';
    if (read.readable) keepText(file, read.readable);
    const end = read.readable.length;
    report(diagnostic(code, inFile ? { file, start: end, end } : named, message, { hint }));
    return undefined;
  }
  const { text } = read;
  keepText(file, text);
  const { article, problems } = memory.about(understand, memory, file, text);
  problems.forEach(report);
  return article;
}

/** What an article's text says, and all that is wrong with it. */
function understand(memory: Memory, file: string, text: string) {
  const problems: Diagnostic[] = [];
  const watch: Report = (problem) => void problems.push(problem);
  const frontMatter = readFrontMatter(file, text, watch, memory);
  if (!frontMatter) return { article: undefined, problems };
  const { metadata, bodyStart, placeOf } = frontMatter;
  if (isTangle(file, text, bodyStart, watch)) return { article: undefined, problems };
  const article: Article = { file, metadata, ...readText(file, text, bodyStart, watch) };
  checkText(article, text.slice(bodyStart), placeOf, watch);
  const sound = problems.every(({ severity }) => severity !== 'error');
  return { article: sound ? article : undefined, problems };
}

function readProblem(
  reason: Extract<TextFile, { ok: false }>['reason'],
  file: string,
  detail: string,
): { code: Code; message: string; hint: string } {
  switch (reason) {
    case 'missing':
      return {
        code: 'article/missing',
        message: `There is no article file ${file}.`,
        hint: "Check the name. Paths start at the guide's own folder.",
      };
    case 'outside':
      return {
        code: 'article/outside',
        message: `${file} lies outside the guides folder.`,
        hint: 'Copy the article into the folder `articles` beside the guide.',
      };
    case 'too-large':
      return {
        code: 'article/too-large',
        message: `The article file ${file} is too large: ${detail}.`,
        hint: 'Save the text of the article alone, without pictures or scripts.',
      };
    case 'not-text':
      return {
        code: 'article/encoding',
        message: `This is ${detail}, not plain text.`,
        hint: 'Open it in the program that made it and save it as plain text with the encoding UTF-8.',
      };
    case 'encoding':
      return {
        code: 'article/encoding',
        message: 'The article is not saved as UTF-8 text.',
        hint: 'Open it in an editor and save it again with the encoding UTF-8, then compare its quotation marks and accents with the page.',
      };
    default:
      return {
        code: 'article/unreadable',
        message:
          reason === 'folder' ? `${file} is a folder.` : `${file} cannot be read: ${detail}.`,
        hint: 'Name a Markdown file that you can read.',
      };
  }
}
