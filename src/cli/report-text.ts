import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { type Diagnostic, lineAt, type Position, positionsIn } from '../index.ts';
import type { Terminal } from './terminal.ts';

/** Where in its file a problem is, in lines and columns. */
type Locate = (place: Pick<Diagnostic, 'file' | 'start'>) => Position;

/**
 * Writes problems as people read them: place and code, what is wrong, the line with the words
 * marked, and what to do.
 */
export function problemWriter(
  texts: ReadonlyMap<string, string>,
  terminal: Pick<Terminal, 'colors' | 'columns'>,
): (problem: Diagnostic) => string {
  const finders = new Map<string, (offset: number) => Position>();
  const locate: Locate = ({ file, start }) => {
    const at = finders.get(file) ?? positionsIn(texts.get(file) ?? '');
    finders.set(file, at);
    return at(start);
  };
  return (problem) => problemText(problem, texts.get(problem.file) ?? '', locate, terminal);
}

function problemText(
  problem: Diagnostic,
  text: string,
  locate: Locate,
  { colors, columns }: Pick<Terminal, 'colors' | 'columns'>,
): string {
  const paint = { error: colors.red, warning: colors.yellow, advice: colors.cyan }[
    problem.severity
  ];
  const placeText = (place: Pick<Diagnostic, 'file' | 'start'>) => {
    const { line, column } = locate(place);
    return `${place.file}:${line}:${column}`;
  };
  const head = `${colors.bold(placeText(problem))}  ${paint(problem.severity)}  ${colors.dim(problem.code)}`;
  const lines = [head, ...indented(problem.message, columns)];
  if (text.trim()) {
    lines.push(...frame(problem, text, locate(problem).line, columns, paint, colors.dim));
  }
  if (problem.hint) lines.push(...indented(problem.hint, columns));
  for (const related of problem.related ?? []) {
    const sentence = `${placeText(related)}  ${related.message}`;
    lines.push(...indented(sentence, columns).map((line) => colors.dim(line)));
  }
  return lines.join('\n');
}

/** Sentences are wrapped; a line that is itself indented is one to copy, and stays whole. */
function indented(text: string, columns: number | undefined): string[] {
  return text
    .split('\n')
    .flatMap((line) =>
      columns === undefined || line.startsWith(' ')
        ? [line]
        : wrapAnsi(line, columns - 2, { trim: false }).split('\n'),
    )
    .map((line) => `  ${line.trimEnd()}`);
}

/** The line at fault with the words marked below it, cut to the width of the screen. */
function frame(
  { start, end }: Diagnostic,
  text: string,
  lineNumber: number,
  columns: number | undefined,
  paint: (text: string) => string,
  dim: (text: string) => string,
): string[] {
  const line = lineAt(text, start);
  const number = String(lineNumber);
  const room = (columns ?? 100) - number.length - 6;
  const from = start - line.start;
  const to = Math.min(Math.max(end - line.start, from + 1), Math.max(line.text.length, from + 1));
  // Far to the right, the start of the line makes way.
  const cut = from > room - 20 ? Math.max(0, from - 20) : 0;
  const lead = cut > 0 ? '…' : '';
  const shown = lead + visible(line.text.slice(cut));
  const before = lead + visible(line.text.slice(cut, from));
  const marked = visible(line.text.slice(from, to)) || ' ';
  const width = Math.max(1, Math.min(stringWidth(marked), room - stringWidth(before)));
  return [
    `  ${dim(`${number} |`)} ${shorten(shown, room)}`,
    `  ${dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(stringWidth(before))}${paint('^'.repeat(width))}`,
  ];
}

/** Characters that would move the cursor are shown as one space each. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

function shorten(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  let short = '';
  for (const character of text) {
    if (stringWidth(short + character) > room - 1) break;
    short += character;
  }
  return `${short}…`;
}
