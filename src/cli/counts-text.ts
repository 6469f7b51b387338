import type { Diagnostic, Severity } from '../index.ts';
import { count } from './terminal.ts';

/** "2 errors, 1 warning". */
export function countsText(problems: readonly Diagnostic[]): string {
  const severities: readonly [Severity, string, string][] = [
    ['error', 'error', 'errors'],
    ['warning', 'warning', 'warnings'],
    ['advice', 'piece of advice', 'pieces of advice'],
  ];
  return severities
    .map(
      ([severity, one, many]) =>
        [problems.filter((p) => p.severity === severity).length, one, many] as const,
    )
    .filter(([number]) => number > 0)
    .map(([number, one, many]) => count(number, one, many))
    .join(', ');
}
