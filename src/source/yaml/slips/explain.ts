import type { YAMLParseError } from 'yaml';
import type { Code } from '../../codes.ts';
import { lineAt } from '../../text.ts';
import { indentedLine, insertion, type Mend, quoted, siblingAbove } from './mend.ts';
import { explainMisplaced } from './misplaced.ts';
import { slipsIn, type YamlProblem, yamlProblem } from './slips.ts';
import { openedAbove, unclosedBracket } from './unclosed.ts';

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
  const { misaligned, neverClosed, outdented, noDash, belowDash } = slipsIn(text);
  const at = (
    code: Code,
    message: string,
    hint: string,
    from = start,
    to = end,
    ...mends: Mend[]
  ): YamlProblem => yamlProblem(code, message, hint, Math.min(from, text.length), to, ...mends);
  const syntax = (message: string, hint: string, from?: number, to?: number, ...mends: Mend[]) =>
    at('yaml/syntax', message, hint, from, to, ...mends);

  const line = lineAt(text, firstVisible(text, start));
  const indent = line.text.search(/\S|$/);
  const lineStart = line.start + indent;
  const lineEnd = line.start + line.text.trimEnd().length;
  const words = line.text.trim();

  const open = openedAbove(text, start, quotations);
  if (open !== undefined && error.code !== 'TAB_AS_INDENT')
    return outdented(open) ?? neverClosed(open);

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
        const opening = openingQuote(text, start, mark);
        return outdented(opening) ?? neverClosed(opening);
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

  return explainMisplaced(error, text, { start: lineStart, end: lineEnd, words, indent });
}

/** The first visible character from an offset on, so that an empty line is never at fault. */
function firstVisible(text: string, offset: number): number {
  const line = lineAt(text, offset);
  if (line.text.trim() !== '') return offset;
  const visible = text.slice(line.start).search(/\S/);
  return visible < 0 ? offset : line.start + visible;
}

/** Where the quotation opens that is still open at `end`: the last mark that starts a value. */
function openingQuote(text: string, end: number, mark: string): number {
  const starts = text
    .slice(0, end)
    .matchAll(mark === '"' ? /(?<=(?:^|[\s:,[{-])\s*)"/gm : /(?<=(?:^|[\s:,[{-])\s*)'/gm);
  const last = [...starts].at(-1);
  return last ? last.index : end;
}
