import { createHash } from 'node:crypto';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfReader } from '../pdf-facts.ts';

/** Bytes of a file identifier (ISO 32000-1, 14.4). */
const LENGTH = 16;

/**
 * Writes the file, and identifies it by what is in it: equal contents have equal identifiers, and
 * no others do.
 */
export async function saveWithId(
  pdf: PDFDocument,
  { PDFHexString }: PdfReader,
): Promise<Uint8Array> {
  const nothing = '0'.repeat(LENGTH * 2);
  const empty = PDFHexString.of(nothing);
  pdf.context.trailerInfo.ID = pdf.context.obj([empty, empty]);
  // The tag tree is many small objects: packed into streams, the file is much smaller.
  const bytes = await pdf.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const id = createHash('sha256').update(bytes).digest('hex').slice(0, nothing.length);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The trailer is the last thing in the file, and nothing else in it is that long a row of zeros.
  for (let at = file.lastIndexOf(nothing); at >= 0; at = file.lastIndexOf(nothing, at - 1)) {
    file.write(id.toUpperCase(), at, 'latin1');
    if (file.subarray(at - 2, at).includes('[')) break;
  }
  return bytes;
}
