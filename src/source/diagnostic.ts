import { CODES, type Code, type Severity } from './codes.ts';

export type { Severity };

/** A stretch of a file: offsets in UTF-16 code units into its decoded text, `end` excluded. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** Another place that helps to understand a problem. */
export interface RelatedPlace extends Place {
  readonly message: string;
}

/** A change of text that would mend a problem. */
export interface TextEdit extends Place {
  /** What the edit does, in words: "Write `question` as `questions`". */
  readonly title: string;
  /** The characters to put in place of `start`..`end`. */
  readonly text: string;
  /** What tells it from other edits for the same problem, in words: "paragraph 4". */
  readonly where?: string;
}

/** One problem, as every part of the program reports it. */
export interface Diagnostic extends Place {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong, in a full sentence. */
  readonly message: string;
  /** Why, or what to do next. */
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
  /** The change that mends it, where it is safe to make without asking. */
  readonly fix?: TextEdit;
  /** Changes that mend it, each in another sense: only a person can say which is meant. */
  readonly choices?: readonly TextEdit[];
}

/** Takes a problem; a stage calls it and goes on. */
export type Report = (diagnostic: Diagnostic) => void;

/** What a problem may carry besides its code, place and message. */
export interface DiagnosticDetails {
  readonly severity?: Severity;
  readonly hint?: string;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: TextEdit;
  readonly choices?: readonly TextEdit[];
}

/** Makes a diagnostic with the severity its code usually has. */
export function diagnostic(
  code: Code,
  place: Place,
  message: string,
  details: DiagnosticDetails = {},
): Diagnostic {
  const { file, start, end } = place;
  return { code, severity: CODES[code].severity, message, file, start, end, ...details };
}

/** True when any of the problems is an error, so that nothing may be printed. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((d) => d.severity === 'error');
}

/** Sorts problems by file, then place, then code, so that reports are the same on every run. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.start - b.start ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
