import { CODES, type Code, type Severity } from '../../source/codes.ts';
import { RULES } from './index.ts';

/** What is to be read about a kind of problem. */
export interface AboutCode {
  readonly code: Code;
  /** What it usually counts. */
  readonly severity: Severity;
  readonly meaning: string;
  /** For a rule of the craft. */
  readonly rule?: {
    readonly why: string;
    readonly instead: string;
    /** Whether it knows English words only. */
    readonly english: boolean;
    /** Questions that it finds fault with, and that it does not; none for rules about other things. */
    readonly bad: readonly string[];
    readonly good: readonly string[];
  };
}

/** Examples of each kind that are shown. */
const SHOWN = 3;

/** What is to be read about a code. */
export function aboutCode(code: Code): AboutCode {
  const { severity, meaning } = CODES[code];
  const rule = RULES.find((one) => one.code === code);
  if (rule === undefined) return { code, severity, meaning };
  const { why, instead, english } = rule;
  const asks = (isBad: boolean) =>
    rule.examples
      .filter(({ marked, guide }) => marked.length > 0 === isBad && guide.questions?.length === 1)
      .map(({ guide }) => guide.questions?.[0]?.ask ?? '')
      .slice(0, SHOWN);
  const isAboutWords = code.startsWith('question/') && code !== 'question/ungrounded';
  const bad = isAboutWords ? asks(true) : [];
  const good = isAboutWords ? asks(false) : [];
  return { code, severity, meaning, rule: { why, instead, english, bad, good } };
}
