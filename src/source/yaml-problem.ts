import type { YAMLParseError } from 'yaml';
import type { Code } from './codes.ts';
import { lineAt } from './text.ts';

/** A YAML error in words for someone who has never seen YAML, with its place in the text. */
export interface YamlProblem {
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/** Says what was probably meant where YAML could not be read. */
export function explainYamlError(error: YAMLParseError, text: string): YamlProblem {
  const [start, end] = error.pos;
  const at = (code: Code, message: string, hint: string, from = start, to = end) => {
    const first = Math.min(from, text.length);
    return { code, message, hint, start: first, end: Math.max(first, to) };
  };
  const syntax = (message: string, hint: string, from?: number, to?: number) =>
    at('yaml/syntax', message, hint, from, to);

  const line = lineAt(text, firstVisible(text, start));
  const indent = line.text.search(/\S|$/);
  const lineStart = line.start + indent;
  const lineEnd = line.start + line.text.trimEnd().length;
  const words = line.text.trim();

  switch (error.code) {
    case 'TAB_AS_INDENT':
      return at(
        'yaml/tab',
        'This line is indented with a tab.',
        'Replace each tab with two spaces. Most editors can do it for the whole file.',
      );
    case 'MISSING_CHAR': {
      const mark = /Missing closing (.)quote/.exec(error.message)?.[1];
      if (mark) {
        const opening = openingQuote(text, start, mark);
        return syntax(
          `This text starts with ${mark} but the closing ${mark} never comes.`,
          `Add ${mark} at the end of the text. If it belongs to the text: ${onNextLine(lineAt(text, opening).text.trim())}`,
          opening,
          opening + 1,
        );
      }
      break;
    }
    case 'BAD_SCALAR_START':
      return syntax(
        `A text cannot start with ${text[start] ?? 'this character'} in YAML.`,
        'Put the whole text in double quotation marks.',
      );
    case 'RESOURCE_EXHAUSTION':
      return syntax(
        'This file is nested too deeply to read.',
        'No guide needs more than a few levels. Look for a stray `[` or `{` here.',
      );
    case 'BAD_ALIAS':
      return at(
        'yaml/alias',
        'A text that starts with * is a reference in YAML.',
        'Put the text in double quotation marks.',
      );
    case 'BAD_INDENT':
      if (/^Flow/.test(error.message)) {
        return syntax(
          'A list in brackets is not closed before this line.',
          'Add the missing ] or } at the end of the list above.',
        );
      }
      if (/^-(?=[^\s-])/.test(words)) break;
      if (!/^(?:- |[a-z][\w-]*:(?: |$))/.test(words)) {
        return syntax(
          'This line belongs to no key.',
          'A text of several lines stands below its key, each line indented, and the key ends in a colon and a bar: `background: |`.',
          lineStart,
          lineEnd,
        );
      }
      return syntax(
        'This line does not line up with the lines it belongs to.',
        'Keys of one item start in the same column. Add or remove spaces at the start of the line.',
        lineStart,
        lineEnd,
      );
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
    );
  }
  if (/Nested mappings/.test(error.message)) {
    if (/:(?: |$)/.test(text.slice(start, lineEnd))) {
      return syntax(
        'This text has a colon followed by a space in it, which YAML takes for a new key.',
        onNextLine(words),
        start,
        lineEnd,
      );
    }
    const next = lineAt(text, nextLine(text, start));
    if (!/^\s*(?:- )?[a-z][\w-]*:(?: |$)/.test(next.text)) {
      return syntax(
        'This text goes on over several lines, which needs a bar after its key.',
        `Write \`${keyOf(words)}: |\` and the whole text below it, each line indented.`,
        start,
        lineEnd,
      );
    }
    const nextWords = next.start + next.text.search(/\S|$/);
    return syntax(
      'This line starts too far to the right.',
      'Keys of one item start in the same column. Remove spaces at the start of the line; if the line above needs no text of its own, nothing may follow its colon.',
      nextWords,
      next.start + next.text.trimEnd().length,
    );
  }
  if (error.code === 'UNEXPECTED_TOKEN' && /scalar at node end/.test(error.message)) {
    const value = /^(?:- )*(?:[\w-]+: +)?(?=[*&!])/.exec(words)?.[0];
    if (value !== undefined) {
      const from = lineStart + value.length;
      return syntax(
        `A text that starts with ${text[from]} has a meaning of its own in YAML.`,
        'Put the whole text in double quotation marks.',
        from,
        lineEnd,
      );
    }
    return syntax(
      'The text goes on after its closing mark.',
      `A value that starts with a quotation mark, [ or { ends where that closes. ${onNextLine(words)}`,
    );
  }
  const dash = /^-(?=[^\s-])/.exec(words);
  if (dash) {
    return syntax(
      'There is no space after the dash.',
      'A list item starts with a dash and a space: `- Listen.`',
      lineStart,
      lineEnd,
    );
  }
  if (/^- ?/.test(words)) {
    return syntax(
      'A list item (`-`) stands where a key was expected.',
      'Either indent it below the key whose list it belongs to, or remove the dash. Keys and dashes cannot be mixed in one list.',
      lineStart,
      lineEnd,
    );
  }
  if (!words.includes(':')) {
    return syntax(
      'This line has no colon.',
      'A key is followed by a colon, a space and its value; a text over several lines is indented below its key.',
      lineStart,
      lineEnd,
    );
  }
  if (/^[a-z][\w-]*:(?: |$)/.test(words)) {
    return syntax(
      'This line does not line up with the lines it belongs to.',
      'Keys of one item start in the same column. Add or remove spaces at the start of the line.',
      lineStart,
      lineEnd,
    );
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
