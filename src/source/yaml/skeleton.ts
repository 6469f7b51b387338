import { CST } from 'yaml';

/** The words of one value: where they stand in the file, and what YAML makes of them. */
export interface Words {
  readonly value: string;
  /** Offset into the skeleton of the letter that stands for them. */
  readonly at: number;
  /** Where the value's node starts and ends in the skeleton, its marks or its bar included. */
  readonly node: readonly [start: number, end: number];
}

/**
 * A stretch of a file in which every value is one letter: what YAML takes for its structure, and
 * nothing else. Guides are built alike, so that few skeletons differ.
 */
export interface Skeleton {
  readonly text: string;
  readonly words: readonly Words[];
  /** Offset into the file of an offset into the skeleton. */
  inFile(offset: number): number;
}

/** Stands for the words of a value. */
const STAND_IN = 'x';

/**
 * A line: what leads up to it, a dash, a key, and what follows. A key is up to its colon; the YAML
 * library, which reads it in the skeleton, says whether it is one.
 */
const LINE = /( *)(- )?(?:([A-Za-z_][^:#\n]*:)(?=[ \n]|$))?( ?)([^\n]*)(?:\n|$)/y;

/** The start of a text of several lines, which goes on as long as lines are indented. */
const BLOCK = /^[|>]-?$/;
/** A text in quotation marks on one line, without anything to be read otherwise. */
const QUOTED = /^(?:"[^"\\]+"|'[^']+')$/;
/** A list in brackets of nothing but names. */
const NAMES = /^\[[\w-]+(?:, [\w-]+)*\]$/;
/** A text without quotation marks that no other sign of YAML is in: YAML 1.2.2, section 7.3.3. */
const PLAIN = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^:#]|:(?=[^ ])|(?<! )#)*(?<![ :])$/;
/** Tabs, line ends other than LF, and controls, which the YAML library uses for itself. */
const CONTROL = /[[\p{Cc}\ufeff]--\n]/v;

/**
 * The skeleton of a stretch of a file, after that of a line above it that it belongs to. Undefined
 * where any line is not surely what it looks like: it is to be read as it stands. Each letter is a
 * value of the same kind in the same place as the words: bare, in quotation marks, below a bar.
 */
export function skeletonOf(
  file: string,
  start: number,
  end: number,
  above: { readonly start: number; readonly end: number } = { start, end: start },
): Skeleton | undefined {
  const lead = file.slice(above.start, above.end);
  const source = file.slice(start, end);
  if (CONTROL.test(source)) return undefined;
  const words: Words[] = [];
  // From each offset into the skeleton on, up to the next, the file has the same characters.
  const from = [0, lead.length];
  const origins = [above.start, start];
  let text = lead;
  let done = 0;
  const put = (value: string, first: number, last: number, node: number, marks = 0) => {
    text += source.slice(done, first);
    const at = text.length;
    text += STAND_IN;
    words.push({ value, at, node: [at - (first - node), at + STAND_IN.length + marks] });
    done = last;
    from.push(text.length);
    origins.push(start + last);
  };

  for (let line = 0; line < source.length; ) {
    LINE.lastIndex = line;
    const [whole = '', indent = '', dash = '', key = '', space = '', value = ''] =
      LINE.exec(source) ?? [];
    const own = line + indent.length + dash.length;
    const first = own + key.length + space.length;
    line += whole.length;
    if (value === '' || NAMES.test(value)) {
      if (dash !== '' && key === '') return undefined;
    } else if (dash === '' && key === '') {
      if (!value.startsWith('#')) return undefined;
    } else if (key !== '' && space === '') {
      return undefined;
    } else if (PLAIN.test(value)) {
      put(value, first, first + value.length, first);
    } else if (QUOTED.test(value)) {
      put(quotedWords(value), first + 1, first + value.length - 1, first, 1);
    } else if (BLOCK.test(value)) {
      const column = key === '' ? indent.length : indent.length + dash.length;
      const block = blockBelow(source, line, column);
      if (!block) return undefined;
      const lines = source.slice(line, block.next);
      put(blockWords(value, lines, column), block.first, block.last, first);
      line = block.next;
    } else return undefined;
  }
  text += source.slice(done);
  return {
    text,
    words,
    inFile(offset) {
      const next = from.findIndex((one) => one > offset);
      const before = (next < 0 ? from.length : next) - 1;
      return (origins[before] ?? 0) + offset - (from[before] ?? 0);
    },
  };
}

/**
 * The lines of a text below its bar: all that are indented as far as the first of them. Undefined
 * where there are none, or where a line stands neither so far in nor as far out as what is above.
 */
function blockBelow(source: string, start: number, column: number) {
  let indent: number | undefined;
  let first = 0;
  let last = 0;
  let next = start;
  for (let line = start; line < source.length; ) {
    const newline = source.indexOf('\n', line);
    const end = newline < 0 ? source.length : newline;
    let from = line;
    while (source[from] === ' ') from += 1;
    if (from === end) {
      // A line of nothing but white space may be part of the text.
      if (from > line) return undefined;
    } else {
      const own = from - line;
      if (indent === undefined) {
        if (own < column + 2) return undefined;
        indent = own;
        first = from;
      }
      if (own < indent) {
        if (own > column) return undefined;
        break;
      }
      last = end;
      next = Math.min(end + 1, source.length);
    }
    line = end + 1;
  }
  while (source[last - 1] === ' ') last -= 1;
  return indent === undefined ? undefined : { first, last, next };
}

/**
 * What a block says whose lines are indented alike, none of them blank between others: a quick way
 * for most of what people write.
 */
export function usualBlockWords(header: string, source: string): string | undefined {
  const indent = source.search(/[^ ]/);
  if (indent < 1) return undefined;
  let end = source.length;
  while (source[end - 1] === '\n') end -= 1;
  const lines = source.slice(0, end).split('\n');
  const margin = ' '.repeat(indent);
  const words: string[] = [];
  for (const line of lines) {
    if (line === '' && header.startsWith('|')) words.push('');
    else if (!line.startsWith(margin) || line.trim() === '') return undefined;
    else if (header.startsWith('>') && (line[indent] ?? ' ') === ' ') return undefined;
    else words.push(line.slice(indent));
  }
  return words.join(header.startsWith('|') ? '\n' : ' ') + (header.endsWith('-') ? '' : '\n');
}

/** What the YAML library makes of the lines below a bar. */
function blockWords(header: string, source: string, indent: number): string {
  return usualBlockWords(header, source) ?? resolvedBlockWords(header, source, indent);
}

/** The same of any lines, as the YAML library has it. */
export function resolvedBlockWords(header: string, source: string, indent: number): string {
  const props = [
    { type: 'block-scalar-header' as const, offset: 0, indent, source: header },
    { type: 'newline' as const, offset: header.length, indent, source: '\n' },
  ];
  return CST.resolveAsScalar({ type: 'block-scalar', offset: 0, indent, props, source })?.value;
}

/** What the YAML library makes of a text in quotation marks. */
function quotedWords(source: string): string {
  const type = source.startsWith('"') ? 'double-quoted-scalar' : 'single-quoted-scalar';
  return CST.resolveAsScalar({ type, offset: 0, indent: 0, source, end: [] })?.value;
}
