import { availableParallelism } from 'node:os';
import { type Executable, launch, type RunningBrowser } from './launch.ts';

/** A browser that can be started here, or reached elsewhere. */
export interface Program {
  /** Its path, or its address without what is secret in it. */
  readonly path: string;
  /** What is set for the browser's process only. */
  readonly env?: Readonly<Record<string, string>>;
  readonly start: () => Promise<RunningBrowser>;
  /** How many browsers print at once, and how many pages each; for `width` pages where asked for. */
  readonly room: (width: number | undefined) => { browsers: number; pages: number };
  /** Gives back what was made for this run alone. */
  readonly release?: () => Promise<void>;
}

/** What starting a program depends on. */
export interface StartOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly onNotice: (message: string) => void;
  /** Called once the browser's process is there, long before it answers. */
  readonly onSpawn?: (() => void) | undefined;
  /** Ends what is starting, at once. */
  readonly signal?: AbortSignal | undefined;
}

/** A program on this machine. */
export function localProgram(executable: Executable, options: StartOptions): Program {
  return {
    path: executable.path,
    ...(executable.env ? { env: executable.env } : {}),
    start: () => launch(executable, options),
    // A second browser costs memory, and prints no faster than a second page of the first.
    room: (width = pagesOfMachine()) => ({ browsers: 1, pages: width }),
    ...(executable.release ? { release: executable.release } : {}),
  };
}

/**
 * Measured on two cores: two pages print half as much again as one, a third adds nothing. With more
 * cores each page has one, and one is left for this program; what is beyond six was not measured.
 */
function pagesOfMachine(): number {
  return Math.min(6, Math.max(2, availableParallelism() - 1));
}
