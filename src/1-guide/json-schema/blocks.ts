import { exampleOf } from './examples.ts';
import type { JsonSchema, NotedSchema } from './json-schema-type.ts';
import { mapValues } from './map-values.ts';
import type { Say } from './said-in.ts';
import { plainText, type Snippet, snippetBody, snippetText } from './snippets.ts';

/**
 * The schema with snippets for its blocks: its maps, lists of maps, and lists of names of one's own.
 *
 * yaml-language-server offers every example as a value, and of one that has maps in it makes
 * "[object Object]". So the example of a block is not in `examples`: it is shown in
 * `markdownDescription`, and inserted by a snippet. What snippets are called is said by `say`.
 */
export function withBlocks(schema: NotedSchema, say: Say): JsonSchema {
  const root = withoutNotes(schema, say);
  const wholes = Object.entries(schema.properties ?? {})
    .filter(([, { examples }]) => isBlock(examples?.[0]))
    .map(([key, { description = '' }]) => ({
      label: say(`${key} with an example`),
      description,
      body: snippetBody(exampleOf(schema, [key]), schema, 0),
    }));
  return { ...root, defaultSnippets: [...(root.defaultSnippets ?? []), ...wholes] };
}

/** A schema with snippets instead of its notes and of the examples that are blocks. */
function withoutNotes(schema: NotedSchema, say: Say): JsonSchema {
  const { snippets: _, blockStyle: __, examples, ...plain } = schema;
  const found = snippetsOf(schema, say);
  const { defaultSnippets: ___, ...items } = schema.items ? withoutNotes(schema.items, say) : {};
  return {
    ...plain,
    ...(examples && !isBlock(examples[0]) && { examples }),
    ...(schema.properties && {
      properties: mapValues(schema.properties, (value, key) => {
        const inside = withoutNotes(value, say);
        if (!isBlock(value.examples?.[0])) return inside;
        const written = plainText(snippetText(snippetBody(exampleOf(schema, [key]), schema, 0)));
        const markdownDescription = `${value.description}\n\n\`\`\`yaml\n${written}\n\`\`\``;
        return { ...inside, markdownDescription };
      }),
    }),
    ...(schema.items && { items }),
    ...(schema.anyOf && { anyOf: schema.anyOf.map((one) => withoutNotes(one, say)) }),
    ...(typeof schema.additionalProperties === 'object' && {
      additionalProperties: withoutNotes(schema.additionalProperties, say),
    }),
    ...(found.length > 0 && { defaultSnippets: found }),
  };
}

/**
 * What a block can begin with, its keys at `column` from the second line on. A list has the snippets
 * of its items: there the server puts a dash before them where one is missing.
 */
function snippetsOf(schema: NotedSchema, say: Say, column = 0): Snippet[] {
  const { items, snippets, description = '', title = '' } = schema;
  if (items) return snippetsOf(items, say, 2);
  if (snippets) {
    return Object.entries(snippets).map(([label, keys]) => ({
      label,
      description,
      body: snippetBody(exampleOf(schema, keys), schema, column),
    }));
  }
  if (schema.blockStyle) {
    // Deep enough below a key that follows a dash, too.
    const body = snippetBody(schema.examples?.[0], schema, 4);
    return [{ label: say('on lines of its own'), description, body }];
  }
  const example = typeof schema.additionalProperties === 'object' && schema.examples?.[0];
  if (!example) return [];
  const label = say(`${title.toLowerCase()} with an example`);
  return [{ label, description, body: snippetBody(example, schema, column) }];
}

/** Whether a value is a map or a list of maps. */
function isBlock(value: unknown): boolean {
  const inner = Array.isArray(value) ? value[0] : value;
  return typeof inner === 'object' && inner !== null;
}
