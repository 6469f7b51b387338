import { guideJsonSchema, writeWhole } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** `studyguide schema`: the JSON Schema for guide YAML, on standard output or into a file. */
export async function runSchema(
  options: { readonly out?: string },
  terminal: Terminal,
): Promise<ExitCode> {
  const json = schemaText();
  if (options.out === undefined) terminal.out(json.trimEnd());
  else await writeWhole(options.out, json);
  return EXIT.fine;
}

/** The JSON Schema as it is kept beside guides. */
export function schemaText(): string {
  return `${JSON.stringify(guideJsonSchema(), null, 2)}\n`;
}
