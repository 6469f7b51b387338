import { z } from 'zod';
import { withBlocks } from './json-schema/blocks.ts';
import { withExamples } from './json-schema/examples.ts';
import type { JsonSchema, NotedSchema } from './json-schema/json-schema-type.ts';
import { plainSpoken } from './json-schema/plain-spoken.ts';
import { type Say, saidIn } from './json-schema/said-in.ts';
import { guideSchema } from './schema.ts';
import { seriesSchema } from './series-schema.ts';

export type { JsonSchema, Say };

/**
 * The JSON Schema (draft 7) of a guide file, for editors: what they complete, explain and mark. Made
 * from the one schema there is; `say` gives what it says in English in another language.
 */
export function guideJsonSchema(say: Say = asItIs): JsonSchema {
  return jsonSchema(guideSchema, say);
}

/** The JSON Schema (draft 7) of `series.yaml`, what the guides of a folder share. */
export function seriesJsonSchema(): JsonSchema {
  return jsonSchema(seriesSchema, asItIs);
}

function asItIs(english: string): string {
  return english;
}

function jsonSchema(format: z.ZodType, say: Say): JsonSchema {
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
    ...withBlocks(withExamples(saidIn(plainSpoken(schema as NotedSchema), say)), say),
  };
}
