import { z } from 'zod';
import { guideSchema } from './schema.ts';
import { seriesSchema } from './series-schema.ts';

/** The JSON Schema (draft 7) of a guide file, for editors. Made from the one schema there is. */
export function guideJsonSchema(): Record<string, unknown> {
  return jsonSchema(guideSchema);
}

/** The JSON Schema (draft 7) of `series.yaml`, what the guides of a folder share. */
export function seriesJsonSchema(): Record<string, unknown> {
  return jsonSchema(seriesSchema);
}

function jsonSchema(format: z.ZodType): Record<string, unknown> {
  const schema = z.toJSONSchema(format, {
    target: 'draft-7',
    io: 'input',
    // Zod leaves out the examples of fields that read their text themselves.
    override: ({ zodSchema, jsonSchema }) => {
      const examples = z.globalRegistry.get(zodSchema)?.examples;
      if (Array.isArray(examples)) jsonSchema.examples = examples;
    },
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...schema,
  };
}
