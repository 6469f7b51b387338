import { z } from 'zod';

/** Where a key may stand, in words: "under a question", "at the top of the guide". */
export type KeyHomes = ReadonlyMap<string, readonly string[]>;

/** Every key of a format with the places it belongs to, read off the schema; `top` names the first. */
export function keyHomes(schema: z.ZodObject, top: string): KeyHomes {
  const homes = new Map<string, string[]>();
  visit(schema, top, homes);
  return homes;
}

function visit(schema: z.core.$ZodType, home: string, homes: Map<string, string[]>): void {
  for (const choice of choices(schema)) {
    if (choice instanceof z.ZodArray) visit(choice.element, home, homes);
    if (choice instanceof z.ZodRecord) visit(choice.valueType, home, homes);
    if (!(choice instanceof z.ZodObject)) continue;
    for (const [key, value] of Object.entries(choice.shape)) {
      const known = homes.get(key) ?? [];
      if (!known.includes(home)) homes.set(key, [...known, home]);
      visit(value as z.core.$ZodType, `under \`${key}\``, homes);
    }
  }
}

/** The keys allowed where `path` leads, or none where it leads to no map of fixed keys. */
export function keysAt(schema: z.ZodObject, path: readonly PropertyKey[]): readonly string[] {
  let schemas: z.core.$ZodType[] = [schema];
  for (const step of path) schemas = schemas.flatMap((schema) => children(schema, step));
  return schemas.flatMap((schema) => {
    const [object] = choices(schema).filter((choice) => choice instanceof z.ZodObject);
    return object ? Object.keys(object.shape) : [];
  });
}

function children(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  return choices(schema).flatMap((choice) => {
    if (choice instanceof z.ZodArray) return [choice.element];
    if (choice instanceof z.ZodRecord) return [choice.valueType];
    const child = choice instanceof z.ZodObject ? choice.shape[String(step)] : undefined;
    return child ? [child] : [];
  });
}

function choices(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return choices(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(choices);
  return [schema];
}
