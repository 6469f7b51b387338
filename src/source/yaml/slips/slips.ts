import type { Code } from '../../codes.ts';
import { lineAt } from '../../text.ts';
import {
  indentedLine,
  insertion,
  type Line,
  linesBelow,
  type Mend,
  quoted,
  realigned,
  shift,
  siblingAbove,
  valueEnd,
} from './mend.ts';
import { outdentedLines } from './unclosed.ts';

/** A YAML error in words for someone who has never seen YAML, with its place in the text. */
export interface YamlProblem {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
  /** Ways to mend it, the likeliest first; none where nothing can be guessed. */
  readonly mends: readonly Mend[];
}

/** A problem of a stretch of text. */
export function yamlProblem(
  code: Code,
  message: string,
  hint: string,
  start: number,
  end: number,
  ...mends: readonly Mend[]
): YamlProblem {
  return { code, message, hint, start, end: Math.max(start, end), mends };
}

/** A problem with the syntax alone. */
export function syntax(
  message: string,
  hint: string,
  start: number,
  end: number,
  ...mends: readonly Mend[]
): YamlProblem {
  return yamlProblem('yaml/syntax', message, hint, start, end, ...mends);
}

/** The slips that one text may have in several ways, each told in the same words. */
export function slipsIn(text: string) {
  const misaligned = (from: number, to: number) =>
    syntax(
      'This line does not line up with the lines it belongs to.',
      'Keys of one item start in the same column. Add or remove spaces at the start of the line.',
      from,
      to,
      ...realigned(text, from),
    );
  const tooFarLeft = (key: Line, column: number) => ({
    ...misaligned(key.start + key.indent, key.start + key.text.trimEnd().length),
    mends: [{ edits: [shift(key, column - key.indent)], title: 'Align it with the lines above' }],
  });
  const neverClosed = (opening: number) => {
    const mark = text[opening] ?? '"';
    const from = lineAt(text, opening);
    const inner = text.slice(opening + 1, valueEnd(text, opening));
    const close = 'Add the closing quotation mark';
    return syntax(
      `This text starts with ${mark} but the closing ${mark} never comes.`,
      `Add ${mark} at the end of the text. If it belongs to the text: ${onNextLine(from.text.trim())}`,
      opening,
      opening + 1,
      inner.includes(mark) || inner.includes('\\') || mark === "'"
        ? { edits: quoted(text, opening).edits }
        : insertion(valueEnd(text, opening), mark, close),
    );
  };
  /** The problem with a text in quotation marks whose lines do not stand further in than its key. */
  const outdented = (opening: number) => {
    const found = outdentedLines(text, opening);
    if (!found) return undefined;
    const { first, lines, column } = found;
    return syntax(
      'This line belongs to the text in quotation marks above it, and stands too far to the left.',
      'Indent each line of the text further than its key.',
      first.start + first.indent,
      first.start + first.text.trimEnd().length,
      {
        edits: lines.map((line) => shift(line, column - line.indent)),
        title: 'Indent the text further',
      },
    );
  };
  const noDash = (from: number, to: number) =>
    syntax(
      'A dash is missing at the start of this line.',
      'Every item of a list starts with a dash and a space, in the same column.',
      from,
      to,
      insertion(from, '- ', 'Add the dash'),
    );
  const tightDash = (from: number, to: number) =>
    syntax(
      'There is no space after the dash.',
      'A list item starts with a dash and a space: `- Listen.`',
      from,
      to,
      insertion(from + 1, ' ', 'Add the space'),
    );
  /** The problem with the first line of a list whose dash is missing or has no space after it. */
  const firstItem = (from: number) => {
    const first = indentedLine(text, from);
    if (/^- /.test(first.text.trim())) return undefined;
    const begin = first.start + first.indent;
    const end = first.start + first.text.trimEnd().length;
    for (const below of linesBelow(text, from)) {
      if (below.indent > first.indent) continue;
      if (below.indent < first.indent || !/^- ?/.test(below.text.trim())) return undefined;
      return /^-(?=[^\s-])/.test(first.text.trim()) ? tightDash(begin, end) : noDash(begin, end);
    }
    return undefined;
  };
  /** Whether a line stands where the dash of an item does that has its key already. */
  const belowDash = (from: number) => {
    const { indent: column, text: own } = indentedLine(text, from);
    const above = siblingAbove(text, indentedLine(text, from));
    if (above?.indent !== column || !/^- /.test(above.text.trim())) return false;
    const key = keyOf(own.trim());
    if (keyOf(above.text.trim().slice(2)) === key) return true;
    for (const below of linesBelow(text, above.start)) {
      if (below.start >= from) return false;
      if (below.indent === column + 2 && keyOf(below.text.trim()) === key) return true;
    }
    return false;
  };
  return {
    misaligned,
    tooFarLeft,
    neverClosed,
    outdented,
    noDash,
    tightDash,
    firstItem,
    belowDash,
  };
}

/** The way to write any text whatever marks it has: on a line of its own below its key. */
export function onNextLine(words: string): string {
  return `Write \`${keyOf(words)}: >-\` and put the whole text on the next line, indented: there, colons and quotation marks do no harm.`;
}

/** The key that a line starts with. */
export function keyOf(words: string): string {
  return /^((?:- )*[\w-]+):(?: |$)/.exec(words)?.[1] ?? 'key';
}
