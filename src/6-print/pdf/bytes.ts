/** What bytes are in a content stream: ISO 32000-1, 7.2.2, tables 1 and 2, and the digits of 7.3.3 and 7.3.4.3. */
const SPACE = 1;
const DELIMITER = 2;
const DIGIT = 4;
const HEX_LETTER = 8;
const POINT = 16;

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if ('\0\t\n\f\r '.includes(character)) return SPACE;
  if ('()<>[]{}/%'.includes(character)) return DELIMITER;
  if (/\d/.test(character)) return DIGIT;
  if (/[a-f]/i.test(character)) return HEX_LETTER;
  return character === '.' ? POINT : 0;
});

/** Behind the last byte there is none, which is of no kind. */
type Byte = number | undefined;

export function isSpace(byte: Byte): boolean {
  return isA(SPACE, byte);
}

export function isDelimiter(byte: Byte): boolean {
  return isA(DELIMITER, byte);
}

/** Whether a byte is part of a number, a name or an operator. */
export function isRegular(byte: Byte): boolean {
  return byte !== undefined && !isA(SPACE | DELIMITER, byte);
}

export function isHexDigit(byte: Byte): boolean {
  return isA(DIGIT | HEX_LETTER, byte);
}

/** Whether a byte is part of a number, its sign left out. */
export function isOfNumber(byte: Byte): boolean {
  return isA(DIGIT | POINT, byte);
}

export function isLineEnd(byte: Byte): boolean {
  return byte === 0x0a || byte === 0x0d;
}

function isA(kinds: number, byte: Byte): boolean {
  return byte !== undefined && ((KINDS[byte] ?? 0) & kinds) !== 0;
}
