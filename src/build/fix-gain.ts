import type { Code } from '../source/codes.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { distinct } from './distinct.ts';

/** Errors for which a part of a guide is not looked at: what is below a key nobody knows. */
const SHAPE: ReadonlySet<Code> = new Set<Code>([
  'guide/unknown-key',
  'guide/misplaced-key',
  'guide/missing-key',
  'guide/type',
  'guide/value',
  'guide/empty-value',
]);

/**
 * Whether files have more errors after a problem is fixed. An error in the YAML hides all others, and
 * one of shape hides what is below it. No fix is blamed for what it only brings to light: after that
 * of a problem that hides others, only errors that hide as much are counted.
 */
export function moreErrors(
  fixed: Code,
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
): boolean {
  const was = errorsByDepth(before);
  const is = errorsByDepth(after);
  const depth = was.findIndex((count, index) => count !== is[index]);
  return depth >= 0 && depth <= depthOf(fixed) && (is[depth] ?? 0) > (was[depth] ?? 0);
}

function errorsByDepth(diagnostics: readonly Diagnostic[]): number[] {
  const counts = [0, 0, 0];
  for (const { code, severity } of distinct(diagnostics)) {
    if (severity === 'error') counts[depthOf(code)] = (counts[depthOf(code)] ?? 0) + 1;
  }
  return counts;
}

/** How much a problem hides: 0 for all of a file, 1 for what is below it, 2 for nothing. */
function depthOf(code: Code): number {
  return code.startsWith('yaml/') ? 0 : SHAPE.has(code) ? 1 : 2;
}
