import { readdirSync, readFileSync } from 'node:fs';

/** The living processes with this text on their command line (Linux only). */
export function processesWith(...texts: string[]): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // A process that has ended and waits to be collected has an empty command line.
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return pid !== process.pid && texts.every((text) => line.includes(text));
      } catch {
        return false;
      }
    });
}
