import type { Guide } from '../1-guide/schema.ts';
import type { Code } from '../source/codes.ts';
import type { Report, Severity } from '../source/diagnostic.ts';

/** What the guide or its series makes of a rule; undefined where neither says. */
export function weightOf(code: Code, { rules = {} }: Guide): Severity | 'off' | undefined {
  return (rules as Readonly<Partial<Record<Code, Severity | 'off'>>>)[code];
}

/** Reports what the rules find as much as the guide or its series has them count. */
export function weighed(guide: Guide, report: Report): Report {
  return (problem) => {
    const weight = weightOf(problem.code, guide);
    if (weight === 'off') return;
    report(weight === undefined ? problem : { ...problem, severity: weight });
  };
}
