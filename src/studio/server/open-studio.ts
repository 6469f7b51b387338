/** Where the studio finds its guides, and how it is reached. */
export interface StudioOptions {
  /** The guide to open first, as a path or a bare name; the shelf when left out. */
  readonly guide?: string | undefined;
  /** The guides folder; `guides` when left out. */
  readonly guidesFolder?: string | undefined;
  /** A folder whose templates stand in for the program's own, file by file. */
  readonly templates?: string | undefined;
  /** The folder that PDFs are written to; `output` when left out. */
  readonly out?: string | undefined;
  /** Path of a browser to print with, or `embedded`; one is looked for when left out. */
  readonly browser?: string | undefined;
  /** The port to listen on; the studio's usual one when left out, or any that is free. */
  readonly port?: number | undefined;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** A studio that runs. */
export interface Studio {
  readonly port: number;
  /**
   * An address that opens the studio in one browser, once; `onUsed` hears when it has. Each call
   * gives another.
   */
  newAddress(onUsed?: () => void): string;
  /** Ends it: what was begun to be saved is saved first. */
  close(): Promise<void>;
}

/**
 * Opens the studio on this machine's loopback address. What it needs is loaded here, so that no
 * other command waits for it.
 *
 * @throws UsageError where there is no such guide or the port is taken.
 */
export async function openStudio(options: StudioOptions = {}): Promise<Studio> {
  const { startStudio } = await import('./start-studio.ts');
  return startStudio(options);
}
