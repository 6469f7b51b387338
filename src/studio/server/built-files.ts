import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type EarlierPdf, earlierPdfs, pagesOfPdf } from '../../build/built-files.ts';
import { fileStateOf } from '../../build/live-workspace.ts';
import type { BuiltFile } from '../messages/builds.ts';
import type { FileId } from '../messages/names.ts';
import type { KnownFile, LibraryFolders } from './library.ts';

/** The PDFs in the output folder, named by ids. */
export class BuiltFiles {
  readonly #folders: LibraryFolders;
  readonly #out: string;
  readonly #seen = new Map<FileId, string>();
  readonly #pages = new Map<string, { readonly stamp: string; readonly pages: number }>();

  constructor(folders: LibraryFolders, out: string) {
    this.#folders = folders;
    this.#out = out;
  }

  /** A guide's PDFs that are newer than every file that it is made from. */
  async of(guide: KnownFile, sources: readonly string[]): Promise<BuiltFile[]> {
    const { cwd } = this.#folders;
    const changed = sources.map((file) => mtimeOf(resolve(cwd, file)));
    const newest = Math.max(0, ...changed);
    const files: BuiltFile[] = [];
    for (const pdf of await earlierPdfs(guide.name, this.#out, cwd)) {
      if (pdf.written >= newest) files.push(await this.#describe(pdf));
    }
    return files;
  }

  /** A PDF that was named to a page before; undefined for any other id, or where it is gone. */
  async read(id: FileId): Promise<{ name: string; bytes: Uint8Array } | undefined> {
    const name = this.#seen.get(id);
    const { cwd, contain } = this.#folders;
    const path = name && contain(resolve(cwd, this.#out), name);
    if (!name || path === undefined) return undefined;
    const bytes = await readFile(path).catch(() => undefined);
    return bytes && { name, bytes };
  }

  async #describe({ edition, booklet, name, path, bytes }: EarlierPdf): Promise<BuiltFile> {
    const id = createHash('sha256').update(`built:${name}`).digest('base64url').slice(0, 22);
    this.#seen.set(id, name);
    const stamp = fileStateOf(path);
    const known = this.#pages.get(path);
    const pages = known?.stamp === stamp ? known.pages : await pagesOfPdf(path);
    this.#pages.set(path, { stamp, pages });
    return { id, name, edition, booklet, pages, bytes };
  }
}

function mtimeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
