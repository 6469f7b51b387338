import type { JsonSchema } from '../json-schema/json-schema-type.ts';
import { plainText, snippetBody, snippetText } from '../json-schema/snippets.ts';
import { flowTokens } from './flow.ts';
import { readLines, type Stretch, unquoted } from './lines.ts';
import { type Path, pathTo } from './place.ts';
import { schemasAt } from './schema-at.ts';

/** What is known of a key, or of a value that is one of a few. */
export interface Hover extends Stretch {
  /** The key in words. */
  readonly title: string;
  /** What it is for, in Markdown. */
  readonly description: string;
  /** A value as someone would write it, in YAML; blocks have theirs in the description. */
  readonly example: string | undefined;
  /** The values that it can have, where they are few, each with what it means if that is known. */
  readonly values: readonly { readonly value: string; readonly description: string | undefined }[];
}

/**
 * What is known of the key at an offset of a guide, or of a series with its schema; undefined
 * where there is no key. On a value that is one of a few, what is known of its key.
 */
export function hoverAt(text: string, offset: number, schema: JsonSchema): Hover | undefined {
  const lines = readLines(text);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const line = lines[index];
  if (!line || line.isText || line.isBlank) return undefined;
  const { key, value, column } = line;
  const path = pathTo(lines, index, column);
  if (key && isWithin(key, offset)) return describe(schema, [...path, key.name], key);
  if (!isWithin(value, offset)) return undefined;
  const way = key ? [...path, key.name] : path;
  const written = text.slice(value.start, value.end);
  if (!/^[{[]/.test(written)) return ofValue(schema, way, value);
  const token = flowTokens(written, value.start, way).find((token) => isWithin(token, offset));
  if (!token) return undefined;
  if (token.kind === 'value') return ofValue(schema, token.path, token);
  return describe(schema, [...token.path, unquoted(text.slice(token.start, token.end))], token);
}

function ofValue(schema: JsonSchema, path: Path, range: Stretch): Hover | undefined {
  const known = schemasAt(schema, path).some((one) => one.enum);
  if (!known) return undefined;
  return describe(schema, path.at(-1) === 0 ? path.slice(0, -1) : path, range);
}

function describe(schema: JsonSchema, path: Path, range: Stretch): Hover | undefined {
  const all = schemasAt(schema, path);
  const own = all.find(
    ({ title, description }) => title !== undefined && description !== undefined,
  );
  if (own?.title === undefined || own.description === undefined) return undefined;
  const chosen = all.flatMap((one) => [one, ...(one.items ? [one.items] : [])]);
  const values = chosen.flatMap(({ enum: words = [], enumDescriptions }) =>
    words.map((word, index) => ({ value: String(word), description: enumDescriptions?.[index] })),
  );
  const example = own.examples?.[0];
  return {
    start: range.start,
    end: range.end,
    title: own.title,
    description: own.markdownDescription ?? own.description,
    example:
      example === undefined ? undefined : plainText(snippetText(snippetBody(example, {}, 0))),
    values: values.filter(
      ({ value }, index) => values.findIndex((other) => other.value === value) === index,
    ),
  };
}

function isWithin({ start, end }: Stretch, offset: number): boolean {
  return start <= offset && offset <= end && start < end;
}
