import type { Compiled, CompiledHandout } from '../compile.ts';
import { type Diagnostic, diagnostic } from '../source/diagnostic.ts';

/** The guide said how long its participant edition may be, on whole sheets. */
export function tooManyPages(
  { file, mostPages }: Compiled,
  { edition, booklet }: CompiledHandout,
  pages: number,
): Diagnostic[] {
  if (edition !== 'participant' || booklet) return [];
  if (!mostPages || pages <= mostPages.pages) return [];
  const over = pages - mostPages.pages;
  return [
    diagnostic(
      'print/pages',
      { file, start: mostPages.start, end: mostPages.end },
      `The participant edition has ${pages} pages, ${over} more than the ${mostPages.pages} it may have.`,
      {
        hint: 'Shorten the background or an excerpt, ask for fewer ruled lines, or raise `pages`.',
      },
    ),
  ];
}
