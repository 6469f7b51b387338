import type { GuideFile } from '../../1-guide/read-guide.ts';
import { diagnostic, type Report } from '../../source/diagnostic.ts';

/** The rule of `guide/elsewhere-unused`: what is listed as from elsewhere is quoted somewhere. */
export function elsewhereUnused(
  { guide, keyPlaceOf }: GuideFile,
  quoted: ReadonlySet<string>,
  report: Report,
): void {
  for (const words of Object.keys(guide.elsewhere ?? {})) {
    if (quoted.has(words)) continue;
    const message = 'Nothing in the guide has these words in quotation marks.';
    report(
      diagnostic('guide/elsewhere-unused', keyPlaceOf(['elsewhere', words]), message, {
        hint: 'Remove the line, or write the words here as they are quoted.',
      }),
    );
  }
}
