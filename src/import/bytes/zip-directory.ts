import { inflateRawSync } from 'node:zlib';

/** A file in a ZIP archive, as the archive's directory tells of it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes packed and unpacked, as declared. */
  readonly packed: number;
  readonly unpacked: number;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  /** Where its local header starts. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
/** The comment at the end has a length of two bytes. */
const MOST_COMMENT = 0xffff;

/**
 * Reads the directory at the end of a ZIP archive (PKWARE APPNOTE 4.3.12 and 4.3.16). Undefined
 * when there is none, or when it does not hold what it says.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const after = at + ENTRY_BYTES + nameLength;
    if (after > end) return undefined;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, after)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      offset: view.getUint32(at + 42, true),
    });
    at = after + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The names of an archive's files; none when its directory cannot be read. */
export function entryNames(bytes: Uint8Array): readonly string[] {
  return zipDirectory(bytes)?.map(({ name }) => name) ?? [];
}

/** Unpacks one file. Undefined when it is damaged, or longer than it declares to be. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset, packed, unpacked, method } = entry;
  if (offset + LOCAL_BYTES > bytes.length) return undefined;
  if (view.getUint32(offset, true) !== LOCAL_SIGNATURE) return undefined;
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_BYTES + names;
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return content.length === unpacked ? content : undefined;
  try {
    const most = Math.max(1, unpacked);
    const bytes = inflateRawSync(content, { maxOutputLength: most });
    return bytes.length === unpacked ? new Uint8Array(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** The record at the end of the archive, found from behind over its comment. */
function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}
