/** A picture's bytes as they are printed, or why they cannot be. */
export type Whole =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: string };

const CUT_OFF: Whole = { ok: false, why: 'it is cut off: its end is missing' };
const MOVES: Whole = { ok: false, why: 'it moves' };

/**
 * Whether a picture file is there to its end, which a download that stopped is not: the browser
 * would print the part that is. A moving picture prints its first one: of a GIF and a PNG, what
 * follows is taken off, since a browser prints whichever it has come to; others are refused. Notes
 * that a camera or a program has left in a JPEG or a PNG are taken out: they may say where somebody
 * lives.
 */
export function wholePicture(kind: string, bytes: Uint8Array): Whole {
  switch (kind) {
    case 'png':
      return wholePng(bytes);
    case 'jpg':
      return wholeJpeg(bytes);
    case 'gif':
      return firstOfGif(bytes);
    case 'webp':
      return wholeWebp(bytes);
    default:
      return wholeBoxes(bytes);
  }
}

/** Chunks up to `IEND` (PNG, third edition, section 5.3), without animation and notes. */
function wholePng(bytes: Uint8Array): Whole {
  const view = viewOf(bytes);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  const table = crcTable();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return CUT_OFF;
    const name = nameAt(bytes, at + 4);
    if (view.getUint32(end - 4) !== crcOf(bytes.subarray(at + 4, end - 4), table)) {
      return { ok: false, why: 'it is damaged inside' };
    }
    if (!PNG_LEFT_OUT.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return { ok: true, bytes: joined(kept) };
    at = end;
  }
  return CUT_OFF;
}

const PNG_LEFT_OUT = new Set(['acTL', 'fcTL', 'fdAT', 'eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** The check sum of a chunk (PNG, third edition, annex D): a browser prints what it can of the rest. */
function crcOf(bytes: Uint8Array, table: Uint32Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
    return crc;
  });
}

/**
 * Segments, and between them coded data, up to the end mark (ITU-T T.81, annex B), without notes:
 * EXIF and XMP (APP1), IPTC (APP13).
 */
function wholeJpeg(bytes: Uint8Array): Whole {
  const kept: Uint8Array[] = [];
  let from = 0;
  for (let at = 2; at + 1 < bytes.length; ) {
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) at = nextFF(bytes, at);
    // Fill bytes, a coded FF, and marks that stand alone.
    else if (mark === 0xff) at += 1;
    else if (mark === 0 || mark === 1 || (mark >= 0xd0 && mark <= 0xd8)) at += 2;
    else if (mark === 0xd9) {
      return { ok: true, bytes: joined([...kept, bytes.subarray(from, at + 2)]) };
    } else {
      const end = at + 2 + Math.max(2, ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
      if (mark === 0xe1 || mark === 0xed) {
        kept.push(bytes.subarray(from, at));
        from = end;
      }
      at = end;
    }
  }
  return CUT_OFF;
}

function nextFF(bytes: Uint8Array, from: number): number {
  const next = bytes.indexOf(0xff, from);
  return next < 0 ? bytes.length : next;
}

/** A GIF up to the end of its first picture, and the mark that ends the file (GIF89a, appendix A). */
function firstOfGif(bytes: Uint8Array): Whole {
  const tableAt = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  let at = 13 + tableAt(bytes[10] ?? 0);
  const skipBlocks = () => {
    while ((bytes[at] ?? 0) > 0) at += (bytes[at] ?? 0) + 1;
    at += 1;
  };
  while (at < bytes.length) {
    const isPicture = bytes[at] === 0x2c;
    if (isPicture) at += 10 + tableAt(bytes[at + 9] ?? 0) + 1;
    else if (bytes[at] === 0x21) at += 2;
    else break;
    skipBlocks();
    if (isPicture && at <= bytes.length) {
      return { ok: true, bytes: joined([bytes.subarray(0, at), Uint8Array.of(0x3b)]) };
    }
  }
  return CUT_OFF;
}

/** The length in the header (RFC 9649, section 2.4); the animation flag in section 2.7. */
function wholeWebp(bytes: Uint8Array): Whole {
  if (bytes.length < 21 || viewOf(bytes).getUint32(4, true) + 8 > bytes.length) return CUT_OFF;
  return nameAt(bytes, 12) === 'VP8X' && ((bytes[20] ?? 0) & 2) !== 0 ? MOVES : { ok: true, bytes };
}

/** Boxes one after the other up to the end (ISO/IEC 14496-12, section 4.2), as in AVIF. */
function wholeBoxes(bytes: Uint8Array): Whole {
  if (nameAt(bytes, 8) === 'avis') return MOVES;
  const view = viewOf(bytes);
  let at = 0;
  let hasData = false;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    hasData ||= nameAt(bytes, at + 4) === 'mdat';
    if (size === 0 && hasData) return { ok: true, bytes }; // Up to the end, wherever that is.
    if (size < 8) return { ok: false, why: 'its parts do not add up' };
    at += size;
  }
  return at === bytes.length && hasData ? { ok: true, bytes } : CUT_OFF;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
