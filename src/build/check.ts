import type { Compiled } from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { type CheckOptions, distinct, type Prepared, prepare } from './prepare.ts';

/** What checking found. */
export interface CheckResult {
  readonly guides: readonly Compiled[];
  /** Every problem: the templates' first, then guide by guide. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file with a problem or read on the way, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Every problem of the guides; nothing is written and no browser is started.
 *
 * @throws UsageError where there is nothing to check.
 */
export function check(options: CheckOptions = {}): CheckResult {
  const prepared = prepare(options);
  return resultOf(
    prepared,
    prepared.guides.map((guide) => prepared.compile(guide)),
  );
}

/** What compiling found, the templates' problems included. */
export function resultOf({ loaded }: Prepared, compiled: readonly Compiled[]): CheckResult {
  const texts = new Map(loaded.texts);
  for (const guide of compiled) for (const [file, text] of guide.texts) texts.set(file, text);
  return {
    guides: compiled,
    diagnostics: distinct([
      ...loaded.diagnostics,
      ...compiled.flatMap((guide) => guide.diagnostics),
    ]),
    texts,
  };
}
