import type { YAMLParseError } from 'yaml';
import { lineAt } from '../../text.ts';
import {
  indentedLine,
  insertion,
  quoted,
  realigned,
  removal,
  siblingAbove,
  valueStart,
} from './mend.ts';
import { isBetweenKeys, keyBetweenItems, undashedItem } from './out-of-line.ts';
import { keyOf, onNextLine, slipsIn, syntax, type YamlProblem } from './slips.ts';

/** The line of a fault: where its words start and end, what they are, how far they are indented. */
export interface FaultyLine {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly indent: number;
}

/**
 * Says what was probably meant where YAML came upon a key, an item or a text and had no place for it.
 */
export function explainMisplaced(
  error: YAMLParseError,
  text: string,
  line: FaultyLine,
): YamlProblem {
  const [start, end] = error.pos;
  const { start: lineStart, end: lineEnd, words, indent } = line;
  const { misaligned, tooFarLeft, noDash, tightDash, firstItem, belowDash } = slipsIn(text);
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
    return belowDash(lineStart) ? noDash(lineStart, lineEnd) : misaligned(lineStart, lineEnd);
  }
  return syntax(
    'This cannot be read as YAML here.',
    'Check the line for a missing space after a colon, a stray dash, or indentation that differs from its neighbours.',
    lineStart,
    lineEnd,
  );
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function nextLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r\n?|\n/);
  return end < 0 ? text.length : offset + end + (text.startsWith('\r\n', offset + end) ? 2 : 1);
}
