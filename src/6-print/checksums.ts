import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The list's own name inside the folder it describes. */
export const CHECKSUMS = 'checksums.json';

interface Recorded {
  path: string;
  size: number;
  /** When the file last changed, in milliseconds. */
  changed: number;
  sha256: string;
}

/** Lists every file of a folder with its checksum, in the folder. Returns the relative paths. */
export async function recordChecksums(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const recorded: Recorded[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size, mtimeMs } = await lstat(file);
    const path = relative(folder, file);
    recorded.push({ path, size, changed: mtimeMs, sha256: await sha256(file) });
  }
  await writeFile(join(folder, CHECKSUMS), JSON.stringify(recorded, undefined, 1));
  return recorded.map((file) => file.path);
}

/**
 * Whether every recorded file is there as it was recorded. A file whose size and time have not
 * changed is believed: reading 210 MB again costs 350 ms, more than printing a handout does, and
 * guards against nothing but a failing disk, since whoever can write here can write the list too.
 * A file with another time (a copied or restored home folder) is read and compared.
 */
export async function intact(folder: string): Promise<boolean> {
  try {
    const list: Recorded[] = JSON.parse(await readFile(join(folder, CHECKSUMS), 'utf8'));
    for (const { path, size, changed, sha256: expected } of list) {
      const file = join(folder, path);
      const found = await lstat(file);
      if (!found.isFile() || found.size !== size) return false;
      if (found.mtimeMs !== changed && (await sha256(file)) !== expected) return false;
    }
    return list.length > 0;
  } catch {
    // A list or a file that is missing or unreadable.
    return false;
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
