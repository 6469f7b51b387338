import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Bundles the sources as they are now: tests run the command that people run. */
export function setup(): void {
  const root = join(import.meta.dirname, '../..');
  const rolldown = join(root, 'node_modules/rolldown/bin/cli.mjs');
  execFileSync(
    process.execPath,
    [rolldown, '--config', 'rolldown.config.js', '--logLevel', 'warn'],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}
