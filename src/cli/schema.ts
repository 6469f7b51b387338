import { dirname, join } from 'node:path';
import { guideJsonSchema, seriesJsonSchema, writeWhole } from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** A JSON Schema as a file, by the name that YAML files of the folder point to. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
}

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

/** The JSON Schemas as they are kept beside guides. */
export function schemaFiles(): { readonly guide: SchemaFile; readonly series: SchemaFile } {
  const file = (name: string, schema: object) => ({
    name,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  });
  return {
    guide: file('guide.schema.json', guideJsonSchema()),
    series: file('series.schema.json', seriesJsonSchema()),
  };
}
