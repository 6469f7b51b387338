import type { Compiled, Reading } from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import { distinct } from './distinct.ts';
import { type CheckOptions, type Prepared, prepare } from './prepare.ts';

/** What is told of a guide besides its problems. */
export interface CheckedGuide extends Pick<Compiled, 'file' | 'meter' | 'silent'> {
  /** Undefined where it was not asked for. */
  readonly reading: Reading | undefined;
}

/** Every problem of some guides. */
export interface ProblemsFound {
  readonly guides: readonly CheckedGuide[];
  /** Every problem: the templates' first, then guide by guide. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file that a problem points to, by name. */
  readonly texts: ReadonlyMap<string, string>;
}

/** What checking found, and what the guides would print. */
export interface CheckResult extends ProblemsFound {
  readonly guides: readonly Compiled[];
}

/**
 * Every problem of the guides; nothing is written and no browser is started.
 *
 * @throws UsageError where there is nothing to check.
 */
export function check(options: CheckOptions = {}): CheckResult {
  const prepared = prepare(options);
  const guides = prepared.guides.map((guide) => prepared.compile(guide));
  return { ...problemsOf(prepared, guides), guides };
}

/** What compiling found, the templates' problems included. */
export function problemsOf(
  { loaded }: Pick<Prepared, 'loaded'>,
  compiled: readonly (CheckedGuide & Pick<Compiled, 'diagnostics' | 'texts'>)[],
): ProblemsFound {
  const texts = new Map(loaded.texts);
  for (const guide of compiled) for (const [file, text] of guide.texts) texts.set(file, text);
  return {
    guides: compiled.map(({ file, meter, reading, silent }) => ({ file, meter, reading, silent })),
    diagnostics: distinct([
      ...loaded.diagnostics,
      ...compiled.flatMap((guide) => guide.diagnostics),
    ]),
    texts,
  };
}
