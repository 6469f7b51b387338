import { guideJsonSchema, seriesJsonSchema } from '../compile.ts';

/** A JSON Schema as a file, by the name that YAML files of the folder point to. */
export interface SchemaFile {
  readonly name: string;
  readonly text: string;
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
