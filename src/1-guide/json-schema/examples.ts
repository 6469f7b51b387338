import type { NotedSchema } from './json-schema-type.ts';
import { mapValues } from './map-values.ts';

/** The schema with an example of each map and list of maps, made of the examples of its keys. */
export function withExamples(schema: NotedSchema): NotedSchema {
  const filled: NotedSchema = {
    ...schema,
    ...(schema.properties && { properties: mapValues(schema.properties, withExamples) }),
    ...(schema.items && { items: withExamples(schema.items) }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map(withExamples) }),
    ...(typeof schema.additionalProperties === 'object' && {
      additionalProperties: withExamples(schema.additionalProperties),
    }),
  };
  if (filled.examples) return filled;
  const [keys] = Object.values(filled.snippets ?? {});
  if (keys) return { ...filled, examples: [exampleOf(filled, keys)] };
  const item = filled.items?.examples?.[0];
  return item === undefined ? filled : { ...filled, examples: [[item]] };
}

/** A map with these of its keys, each with its example. */
export function exampleOf(schema: NotedSchema, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, schema.properties?.[key]?.examples?.[0]]));
}
