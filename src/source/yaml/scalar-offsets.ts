/** What a scalar's value is made from: where each of its units stands in the source. */
export interface ScalarOffsets {
  /** Offset into the source where each UTF-16 unit of the value starts. */
  readonly starts: readonly number[];
  /** Offset into the source where each unit ends. */
  readonly ends: readonly number[];
}

/** The escapes of YAML 1.2.2, section 5.7, that stand for one character by a letter or sign. */
const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/**
 * Where each unit of a YAML scalar's value stands in its source: plain, in quotation marks, or a
 * block below its key. YAML folds lines, drops indentation and reads escapes, but it keeps every
 * visible character and their order, so the two are walked side by side. White space stands where
 * the source has some. Undefined where the source is not this value's, as for an alias.
 */
export function scalarOffsets(source: string, value: string): ScalarOffsets | undefined {
  const style = /^["'|>]/.exec(source)?.[0];
  const isDouble = style === '"';
  let at = style === undefined ? 0 : 1;
  if (style === '|' || style === '>') {
    const header = source.search(/\n/);
    at = header < 0 ? source.length : header + 1;
  }
  const starts: number[] = [];
  const ends: number[] = [];
  const put = (units: number, end: number) => {
    for (let i = 0; i < units; i++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  };
  /** Passes over what a pattern takes at this point. */
  const skip = (pattern: RegExp) => {
    pattern.lastIndex = at;
    at += pattern.exec(source)?.[0].length ?? 0;
  };

  while (starts.length < value.length) {
    const character = value[starts.length] as string;
    if (isDouble) skip(/(?:\\\r?\n[ \t\r\n]*)*/y);
    if (/[ \t\n]/.test(character)) {
      const from = at;
      const escaped = isDouble ? escapeAt(source, at) : undefined;
      if (escaped?.text === character) {
        put(1, at + escaped.length);
      } else {
        skip(/[ \t\r\n]*/y);
        starts.push(from);
        ends.push(at);
      }
      continue;
    }
    skip(isDouble ? /(?:[ \t\r\n]|\\\r?\n)*/y : /[ \t\r\n]*/y);
    const escaped = isDouble ? escapeAt(source, at) : undefined;
    if (escaped) {
      if (!value.startsWith(escaped.text, starts.length)) return undefined;
      put(escaped.text.length, at + escaped.length);
    } else if (style === "'" && source.startsWith("''", at)) {
      if (character !== "'") return undefined;
      put(1, at + 2);
    } else {
      if (source[at] !== character) return undefined;
      put(1, at + 1);
    }
  }
  return { starts, ends };
}

/** The escape sequence at an offset of a text in double quotation marks. */
function escapeAt(source: string, at: number): { text: string; length: number } | undefined {
  if (source[at] !== '\\') return undefined;
  const [whole, ...digits] =
    /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8}))/.exec(source.slice(at, at + 10)) ??
    [];
  const code = digits.find((hex) => hex !== undefined);
  if (whole !== undefined && code !== undefined) {
    return { text: String.fromCodePoint(Number.parseInt(code, 16)), length: whole.length };
  }
  const text = ESCAPES[source[at + 1] ?? ''];
  return text === undefined ? undefined : { text, length: 2 };
}
