import picocolors from 'picocolors';

/** Where a command writes, and how wide and colourful it may. */
export interface Terminal {
  /** What the command was asked for. */
  out(text: string): void;
  /** Everything else: problems, progress, notices. */
  err(text: string): void;
  /** Columns to wrap at; undefined where output is not a screen and lines stay whole. */
  readonly columns: number | undefined;
  /** Whether a line may be drawn over. */
  readonly live: boolean;
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
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const colored = stdout.isTTY && stderr.isTTY && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    columns: stdout.isTTY ? Math.max(LEAST_COLUMNS, stdout.columns || 80) : undefined,
    live: stderr.isTTY && env.TERM !== 'dumb',
    colors: picocolors.createColors(colored),
  };
}

/** "1 page", "3 pages". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
