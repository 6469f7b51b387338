import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const MAIN = join(import.meta.dirname, '../../dist/cli.js');

/** Runs `studyguide` as a process of its own, in a folder. */
export function studyguide(
  folder: string,
  args: readonly string[],
  settings: {
    env?: Readonly<Record<string, string | undefined>>;
    main?: string;
    /** What is piped in; nothing when left out. */
    input?: string;
  } = {},
): Promise<Ended> {
  const { env, main = MAIN, input } = settings;
  return run(process.execPath, [main, ...args], folder, env, input);
}

/** Runs any program to its end. */
export function run(
  program: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>> = {},
  input?: string,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1', npm_command: undefined, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    child.stdin.end(input);
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
