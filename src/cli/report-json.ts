import { type Diagnostic, type Position, positionsIn, type TextEdit } from '../index.ts';

/** A place as other programs read it: lines and columns from 1, columns in UTF-16 code units. */
interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Problems as an array for other programs; a key that does not apply is left out. */
export function problemsJson(
  problems: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): unknown[] {
  const finders = new Map<string, (offset: number) => Position>();
  const place = ({ file, start, end }: Pick<Diagnostic, 'file' | 'start' | 'end'>): JsonPlace => {
    const at = finders.get(file) ?? positionsIn(texts.get(file) ?? '');
    finders.set(file, at);
    const first = at(start);
    const last = at(end);
    return {
      file,
      line: first.line,
      column: first.column,
      endLine: last.line,
      endColumn: last.column,
    };
  };
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
  }));
}
