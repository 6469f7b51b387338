import { CODES, type Code } from '../source/codes.ts';
import { diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import { decodeUtf8, notText } from '../source/text.ts';
import type { ReadFailure, Workspace } from '../source/workspace.ts';
import type { Article } from './article.ts';
import { readFrontMatter } from './front-matter.ts';
import { readText } from './read-text.ts';

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
): Article | undefined {
  const read = workspace.read(file);
  if (!read.ok) {
    const { code, message, hint } = readProblem(read.reason, file, read.detail);
    report(diagnostic(code, named, message, { hint }));
    return undefined;
  }
  if (read.bytes.length > MOST_ARTICLE_BYTES) {
    const size = `${(read.bytes.length / 1e6).toFixed(1)} MB`;
    const { code, message, hint } = readProblem('too-large', file, size);
    report(diagnostic(code, named, message, { hint }));
    return undefined;
  }
  const other = notText(read.bytes);
  if (other) {
    report(
      diagnostic(
        'article/encoding',
        { file, start: 0, end: 0 },
        `This is ${other}, not plain text.`,
        {
          hint: 'Open it in the program that made it and save it as plain text with the encoding UTF-8.',
        },
      ),
    );
    return undefined;
  }
  const text = decodeUtf8(read.bytes);
  if (typeof text !== 'string') {
    keepText(file, text.readable);
    const end = text.readable.length;
    report(
      diagnostic(
        'article/encoding',
        { file, start: end, end },
        'The article is not saved as UTF-8 text.',
        {
          hint: 'Open it in an editor and save it again with the encoding UTF-8, then compare its quotation marks and accents with the page.',
        },
      ),
    );
    return undefined;
  }
  keepText(file, text);
  let sound = true;
  const watch: Report = (problem) => {
    if (CODES[problem.code].severity === 'error') sound = false;
    report(problem);
  };
  const frontMatter = readFrontMatter(file, text, watch);
  if (!frontMatter) return undefined;
  const article = {
    file,
    metadata: frontMatter.metadata,
    ...readText(file, text, frontMatter.bodyStart, watch),
  };
  return sound ? article : undefined;
}

function readProblem(
  reason: ReadFailure,
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
    default:
      return {
        code: 'article/unreadable',
        message:
          reason === 'folder' ? `${file} is a folder.` : `${file} cannot be read: ${detail}.`,
        hint: 'Name a Markdown file that you can read.',
      };
  }
}
