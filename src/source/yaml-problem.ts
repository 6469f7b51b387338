import type { YAMLParseError } from 'yaml';
import type { Code } from './codes.ts';
import { lineAt } from './text.ts';
import {
  indentedLine,
  insertion,
  type Line,
  linesBelow,
  type Mend,
  quoted,
  realigned,
  removal,
  shift,
  siblingAbove,
  valueEnd,
  valueStart,
} from './yaml-mend.ts';
import { isBetweenKeys, keyBetweenItems, undashedItem } from './yaml-out-of-line.ts';
import { openedAbove, unclosedBracket } from './yaml-unclosed.ts';

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

/**
 * Says what was probably meant where YAML could not be read. `quotations` are the places where texts
 * in quotation marks start that go on over several lines.
 */
export function explainYamlError(
  error: YAMLParseError,
  text: string,
  quotations: readonly number[],
): YamlProblem {
  const [start, end] = error.pos;
  const at = (
    code: Code,
    message: string,
    hint: string,
    from = start,
    to = end,
    ...mends: Mend[]
  ): YamlProblem => {
    const first = Math.min(from, text.length);
    return { code, message, hint, start: first, end: Math.max(first, to), mends };
  };
  const syntax = (message: string, hint: string, from?: number, to?: number, ...mends: Mend[]) =>
    at('yaml/syntax', message, hint, from, to, ...mends);
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

  const line = lineAt(text, firstVisible(text, start));
  const indent = line.text.search(/\S|$/);
  const lineStart = line.start + indent;
  const lineEnd = line.start + line.text.trimEnd().length;
  const words = line.text.trim();

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
  const open = openedAbove(text, start, quotations);
  if (open !== undefined && error.code !== 'TAB_AS_INDENT') return neverClosed(open);

  switch (error.code) {
    case 'TAB_AS_INDENT':
      return at(
        'yaml/tab',
        'This line is indented with a tab.',
        'Replace each tab with two spaces. Most editors can do it for the whole file.',
        start,
        end,
        {
          title: 'Replace the tabs with spaces',
          edits: [...(/^\s*/.exec(line.text)?.[0] ?? '').matchAll(/\t/g)].map(({ index }) => ({
            start: line.start + index,
            end: line.start + index + 1,
            text: '  ',
          })),
        },
      );
    case 'MISSING_CHAR': {
      const mark = /Missing closing (.)quote/.exec(error.message)?.[1];
      if (mark) {
        return neverClosed(openingQuote(text, start, mark));
      }
      break;
    }
    case 'BAD_SCALAR_START':
      return syntax(
        `A text cannot start with ${text[start] ?? 'this character'} in YAML.`,
        'Put the whole text in quotation marks.',
        start,
        end,
        quoted(text, start),
      );
    case 'RESOURCE_EXHAUSTION': {
      // How deep the reader comes depends on the machine; where the brackets start does not.
      const opening = line.start + text.slice(line.start, start).search(/[[{][[{\s]*$/);
      const brackets = /^[[{\s]{1,40}/.exec(text.slice(opening))?.[0] ?? '';
      return syntax(
        'This file is nested too deeply to read.',
        'No guide needs more than a few levels. Look for a stray `[` or `{` here.',
        opening,
        opening + brackets.length,
      );
    }
    case 'BAD_ALIAS':
      return at(
        'yaml/alias',
        'A text that starts with * is a reference in YAML.',
        'Put the text in double quotation marks.',
      );
    case 'BAD_INDENT':
      if (/^Flow/.test(error.message)) {
        const { opening, end: listEnd, mark } = unclosedBracket(text, start);
        return syntax(
          `The \`${text[opening]}\` that opens here is never closed.`,
          `Add \`${mark}\` at the end of the list. If this is a text, put it in quotation marks.`,
          opening,
          opening + 1,
          insertion(listEnd, mark),
        );
      }
      if (/^-(?=[^\s-])/.test(words)) break;
      if (!/^(?:- |[a-z][\w-]*:(?: |$))/.test(words)) {
        const above = siblingAbove(text, indentedLine(text, lineStart));
        if (above?.indent === indent && /^- /.test(above.text.trim())) {
          return noDash(lineStart, lineEnd);
        }
        return syntax(
          'This line belongs to no key.',
          'A text of several lines stands below its key, each line indented, and the key ends in a colon and a bar: `background: |`.',
          lineStart,
          lineEnd,
        );
      }
      return belowDash(line.start) ? noDash(lineStart, lineEnd) : misaligned(lineStart, lineEnd);
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      break;
    default:
      return syntax(
        `This cannot be read as YAML: ${error.message}.`,
        'Compare it with the lines around it.',
      );
  }

  const tight = /^(?:- )*([\w-]+):(?=[^\s/])/.exec(words);
  if (tight) {
    return syntax(
      `There is no space after the colon of \`${tight[1]}\`.`,
      `Write \`${tight[1]}: \` with a space, then the value.`,
      lineStart,
      lineEnd,
      insertion(lineStart + tight[0].length, ' ', 'Add the space'),
    );
  }
  if (/Nested mappings/.test(error.message)) {
    if (/:(?: |$)/.test(text.slice(start, lineEnd))) {
      return syntax(
        'This text has a colon followed by a space in it, which YAML takes for a new key.',
        `Put the text in quotation marks. Or: ${lowerFirst(onNextLine(words))}`,
        start,
        lineEnd,
        quoted(text, start),
      );
    }
    const unlisted = firstItem(start);
    if (unlisted) return unlisted;
    const next = lineAt(text, nextLine(text, start));
    if (!/^\s*(?:- )?[a-z][\w-]*:(?: |$)/.test(next.text)) {
      return syntax(
        'This text goes on over several lines, which needs a bar after its key.',
        `Write \`${keyOf(words)}: |\` and the whole text below it, each line indented.`,
        start,
        lineEnd,
        { edits: quoted(text, start).edits },
      );
    }
    const nextWords = next.start + next.text.search(/\S|$/);
    const [key, below] = [indentedLine(text, start), indentedLine(text, next.start)];
    if (isBetweenKeys(text, key, below)) return tooFarLeft(key, below.indent);
    return syntax(
      'This line starts too far to the right.',
      'Keys of one item start in the same column. Remove spaces at the start of the line; if the line above needs no text of its own, nothing may follow its colon.',
      nextWords,
      next.start + next.text.trimEnd().length,
      ...realigned(text, nextWords),
    );
  }
  if (error.code === 'UNEXPECTED_TOKEN' && /scalar at node end/.test(error.message)) {
    const from = valueStart(indentedLine(text, start));
    if (from < lineEnd && /[*&![{]/.test(text[from] ?? '')) {
      return syntax(
        `A text that starts with ${text[from]} has a meaning of its own in YAML.`,
        'Put the whole text in quotation marks.',
        from,
        lineEnd,
        quoted(text, from),
      );
    }
    if (from < start && /["']/.test(text[from] ?? '')) {
      return syntax(
        'The text goes on after its closing mark.',
        `A value that starts with a quotation mark ends where that closes. ${onNextLine(words)}`,
        start,
        end,
        quoted(text, from),
      );
    }
    const above = siblingAbove(text, indentedLine(text, start));
    if (above && /^- [a-z][\w-]*:(?: |$)/.test(above.text.trim()) && above.indent === indent) {
      const dash = above.start + above.indent;
      return syntax(
        'This dash is not wanted: keys stand below it in the same column.',
        'Remove the dash and the space after it.',
        dash,
        dash + 1,
        removal(dash, dash + 2, 'Remove the dash'),
      );
    }
  }
  const dash = /^-(?=[^\s-])/.exec(words);
  if (dash) return tightDash(lineStart, lineEnd);
  if (/^- ?/.test(words)) {
    const item = indentedLine(text, lineStart);
    const left = keyBetweenItems(text, item);
    if (left) return tooFarLeft(left, indent + 2);
    const undashed = undashedItem(text, item);
    if (undashed) {
      const from = undashed.start + undashed.indent;
      const dash = { start: from - 2, end: from, text: '- ' };
      return {
        ...noDash(from, undashed.start + undashed.text.trimEnd().length),
        mends: [{ edits: [dash], title: 'Add the dash' }],
      };
    }
    const above = siblingAbove(text, indentedLine(text, lineStart));
    const before = above?.text.trim() ?? '';
    const isDashless = above?.indent === indent && !before.startsWith('- ');
    const key = keyOf(words.slice(2));
    const isKey = /^[a-z][\w-]*:(?: |$)/.test(before);
    if (above && isDashless && (!isKey || keyOf(before) === key)) {
      const first = firstItem(above.start);
      if (first) return first;
    }
    // In the column of the keys of the item above, it is one of them with a dash too many.
    const isInItem = above?.indent === indent - 2 && before.startsWith('- ');
    if (!isDashless && !isInItem && realigned(text, lineStart).length > 0) {
      return misaligned(lineStart, lineEnd);
    }
    return syntax(
      'A list item (`-`) stands where a key was expected.',
      'Either indent it below the key whose list it belongs to, or remove the dash. Keys and dashes cannot be mixed in one list.',
      lineStart,
      lineEnd,
      ...(isDashless || isInItem ? [removal(lineStart, lineStart + 2, 'Remove the dash')] : []),
    );
  }
  if (!words.includes(':')) {
    const above = siblingAbove(text, indentedLine(text, lineStart));
    if (above?.indent === indent && /^- /.test(above.text.trim()))
      return noDash(lineStart, lineEnd);
    return syntax(
      'This line has no colon.',
      'A key is followed by a colon, a space and its value; a text over several lines is indented below its key.',
      lineStart,
      lineEnd,
      ...(/^[a-z][\w-]*$/.test(words) ? [insertion(lineEnd, ':')] : []),
    );
  }
  if (/^[a-z][\w-]*:(?: |$)/.test(words)) {
    return belowDash(line.start) ? noDash(lineStart, lineEnd) : misaligned(lineStart, lineEnd);
  }
  return syntax(
    'This cannot be read as YAML here.',
    'Check the line for a missing space after a colon, a stray dash, or indentation that differs from its neighbours.',
    lineStart,
    lineEnd,
  );
}

/** The way to write any text whatever marks it has: on a line of its own below its key. */
function onNextLine(words: string): string {
  return `Write \`${keyOf(words)}: >-\` and put the whole text on the next line, indented: there, colons and quotation marks do no harm.`;
}

/** The first visible character from an offset on, so that an empty line is never at fault. */
function firstVisible(text: string, offset: number): number {
  const line = lineAt(text, offset);
  if (line.text.trim() !== '') return offset;
  const visible = text.slice(line.start).search(/\S/);
  return visible < 0 ? offset : line.start + visible;
}

/** The key that a line starts with. */
function keyOf(words: string): string {
  return /^((?:- )*[\w-]+):(?: |$)/.exec(words)?.[1] ?? 'key';
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function nextLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r\n?|\n/);
  return end < 0 ? text.length : offset + end + (text.startsWith('\r\n', offset + end) ? 2 : 1);
}

/** Where the quotation opens that is still open at `end`: the last mark that starts a value. */
function openingQuote(text: string, end: number, mark: string): number {
  const starts = text
    .slice(0, end)
    .matchAll(mark === '"' ? /(?<=(?:^|[\s:,[{-])\s*)"/gm : /(?<=(?:^|[\s:,[{-])\s*)'/gm);
  const last = [...starts].at(-1);
  return last ? last.index : end;
}
