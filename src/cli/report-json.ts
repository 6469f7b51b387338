import type { Diagnostic, TextEdit } from '../index.ts';
import { regionsIn } from './report-places.ts';

/**
 * Problems as an array for other programs: lines and columns from 1, columns in UTF-16 code units;
 * a key that does not apply is left out.
 */
export function problemsJson(
  problems: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): unknown[] {
  const region = regionsIn(texts);
  const place = (at: Pick<Diagnostic, 'file' | 'start' | 'end'>) => ({
    file: at.file,
    ...region(at),
  });
  const edit = (fix: TextEdit) => ({ ...place(fix), title: fix.title, text: fix.text });
  return problems.map((problem) => ({
    code: problem.code,
    severity: problem.severity,
    message: problem.message,
    ...place(problem),
    ...(problem.hint === undefined ? {} : { hint: problem.hint }),
    ...(problem.related === undefined
      ? {}
      : { related: problem.related.map((one) => ({ message: one.message, ...place(one) })) }),
    ...(problem.fix === undefined ? {} : { fix: edit(problem.fix) }),
    ...(problem.choices === undefined ? {} : { choices: problem.choices.map(edit) }),
  }));
}
