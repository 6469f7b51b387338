import { type Diagnostic, diagnostic } from '../source/diagnostic.ts';
import type { SourceText } from '../source/text.ts';

/** Where Handlebars says that something stands: lines from 1, columns from 0. */
interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/** What is wrong with a template, and the stretch of its text that it is about. */
export interface Fault {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A fault as the problem of a template's or style sheet's file. */
export function broken({ file }: SourceText, { message, start, end }: Fault): Diagnostic {
  return diagnostic('template/broken', { file, start, end }, message, {
    hint: 'Nothing is printed until this file is mended.',
  });
}

/** A fault on its way out of a template that is being filled in. */
export class TemplateFault extends Error {
  readonly location: Location | undefined;

  constructor(message: string, location: Location | undefined) {
    super(message);
    this.location = location;
  }
}

/** A fault whose template is known: what reaches whoever started the printing. */
export class PlacedFault extends Error {
  readonly source: SourceText;
  readonly fault: Fault;

  constructor(source: SourceText, fault: Fault) {
    super(fault.message);
    this.source = source;
    this.fault = fault;
  }
}

/** The fault that a thrown error tells of, as offsets into the template's text. */
export function faultOf(error: unknown, text: string): Fault {
  const thrown = error instanceof Error ? error.message : String(error);
  // `strict` says: "titel" not defined in [object Object] - 3:5
  const message = thrown.replace(
    /^("[^"]+") not defined in [\s\S]*?(?= - \d+:\d+$|$)/,
    'Here is no name $1',
  );
  if (error instanceof TemplateFault) return faultAt(message, error.location, text);
  return (
    fromParser(message, text) ??
    faultAt(message.replace(/ - \d+:\d+$/, ''), locationIn(error), text)
  );
}

/** A fault at a place; without one it stands for the whole template. */
export function faultAt(message: string, location: Location | undefined, text: string): Fault {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  if (location === undefined) return { message: sentence, start: 0, end: 0 };
  const start = offsetOf(text, location.start.line, location.start.column);
  const end = offsetOf(text, location.end.line, location.end.column);
  return { message: sentence, start, end: Math.max(start, end) };
}

/**
 * The grammar's parser gives its place only in the message: the line, up to twenty characters on
 * each side of the fault, line ends left out, and a caret below.
 *
 *     Parse error on line 3:
 *     ...<p><h1>{{title}</h1>
 *     -----------------^
 *     Expecting 'CLOSE', got 'INVALID'
 */
function fromParser(message: string, text: string): Fault | undefined {
  const [first = '', shown = '', caret = '', expecting = ''] = message.split('\n');
  const line = /^(?:Parse|Lexical) error on line (\d+)/.exec(first)?.[1];
  if (line === undefined) return undefined;
  const what = /got 'EOF'/.test(expecting)
    ? 'The template ends in the middle of a tag or block.'
    : 'Handlebars cannot read the template here.';
  const before = shown.slice(0, caret.indexOf('^')).replace(/^\.\.\./, '');
  const after = shown.slice(caret.indexOf('^')).replace(/\.\.\.$/, '');
  const lineEnd = offsetOf(text, Number(line) + 1, 0);
  // Where each character that is not a line end stands.
  const offsets = [...text.matchAll(/[^\n]/g)].map((match) => match.index);
  const upTo = offsets.filter((offset) => offset < lineEnd).length;
  const found = text.replaceAll('\n', '').lastIndexOf(before + after, upTo - before.length);
  const start = found < 0 ? offsetOf(text, Number(line), 0) : offsets[found + before.length];
  return { message: what, start: start ?? text.length, end: (start ?? text.length - 1) + 1 };
}

/** The place that Handlebars writes on the errors it throws. */
function locationIn(error: unknown): Location | undefined {
  const { lineNumber, column, endLineNumber, endColumn } = error as Record<string, unknown>;
  if (typeof lineNumber !== 'number' || typeof column !== 'number') return undefined;
  const start = { line: lineNumber, column };
  const end =
    typeof endLineNumber === 'number' && typeof endColumn === 'number'
      ? { line: endLineNumber, column: endColumn }
      : start;
  return { start, end };
}

/** Offset of a line (from 1) and column (from 0); the text's end where there is no such line. */
function offsetOf(text: string, line: number, column: number): number {
  if (line <= 1) return Math.min(column, text.length);
  let seen = 1;
  for (const lineEnd of text.matchAll(/\r\n?|\n/g)) {
    seen += 1;
    if (seen === line) return Math.min(lineEnd.index + lineEnd[0].length + column, text.length);
  }
  return text.length;
}
