import type { NotedSchema } from './json-schema-type.ts';
import { mapValues } from './map-values.ts';

const LIST_WANTED =
  'Write a list: each item on a line of its own that starts with a dash and a space.';
const NAMES_WANTED = 'Write a line for each: a name, a colon, a space and what belongs to it.';

/**
 * A schema by which editors complete and complain in plain words. Zod's own is right, but where a
 * name is free yaml-language-server would offer "property", and a wrong choice it would tell twice,
 * as a wrong type too.
 */
export function plainSpoken(schema: NotedSchema): NotedSchema {
  const { title, description, examples, type, ...rest } = schema;
  const { propertyNames: _, pattern, errorMessage, ...others } = rest;
  const shown = {
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(examples && { examples }),
  };
  const inner = {
    ...others,
    ...(rest.properties && { properties: mapValues(rest.properties, plainSpoken) }),
    ...(rest.items && { items: plainSpoken(rest.items) }),
    ...(typeof rest.additionalProperties === 'object' && {
      additionalProperties: plainSpoken(rest.additionalProperties),
    }),
    ...(rest.anyOf && { anyOf: rest.anyOf.map(plainSpoken) }),
  };
  if (rest.enum) {
    const words = rest.enum.map(String).join(', ');
    return { ...shown, ...inner, errorMessage: errorMessage ?? `Write one of: ${words}.` };
  }
  const checks = {
    ...(type !== undefined && { type }),
    ...(pattern !== undefined && { pattern }),
    ...(errorMessage !== undefined && { errorMessage }),
  };
  const wanted = rest.items
    ? LIST_WANTED
    : typeof rest.additionalProperties === 'object'
      ? NAMES_WANTED
      : undefined;
  return { ...shown, ...checks, ...(wanted !== undefined && { errorMessage: wanted }), ...inner };
}
