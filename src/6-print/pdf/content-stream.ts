import { isDelimiter, isHexDigit, isLineEnd, isOfNumber, isRegular, isSpace } from './bytes.ts';

/**
 * Told of an operator: its name (`BI` stands for an inline image as a whole), the offset in bytes
 * where its first operand starts, or itself where it has none, and the offset just behind it.
 */
export type OnOperation = (operator: string, start: number, end: number) => void;

/**
 * Reads the operators of a content stream in order, strings, dictionaries and inline images passed
 * over as wholes (ISO 32000-1, 7.2, 7.8.2 and 8.9.7). A page has tens of thousands of them, so
 * nothing is made for any one, and a run of signs that are shown one after another, with nothing but
 * a step to the side between them, is told as one `Tj`.
 *
 * @throws Error for a stream that ends inside a string or an image.
 */
export function readOperations(bytes: Uint8Array, onOperation: OnOperation): void {
  const scanner = new Scanner(bytes);
  let start = -1;
  while (scanner.next()) {
    if (start < 0) start = scanner.start;
    const { operator } = scanner;
    if (operator === undefined) continue;
    if (operator === 'BI') scanner.passImage();
    else if (operator === 'Tj') scanner.passSignsThatFollow();
    onOperation(operator, start, scanner.offset);
    start = -1;
  }
}

/** Stands at one token after the other. A bracket is a token of its own. */
class Scanner {
  /** Just behind the token. */
  offset = 0;
  /** Where the token starts. */
  start = 0;
  /** The token's name, if it is an operator. */
  operator: string | undefined;
  readonly #bytes: Uint8Array;
  /** The names met so far, by their bytes. */
  readonly #names = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Goes to the next token; false at the end. */
  next(): boolean {
    this.#passSpace();
    const bytes = this.#bytes;
    const start = this.offset;
    const first = bytes[start];
    if (first === undefined) return false;
    this.start = start;
    this.operator = undefined;
    if (first === OPEN_PARENTHESIS) this.#passString();
    else if (first === LESS && bytes[start + 1] !== LESS) this.#passTo(GREATER);
    else {
      this.offset += 1;
      if (first !== SLASH && isDelimiter(first)) return true;
      while (isRegular(bytes[this.offset])) this.offset += 1;
      const length = this.offset - start;
      // Longer words are `true`, `false` and `null`: values.
      if (length <= LONGEST_OPERATOR && canStartOperator(first)) this.operator = this.#name(length);
    }
    return true;
  }

  #name(length: number): string {
    const bytes = this.#bytes;
    let key = 0;
    for (let at = this.start; at < this.start + length; at++) key = key * 256 + (bytes[at] ?? 0);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = Buffer.from(bytes.subarray(this.start, this.offset)).toString('latin1');
    this.#names.set(key, name);
    return name;
  }

  /**
   * Goes behind the last `Tj` of those that follow with a step to the side before each, as Chromium writes them: nine
   * tenths of a page of text.
   */
  passSignsThatFollow(): void {
    for (let end = this.#endOfSigns(this.offset); end >= 0; end = this.#endOfSigns(end)) {
      this.offset = end;
    }
  }

  /** Where a step to the side and the signs behind it end, as ` 13 0 Td <0050> Tj`; -1 where something else stands. */
  #endOfSigns(start: number): number {
    const bytes = this.#bytes;
    if (!isSpace(bytes[start])) return -1;
    let at = this.#endOfNumber(start + 1);
    if (at < 0 || bytes[at] !== BLANK) return -1;
    at = this.#endOfNumber(at + 1);
    if (at < 0 || !this.#reads(at, STEP)) return -1;
    const signs = at + STEP.length;
    at = signs;
    while (isHexDigit(bytes[at])) at += 1;
    if (at === signs || !this.#reads(at, SHOW)) return -1;
    at += SHOW.length;
    return isSpace(bytes[at]) ? at : -1;
  }

  #endOfNumber(start: number): number {
    const bytes = this.#bytes;
    const digits = bytes[start] === MINUS ? start + 1 : start;
    let at = digits;
    while (isOfNumber(bytes[at])) at += 1;
    return at > digits ? at : -1;
  }

  #reads(start: number, wanted: Uint8Array): boolean {
    for (let at = 0; at < wanted.length; at++) {
      if (this.#bytes[start + at] !== wanted[at]) return false;
    }
    return true;
  }

  /** Goes behind the `EI` of an inline image whose `BI` was read. */
  passImage(): void {
    const bytes = this.#bytes;
    do {
      if (!this.next()) throw new Error('An inline image has no data.');
    } while (this.operator !== 'ID');
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
const BLANK = 0x20;
const MINUS = 0x2d;

/** Between the numbers of a step and the signs behind it. */
const STEP = Buffer.from(' Td <');
const SHOW = Buffer.from('> Tj');

/** Characters; `BDC`, `SCN` and the like. */
const LONGEST_OPERATOR = 3;

/** Bytes behind an `EI` that must read as operators. */
const LOOK_AHEAD = 12;

/** Operators are letters, `'`, `"` and `T*`, `b*` and the like; numbers and names are not. */
function canStartOperator(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte === APOSTROPHE || byte === QUOTATION_MARK;
}
