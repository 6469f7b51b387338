import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../../source/nearest.ts';
import { ImportError } from '../imported.ts';
import { type FetchLimits, fetchPage } from './fetch-page.ts';
import type { Lookup } from './network-address.ts';

/** Bytes a file may have. A saved page with its pictures inside has ten million at times. */
const MOST_BYTES = 50_000_000;

/** How a source is read. */
export interface SourceOptions {
  /** The folder that paths start from. */
  readonly cwd: string;
  /** What came in on standard input, for the source `-`. */
  readonly stdin?: Uint8Array | undefined;
  /** The name of the file that its bytes are from, where that is known. */
  readonly stdinName?: string | undefined;
  /** The program's version, for its name when it asks for a page. */
  readonly version: string;
  readonly limits?: FetchLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly lookup?: Lookup | undefined;
}

/** The bytes of a source, and what is known of it besides. */
export interface Source {
  readonly bytes: Uint8Array;
  /** What it is called in sentences. */
  readonly shownAs: string;
  /** The file's name, or the last part of the address. */
  readonly name?: string | undefined;
  readonly contentType?: string | undefined;
  /** The address that gave it, for what came from the web. */
  readonly url?: string | undefined;
  readonly notes: readonly string[];
}

/**
 * Reads a source whole: `-` is standard input, what starts with http:// or https:// a page of the
 * web, anything else a file.
 *
 * @throws ImportError when it cannot be had.
 */
export async function readSource(source: string, options: SourceOptions): Promise<Source> {
  if (source === '-') return fromStandardInput(options.stdin, options.stdinName);
  if (
    /^[a-z][a-z0-9+.-]*:\/\//i.test(source) ||
    /^(?:about|blob|data|javascript|mailto):/i.test(source)
  ) {
    const { url, ...page } = await fetchPage(source, options);
    return { ...page, url, shownAs: url, name: new URL(url).pathname.split('/').at(-1) };
  }
  return fromFile(source, options.cwd);
}

function fromStandardInput(bytes: Uint8Array | undefined, name: string | undefined): Source {
  if (!bytes || bytes.length === 0) {
    throw new ImportError(
      'Nothing came in on standard input.',
      'Pipe the article into the command, or name a file or an address.',
      { code: '-empty', facts: {} },
    );
  }
  return { bytes, shownAs: name || 'What came in', name, notes: [] };
}

async function fromFile(source: string, cwd: string): Promise<Source> {
  const path = resolve(cwd, source);
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw await folderRefused(path, source);
    if (!facts.isFile()) {
      throw new ImportError(`${source} is no file.`, 'Use - to read from standard input.');
    }
    if (facts.size > MOST_BYTES) {
      throw new ImportError(
        `${source} is too large for an article: ${Math.round(facts.size / 1e6)} MB.`,
        'Save the article without its pictures, or copy its text into a text file.',
      );
    }
    const bytes = new Uint8Array(await readFile(path));
    if (bytes.length === 0) throw new ImportError(`${source} is empty.`, 'Save the article again.');
    return { bytes, shownAs: source, name: basename(path), notes: [] };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw await unreadable(path, source, error);
  }
}

/** Browsers put pictures and styles into a folder beside the page they save. */
async function folderRefused(path: string, source: string): Promise<ImportError> {
  const name = basename(path).replace(
    /(?:[ _.-](?:files|dateien|archivos|fichiers|ficheiros|arquivos|bestanden|filer|pliki|file))$/i,
    '',
  );
  const beside = (await namesIn(dirname(path))).find((other) => isPage(other, name));
  if (beside) {
    return new ImportError(
      `${source} is the folder of a page's pictures.`,
      `Name the page: ${besideOf(source, beside)}`,
    );
  }
  const inside = (await namesIn(path)).find((other) => /\.x?html?$/i.test(other));
  return new ImportError(
    `${source} is a folder.`,
    inside ? `Name the file: ${join(source, inside)}` : 'Name the file of the article.',
  );
}

function isPage(file: string, name: string): boolean {
  return /\.x?html?$/i.test(file) && file.replace(/\.x?html?$/i, '') === name;
}

async function unreadable(path: string, source: string, error: unknown): Promise<ImportError> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') {
    const why =
      code === 'EACCES' || code === 'EPERM' ? 'you may not read it' : String(code ?? error);
    return new ImportError(`${source} cannot be read: ${why}.`, 'Name a file that you can read.');
  }
  const near = nearest(basename(path), await namesIn(dirname(path)));
  if (near) {
    return new ImportError(
      `There is no file ${source}.`,
      `Did you mean ${besideOf(source, near)}?`,
    );
  }
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+)+\//i.test(source) || /^www\./i.test(source)) {
    return new ImportError(
      `There is no file ${source}.`,
      `For the web page, write https://${source}`,
    );
  }
  return new ImportError(`There is no file ${source}.`, 'Check the name and the folder.');
}

function besideOf(source: string, name: string): string {
  const folder = dirname(source);
  return folder === '.' ? name : join(folder, name);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
