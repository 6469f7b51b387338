import type { JsonSchema } from '../json-schema/json-schema-type.ts';
import type { Path } from './place.ts';

/** What may stand where a path leads: one schema, several where there is a choice, or none. */
export function schemasAt(schema: JsonSchema, path: Path): readonly JsonSchema[] {
  let found = choices(schema);
  for (const step of path) {
    found = found.flatMap((one) => {
      const inner = step === 0 ? one.items : inMap(one, step);
      return inner ? choices(inner) : [];
    });
  }
  return found;
}

/** The schema of a key of a map, or of an entry with a name of the author's own. */
export function inMap(schema: JsonSchema, key: string): JsonSchema | undefined {
  const { properties, additionalProperties } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** A schema with those it is a choice of. What it says of itself stays with it. */
function choices(schema: JsonSchema): readonly JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(choices)];
}
