import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { candidates, type Surroundings } from './candidates.ts';
import { reasonOf } from './print-error.ts';

/** Pieces of a program that are looked at, spread evenly over it, and the bytes of each. */
const PIECES = 64;
const PIECE_BYTES = 16_384;
/** Milliseconds that a program may take to say its version. */
const SAYING_MS = 10_000;

/**
 * What tells the browser that would print from any other, without starting one: all that the search
 * for it would come upon, in its order, each by its content. It is another once a browser is
 * installed, removed or updated.
 */
export async function identifyBrowser(
  around: Pick<Surroundings, 'browser' | 'env' | 'signal'>,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const candidate of candidates({ ...around, onNotice: () => undefined })) {
    hash.update(`\n${candidate.kind} ${candidate.path ?? ''} `);
    if ('absent' in candidate) hash.update(`absent: ${candidate.absent}`);
    else if (candidate.identify) hash.update(await candidate.identify().catch(reasonOf));
    else if (candidate.path !== undefined)
      hash.update(await programIdentity(candidate.path).catch(reasonOf));
  }
  return hash.digest('base64url');
}

/** What tells one program from another: its size and pieces of its content, or what it says of itself. */
async function programIdentity(path: string): Promise<string> {
  // Without waiting: the browser is started once this is known, and all of it takes two milliseconds.
  const program = realpathSync(path);
  const file = openSync(program, 'r');
  try {
    const start = piece(file, 0, 2);
    // What starts another program does not change with it. On Ubuntu that is `snap`, for all alike.
    if (start.toString('latin1') === '#!' || basename(program) === 'snap') {
      return (await promisify(execFile)(path, ['--version'], { timeout: SAYING_MS })).stdout;
    }
    return `${contentOf(file)} ${bundleOf(program)}`;
  } finally {
    closeSync(file);
  }
}

/**
 * A browser has 200 MB, and to read them takes longer than to print. Compilers and linkers move and
 * number everything anew: whoever looks at a sixtieth of it sees any other version.
 */
function contentOf(file: number): string {
  const { size } = fstatSync(file);
  const hash = createHash('sha256').update(String(size));
  for (let at = 0; at < PIECES; at++) {
    const from = Math.floor((Math.max(0, size - PIECE_BYTES) * at) / (PIECES - 1));
    hash.update(piece(file, from, PIECE_BYTES));
  }
  return hash.digest('base64url');
}

function piece(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, from));
}

/** On a Mac the program is small and starts what lies beside it; its bundle says the version. */
function bundleOf(program: string): string {
  if (process.platform !== 'darwin') return '';
  try {
    return readFileSync(join(dirname(dirname(program)), 'Info.plist'), 'latin1');
  } catch {
    return '';
  }
}
