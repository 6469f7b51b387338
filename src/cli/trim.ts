import { hasErrors, type TrimmedArticle, trim } from '../index.ts';
import { countsText } from './counts-text.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { GuideOptions } from './options.ts';
import { problemWriter } from './report-text.ts';
import { count, type Terminal } from './terminal.ts';

export interface TrimCommandOptions extends GuideOptions {
  readonly check?: boolean;
}

/** `studyguide trim`: saved articles reduced to what guides quote. */
export async function runTrim(
  articles: readonly string[],
  options: TrimCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const result = await trim({
    articles,
    guidesFolder: options.guides,
    templates: options.templates,
    check: options.check,
  });
  if (hasErrors(result.diagnostics)) {
    const write = problemWriter(result.texts, terminal);
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    for (const problem of errors) terminal.err(`${write(problem)}\n`);
    terminal.err(
      `Nothing was trimmed: ${countsText(errors)}. What a guide quotes is only known once it has none.`,
    );
    return EXIT.problems;
  }
  for (const article of result.articles) terminal.out(told(article, Boolean(options.check)));
  const left = result.articles.filter(({ state }) => state === 'trimmed' || state === 'unquoted');
  const refused = result.articles.filter(({ state }) => state === 'refused');
  if (options.check) {
    terminal.out('');
    const untrimmed = left.length + refused.length;
    terminal.out(
      untrimmed === 0
        ? 'The library is trimmed.'
        : `The library is not trimmed: ${count(untrimmed, 'article')} ${untrimmed === 1 ? 'has' : 'have'} more than the guides quote.`,
    );
    return untrimmed === 0 ? EXIT.fine : EXIT.problems;
  }
  return refused.length > 0 ? EXIT.problems : EXIT.fine;
}

function told(article: TrimmedArticle, check: boolean): string {
  const { file, state, before, after, reason, removedFile } = article;
  switch (state) {
    case 'trimmed': {
      const kept = `${file}  ${check ? 'would keep' : 'keeps'} ${after} of ${count(before, 'word')}`;
      return removedFile ? `${kept}; ${removedFile} ${check ? 'would go' : 'is gone'}` : kept;
    }
    case 'already':
      return `${file}  nothing to trim, ${count(before, 'word')}`;
    case 'unquoted':
      return `${file}  no guide names it; it is as it was`;
    default:
      return `${file}  left as it was: ${reason}`;
  }
}
