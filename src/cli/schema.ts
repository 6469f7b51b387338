import { dirname, join } from 'node:path';
import { schemaFiles, writeWhole } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/**
 * `studyguide schema`: a JSON Schema on standard output, the guide's or the series'. Into files it is
 * both, since a guide and its series are edited side by side: the guide's where `out` says, and
 * the other beside it.
 */
export async function runSchema(
  options: { readonly out?: string; readonly series?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { guide, series } = schemaFiles();
  if (options.out === undefined) {
    terminal.out((options.series ? series : guide).text.trimEnd());
  } else {
    await writeWhole(options.out, guide.text);
    await writeWhole(join(dirname(options.out), series.name), series.text);
  }
  return EXIT.fine;
}
