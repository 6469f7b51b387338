import type { Code } from '../source/codes.ts';
import type { Diagnostic, TextEdit } from '../source/diagnostic.ts';

/** A fix, and the code of the problem that it fixes. */
export interface Fix extends TextEdit {
  readonly code: Code;
}

/** The fixes that problems carry for some files; those for all others, such as articles, are not made. */
export function fixesOf(diagnostics: readonly Diagnostic[], files: ReadonlySet<string>): Fix[] {
  return diagnostics.flatMap(({ code, fix }) =>
    fix && files.has(fix.file) ? [{ ...fix, code }] : [],
  );
}
