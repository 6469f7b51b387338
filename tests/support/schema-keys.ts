import type { JsonSchema } from '../../src/1-guide/json-schema.ts';

/** A key that a schema knows, with a way to it: names of keys, and 0 for the item of a list. */
export interface SchemaKey {
  readonly path: readonly (string | 0)[];
  readonly schema: JsonSchema;
  /** The map that the key is of. */
  readonly owner: JsonSchema;
}

/** Every key of a schema, in maps, lists and entries of one's own; these are called `Term`. */
export function schemaKeys(schema: JsonSchema, path: SchemaKey['path'] = []): SchemaKey[] {
  const { properties = {}, items, additionalProperties, anyOf = [] } = schema;
  return [
    ...Object.entries(properties).flatMap(([key, value]) => [
      { path: [...path, key], schema: value, owner: schema },
      ...schemaKeys(value, [...path, key]),
    ]),
    ...(items ? schemaKeys(items, [...path, 0]) : []),
    ...(typeof additionalProperties === 'object'
      ? schemaKeys(additionalProperties, [...path, 'Term'])
      : []),
    ...anyOf.flatMap((branch) => schemaKeys(branch, path)),
  ];
}

/** The guide or series with nothing but what leads to a place: its lines, and the spaces before it. */
export function linesTo(path: SchemaKey['path']): { lines: string[]; indent: string } {
  const lines: string[] = [];
  let indent = '';
  let dash = '';
  for (const step of path) {
    if (step === 0) {
      dash = '- ';
      continue;
    }
    lines.push(`${indent}${dash}${step}:`);
    indent += dash === '' ? '  ' : '    ';
    dash = '';
  }
  return { lines, indent: indent + dash };
}
