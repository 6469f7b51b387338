import { type BuildOptions, type BuildResult, watchBuild } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `studyguide build --watch`: runs until it is told to end. */
export async function runWatch(
  options: BuildOptions & { readonly signal: AbortSignal },
  tell: (result: BuildResult) => void,
  terminal: Terminal,
): Promise<ExitCode> {
  const news = newsOnly();
  await watchBuild({
    ...options,
    onRound(result, isFirst) {
      const told = news(result);
      if (isFirst) tell(result);
      else if (told.guides.length > 0) tell(told);
      if (isFirst) terminal.err('Watching for changes; Ctrl-C ends.');
    },
    onTrouble({ message, hint }) {
      terminal.err(`${terminal.colors.red('error')}  ${message}\n  ${hint}`);
    },
  });
  return EXIT.fine;
}

/** Takes out of each round the guides of which the same was told before. */
function newsOnly(): (result: BuildResult) => BuildResult {
  const before = new Map<string, string>();
  return (result) => {
    const guides = result.guides.filter(({ file, written, diagnostics, failures }) => {
      const state = JSON.stringify([diagnostics, failures]);
      const isNews = before.get(file) !== state;
      before.set(file, state);
      return written.length > 0 || isNews;
    });
    return {
      ...result,
      guides,
      upToDate: guides.flatMap((guide) => guide.upToDate),
      diagnostics: guides.flatMap((guide) => guide.diagnostics),
      failures: guides.flatMap((guide) => guide.failures),
    };
  };
}
