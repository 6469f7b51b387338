import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** A command to run to its end. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What one run took. */
export interface Run {
  /** From start to end of the process. */
  readonly seconds: number;
  /** The most memory that the process itself had, in MB; 0 where it is none of Node's. */
  readonly megabytes: number;
}

/** What a Node process took, told by itself as it ends: a parent process is not told. */
const TELL_USAGE = `data:text/javascript,${encodeURIComponent(`
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
`)}`;

/** A command that did not do what it was asked to. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly command: Command;

  constructor(command: Command, why: string) {
    super(why);
    this.command = command;
  }
}

/**
 * Runs a command and measures it.
 *
 * @throws CommandFailed with what the command said.
 */
export async function measure(command: Command): Promise<Run> {
  const { program, args, cwd, env } = command;
  const isNode = program === process.execPath;
  const told = isNode ? ['--import', TELL_USAGE] : [];
  const began = performance.now();
  const child = spawn(program, [...told, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const [output, complaints, memory] = [child.stdout, child.stderr, child.stdio[3]].map((stream) =>
    stream ? text(stream as Readable) : Promise.resolve(''),
  );
  let seconds = 0;
  child.once('exit', () => {
    seconds = (performance.now() - began) / 1000;
  });
  // What it wrote is read to its end, which is not its time.
  const [code] = await once(child, 'close');
  if (code !== 0) {
    const said = `${await output}${await complaints}`;
    throw new CommandFailed(command, `${program} ended with ${code}:\n${said.trim()}`);
  }
  return { seconds, megabytes: Number(await memory) / 1024 };
}

/** The middle one of several figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('There is nothing to take the median of.');
  return middle;
}
