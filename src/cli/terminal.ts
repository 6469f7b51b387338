import picocolors from 'picocolors';
import { EXIT } from './exit-code.ts';

/** Where a command writes, and how wide and colourful it may. */
export interface Terminal {
  /** What the command was asked for. */
  out(text: string): void;
  /** Everything else: problems, progress, notices. */
  err(text: string): void;
  /** Columns to wrap at; undefined where output is not a screen and lines stay whole. */
  readonly columns: number | undefined;
  /** Columns of a screen on which a line may be drawn over; undefined where there is none. */
  readonly live: number | undefined;
  readonly colors: ReturnType<typeof picocolors.createColors>;
}

/** Columns below which wrapping would only make a mess. */
const LEAST_COLUMNS = 40;

/** The terminal of this process. Colour only on a screen, and never with NO_COLOR set. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process;
  // A reader that has seen enough (`| head`) is no failure.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      const why = error.code === 'ENOSPC' ? 'the disk is full' : `the system says ${error.code}`;
      if (stream === stdout) stderr.write(`error  What was found cannot be written: ${why}.\n`);
      process.exit(EXIT.failure);
    });
  }
  const colored = stdout.isTTY && stderr.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    columns: stdout.isTTY ? Math.max(LEAST_COLUMNS, stdout.columns || 80) : undefined,
    live: stderr.isTTY && env.TERM !== 'dumb' ? stderr.columns || 80 : undefined,
    colors: picocolors.createColors(colored),
  };
}

/** "1 page", "3 pages". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** How to call the program: whoever came by npx has no other way. */
export function programName(): string {
  return process.env.npm_command === 'exec' ? 'npx studyguide' : 'studyguide';
}
