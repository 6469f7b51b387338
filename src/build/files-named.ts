import type { Diagnostic } from '../source/diagnostic.ts';

/** The files that problems, what is related to them and their fixes point to. */
export function filesNamed(diagnostics: readonly Diagnostic[]): Set<string> {
  return new Set(
    diagnostics.flatMap(({ file, fix, choices = [], related = [] }) => [
      file,
      ...(fix ? [fix.file] : []),
      ...[...choices, ...related].map((place) => place.file),
    ]),
  );
}
