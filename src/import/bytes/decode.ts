import sniff from 'html-encoding-sniffer';
import { ImportError } from '../imported.ts';

/** The text of bytes, and what a person should know about how it was read. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * How far into a page its declaration of an encoding is looked for. The standard asks for the
 * first 1024 bytes; browsers start over when they meet one later, behind long scripts.
 */
const DECLARED_WITHIN = 65_536;
/** UTF-8 sequences that valid text of another multi-byte encoding never shows by chance. */
const NOT_BY_CHANCE = 10;
/** Bytes that are looked at to tell text from what is none, and the share of controls in it. */
const LOOKED_AT = 10_000;
const MOST_CONTROLS = 0.02;
/** Encodings in which two bytes may be one character. */
const MULTI_BYTE = /^(?:gb|big5|euc|shift_jis|iso-2022)/i;

/**
 * Decodes a web page: byte order mark, the server's word, the page's own declaration, in the order
 * of the HTML standard (13.2.3.2). Against it, UTF-8 wins over any other encoding that is declared
 * when the bytes are UTF-8 throughout: that is no accident, but a wrong declaration.
 */
export function decodeWebPage(bytes: Uint8Array, contentType?: string): DecodedText {
  refuseUtf32(bytes);
  const declared = sniff(bytes, {
    transportLayerEncodingLabel: charsetOf(contentType),
    defaultEncoding: 'none',
    maxPrescanBytes: DECLARED_WITHIN,
  });
  const wide = utf8Sequences(bytes);
  if (!declared.startsWith('UTF-16') && isBinary(bytes)) throw notText();
  if (declared === 'none') {
    if (wide !== undefined) return { text: decode(bytes, 'utf-8'), notes: [] };
    return decodeWestern(bytes, 'The page does not say what encoding it has');
  }
  if (declared !== 'UTF-8' && !declared.startsWith('UTF-16') && wide !== undefined) {
    if (wide >= (MULTI_BYTE.test(declared) ? NOT_BY_CHANCE : 1)) {
      const note = `The page says that its encoding is ${declared}, but it is UTF-8, and was read as UTF-8.`;
      return { text: decode(bytes, 'utf-8'), notes: [note] };
    }
  }
  if (declared === 'replacement') {
    throw new ImportError(
      'The page names an encoding that browsers refuse to read.',
      'Open it in a browser, copy the article, and save it as a text file.',
    );
  }
  if (declared === 'UTF-8' && wide === undefined && !hasUtf8Sequence(bytes)) {
    return decodeWestern(bytes, 'The page says that it is UTF-8, but it is not');
  }
  return decodeWithGaps(bytes, declared);
}

/**
 * Decodes plain text: byte order mark, UTF-8, the server's word, UTF-16 by its zero bytes, and at
 * last the Western encoding of Windows or of the old Mac, with a note.
 *
 * @throws ImportError for what is no text, or text that could only be guessed at.
 */
export function decodePlainText(bytes: Uint8Array, contentType?: string): DecodedText {
  refuseUtf32(bytes);
  if (/^(?:\xff\xfe|\xfe\xff)/.test(latin1(bytes.subarray(0, 2)))) {
    return decodeWithGaps(bytes, bytes[0] === 0xff ? 'utf-16le' : 'utf-16be');
  }
  if (bytes.includes(0)) return decodeWide(bytes);
  if (isBinary(bytes)) throw notText();
  if (utf8Sequences(bytes) !== undefined) return { text: decode(bytes, 'utf-8'), notes: [] };
  const charset = charsetOf(contentType);
  if (charset !== undefined && isKnown(charset) && !/^utf-?8$/i.test(charset)) {
    return decodeWithGaps(bytes, charset);
  }
  // A few bytes at fault in a text of UTF-8 do not make it Western: that would spoil all the rest.
  if (isMostlyUtf8(bytes)) return decodeWithGaps(bytes, 'utf-8');
  return decodeWestern(bytes, 'The text is not UTF-8');
}

/** The `charset` of a Content-Type (RFC 9110, 8.3.2). */
function charsetOf(contentType: string | undefined): string | undefined {
  const [, quoted, bare] =
    /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(contentType ?? '') ?? [];
  return quoted ?? bare;
}

/** Decodes with the characters that cannot be read as U+FFFD, and says so. */
function decodeWithGaps(bytes: Uint8Array, encoding: string): DecodedText {
  const text = decode(bytes, encoding);
  const own =
    encoding.toLowerCase() === 'utf-8' ? latin1(bytes).split('\xef\xbf\xbd').length - 1 : 0;
  const gaps = text.split('\ufffd').length - 1 - own;
  if (gaps <= 0) return { text, notes: [] };
  const where = /[^\ufffd]{0,30}\ufffd[^\ufffd]{0,30}/u.exec(text)?.[0].replace(/\s+/g, ' ');
  return {
    text,
    notes: [
      `${gaps} ${gaps === 1 ? 'character' : 'characters'} could not be read as ${encoding} and ${gaps === 1 ? 'stands' : 'stand'} as \ufffd, the first in “${where}”: compare with the page.`,
    ],
  };
}

/** Bytes of no known encoding, as far as they can be those of a Western language. */
function decodeWestern(bytes: Uint8Array, why: string): DecodedText {
  const high = bytes.filter((byte) => byte > 0x7f).length;
  const visible = bytes.filter((byte) => byte > 0x20).length;
  const encoding = looksLikeOldMac(bytes) ? 'macintosh' : 'windows-1252';
  const text = decode(bytes, encoding);
  // A quarter of accents is no Western language; and the controls are letters of another encoding.
  if (high > visible / 4 || /[\x80-\x9f]/.test(text)) {
    throw new ImportError(
      `${why}, and which encoding it is cannot be told.`,
      'Open it in the program that shows it rightly, and save it with the encoding UTF-8.',
    );
  }
  return {
    text,
    notes: [
      `${why}: it was read as ${encoding}. Compare its quotation marks, dashes and accents with the original.`,
    ],
  };
}

/** UTF-16 without a byte order mark: all its zero bytes are on one side. */
function decodeWide(bytes: Uint8Array): DecodedText {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] === 0) index % 2 === 0 ? even++ : odd++;
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  // A space or a line end in every fifty letters is little for any script.
  const enough = Math.max(even, odd) > bytes.length / 100;
  if (Math.min(even, odd) === 0 && enough && bytes.length % 2 === 0) {
    const text = decode(bytes, encoding);
    if (!text.includes('\ufffd') && !text.includes('\0')) return { text, notes: [] };
  }
  throw notText();
}

function notText(): ImportError {
  return new ImportError(
    'This is not text.',
    'Name a web page, a Word document, a PDF or a text file.',
  );
}

/** Controls that no text has: of random bytes, one in ten is such. */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, LOOKED_AT);
  const controls = start.filter(
    (byte) => byte < 0x20 && (byte < 0x07 || byte > 0x0d) && byte !== 0x1b,
  );
  return controls.length > start.length * MOST_CONTROLS;
}

function refuseUtf32(bytes: Uint8Array): void {
  if (!/^(?:\xff\xfe\0\0|\0\0\xfe\xff)/.test(latin1(bytes.subarray(0, 4)))) return;
  throw new ImportError('The text has the encoding UTF-32.', 'Save it with the encoding UTF-8.');
}

/** How many characters of more than one byte there are; undefined when it is not UTF-8. */
function utf8Sequences(bytes: Uint8Array): number | undefined {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return bytes.filter((byte) => byte >= 0xc2).length;
}

/** Whether a letter of two bytes or more stands anywhere, as in UTF-8 with a few faults. */
/** Whether the bytes above ASCII are characters of UTF-8 but for a few. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = decode(bytes, 'utf-8');
  const gaps = text.split('\ufffd').length - 1;
  const characters = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return characters >= 3 * gaps;
}

function hasUtf8Sequence(bytes: Uint8Array): boolean {
  return /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/.test(
    latin1(bytes),
  );
}

/** Quotation marks stand where the old Mac has them, rather than where Windows has them. */
function looksLikeOldMac(bytes: Uint8Array): boolean {
  const text = latin1(bytes);
  const onMac = /[a-z]\xd5[a-z]|(?<=[\s(])\xd2[A-Za-z]|[A-Za-z.,!?]\xd3(?=[\s).,])/g;
  const onWindows = /[a-z]\x92[a-z]|(?<=[\s(])\x93[A-Za-z]|[A-Za-z.,!?]\x94(?=[\s).,])/g;
  return (text.match(onMac)?.length ?? 0) > (text.match(onWindows)?.length ?? 0);
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** Each byte as the character of its number. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
