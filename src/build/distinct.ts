import type { Diagnostic } from '../source/diagnostic.ts';

/** Problems without repeats: two guides that share an article would tell its problems twice. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, file, start, message }) => {
    const key = JSON.stringify([code, file, start, message]);
    return seen.size < seen.add(key).size;
  });
}
