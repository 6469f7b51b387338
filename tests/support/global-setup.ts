import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Bundles the sources and their types as they are now: tests run what people run. */
export function setup(): void {
  const root = join(import.meta.dirname, '../..');
  const run = (program: string, ...args: string[]) =>
    execFileSync(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  run('rolldown/bin/cli.mjs', '--config', 'rolldown.config.js', '--logLevel', 'warn');
  run('vite/bin/vite.js', 'build', '--config', 'src/studio/client/vite.config.ts');
  run('typescript/bin/tsc', '--project', 'tsconfig.types.json');
}
