/** One operator of a content stream with the operands before it. */
export interface Operation {
  /** `Tj`, `re`, `BDC`; `BI` stands for an inline image as a whole. */
  readonly operator: string;
  /** Offset in bytes where the first operand starts, or the operator where it has none. */
  readonly start: number;
  /** Offset just behind the operator. */
  readonly end: number;
}

/**
 * Reads the operators of a content stream in order, strings, dictionaries and inline images passed
 * over as wholes (ISO 32000-1, 7.2, 7.8.2 and 8.9.7).
 *
 * @throws Error for a stream that ends inside a string or an image.
 */
export function* operationsOf(bytes: Uint8Array): Generator<Operation> {
  const scanner = new Scanner(bytes);
  let start = -1;
  for (;;) {
    const token = scanner.next();
    if (token === undefined) return;
    if (start < 0) start = token.start;
    if (token.operator === undefined) continue;
    if (token.operator === 'BI') scanner.passImage();
    yield { operator: token.operator, start, end: scanner.offset };
    start = -1;
  }
}

/** A token by where it starts; an operator has its name, an operand none. */
interface Token {
  readonly start: number;
  readonly operator?: string;
}

class Scanner {
  offset = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The next token; undefined at the end. A bracket is a token of its own. */
  next(): Token | undefined {
    this.#passSpace();
    const bytes = this.#bytes;
    const start = this.offset;
    const first = bytes[start];
    if (first === undefined) return undefined;
    if (first === OPEN_PARENTHESIS) {
      this.#passString();
      return { start };
    }
    if (first === LESS && bytes[start + 1] !== LESS) {
      this.#passTo(GREATER);
      return { start };
    }
    this.offset += 1;
    if (first !== SLASH && DELIMITERS.has(first)) return { start };
    while (isRegular(bytes[this.offset])) this.offset += 1;
    if (!canStartOperator(first)) return { start };
    const word = latin1(bytes.subarray(start, this.offset));
    return VALUES.has(word) ? { start } : { start, operator: word };
  }

  /** Goes behind the `EI` of an inline image whose `BI` was read. */
  passImage(): void {
    const bytes = this.#bytes;
    for (let token = this.next(); token?.operator !== 'ID'; token = this.next()) {
      if (token === undefined) throw new Error('An inline image has no data.');
    }
    // One white-space character, then the data, then white space and EI.
    for (let at = this.offset + 1; at + 1 < bytes.length; at++) {
      const ends = bytes[at] === CAPITAL_E && bytes[at + 1] === CAPITAL_I;
      if (ends && isSpace(bytes[at - 1]) && !isRegular(bytes[at + 2]) && this.#readsOn(at + 2)) {
        this.offset = at + 2;
        return;
      }
    }
    throw new Error('An inline image has no end.');
  }

  /** Whether what follows could be operators: data that has `EI` by chance is rarely plain text. */
  #readsOn(from: number): boolean {
    return this.#bytes
      .subarray(from, from + LOOK_AHEAD)
      .every((byte) => isSpace(byte) || (byte >= 0x20 && byte < 0x7f));
  }

  #passSpace(): void {
    const bytes = this.#bytes;
    for (;;) {
      const byte = bytes[this.offset];
      if (byte === PERCENT) {
        while (this.offset < bytes.length && !isLineEnd(bytes[this.offset])) this.offset += 1;
      } else if (isSpace(byte)) this.offset += 1;
      else return;
    }
  }

  #passTo(end: number): void {
    const found = this.#bytes.indexOf(end, this.offset);
    if (found < 0) throw new Error('A string has no end.');
    this.offset = found + 1;
  }

  /** A string in parentheses: those inside are balanced or escaped. */
  #passString(): void {
    const bytes = this.#bytes;
    let depth = 0;
    for (let at = this.offset; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === BACKSLASH) at += 1;
      else if (byte === OPEN_PARENTHESIS) depth += 1;
      else if (byte === CLOSE_PARENTHESIS) depth -= 1;
      if (depth > 0) continue;
      this.offset = at + 1;
      return;
    }
    throw new Error('A string has no end.');
  }
}

const OPEN_PARENTHESIS = 0x28;
const CLOSE_PARENTHESIS = 0x29;
const APOSTROPHE = 0x27;
const QUOTATION_MARK = 0x22;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const PERCENT = 0x25;
const BACKSLASH = 0x5c;
const CAPITAL_E = 0x45;
const CAPITAL_I = 0x49;

/** ISO 32000-1, 7.2.2, table 2. */
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (one) => one.charCodeAt(0)));

/** Words that are operands. */
const VALUES = new Set(['true', 'false', 'null']);

/** Bytes behind an `EI` that must read as operators. */
const LOOK_AHEAD = 12;

/** Operators are letters, `'`, `"` and `T*`, `b*` and the like; numbers and names are not. */
function canStartOperator(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte === APOSTROPHE || byte === QUOTATION_MARK;
}

/** ISO 32000-1, 7.2.2, table 1. */
function isSpace(byte: number | undefined): boolean {
  return (
    byte === 0x20 ||
    byte === 0x0a ||
    byte === 0x0d ||
    byte === 0x09 ||
    byte === 0x00 ||
    byte === 0x0c
  );
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isRegular(byte: number | undefined): boolean {
  return byte !== undefined && !isSpace(byte) && !DELIMITERS.has(byte);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
