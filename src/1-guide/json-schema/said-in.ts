import type { NotedSchema } from './json-schema-type.ts';
import { mapValues } from './map-values.ts';

/** Gives what the schema says in English in another language. */
export type Say = (english: string) => string;

/**
 * A schema that says its titles, descriptions and examples, and what its snippets are called, otherwise. Keys
 * of a guide stay as they are, and so do the words that a value is chosen from.
 */
export function saidIn(schema: NotedSchema, say: Say): NotedSchema {
  const { title, description, examples, enumDescriptions, snippets } = schema;
  const { properties, items, additionalProperties, anyOf } = schema;
  const inner = (one: NotedSchema) => saidIn(one, say);
  return {
    ...schema,
    ...(title !== undefined && { title: say(title) }),
    ...(description !== undefined && { description: say(description) }),
    ...(examples && { examples: examples.map((example) => exampleIn(example, say)) }),
    ...(enumDescriptions && { enumDescriptions: enumDescriptions.map(say) }),
    ...(snippets && { snippets: withKeys(snippets, say) }),
    ...(properties && { properties: mapValues(properties, inner) }),
    ...(items && { items: inner(items) }),
    ...(typeof additionalProperties === 'object' && {
      additionalProperties: inner(additionalProperties),
    }),
    ...(anyOf && { anyOf: anyOf.map(inner) }),
  };
}

/** An example with its texts said otherwise. The names in a map are the author's own, and said, too. */
function exampleIn(example: unknown, say: Say): unknown {
  if (typeof example === 'string') return say(example);
  if (Array.isArray(example)) return example.map((item) => exampleIn(item, say));
  if (typeof example !== 'object' || example === null) return example;
  return withKeys(
    mapValues<unknown, unknown>({ ...example }, (value) => exampleIn(value, say)),
    say,
  );
}

function withKeys<Value>(record: Readonly<Record<string, Value>>, say: Say): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [say(key), value]));
}
