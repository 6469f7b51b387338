import { spawn } from 'node:child_process';

/** The program that opens an address in the user's browser, and its arguments before the address. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the user's browser, without a shell. Where there is none, nothing happens. */
export function openBrowser(
  address: string,
  [program, ...before] = OPENERS[process.platform] ?? (['xdg-open'] as const),
): void {
  const child = spawn(program, [...before, address], { stdio: 'ignore', detached: true });
  // The address is shown as well: whoever has no browser here opens it as they can.
  child.on('error', () => undefined);
  child.unref();
}
