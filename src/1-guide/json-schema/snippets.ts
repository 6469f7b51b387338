import { yamlScalar } from '../../source/yaml/scalar.ts';
import type { NotedSchema } from './json-schema-type.ts';

/** What a snippet inserts: keys, lists and texts as YAML writes them, with `${1:…}` to fill in. */
export type SnippetBody = string | readonly SnippetBody[] | { readonly [key: string]: SnippetBody };

/** A block to insert whole, as yaml-language-server wants it (`defaultSnippets`). */
export interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: SnippetBody;
}

/** Counts the places to fill in of one snippet. */
interface Counter {
  next: number;
}

/**
 * The body that writes an example, each of its values a place to fill in. `column` is where the
 * lines of the value start, counted from the line that the snippet is inserted in: the lines of a
 * text in block style have to say it themselves.
 */
export function snippetBody(
  example: unknown,
  schema: NotedSchema,
  column: number,
  counter: Counter = { next: 1 },
): SnippetBody {
  if (Array.isArray(example)) {
    const items = schema.items ?? {};
    return example.map((item) => snippetBody(item, items, column + 2, counter));
  }
  if (typeof example === 'object' && example !== null) {
    return Object.fromEntries(
      Object.entries(example).map(([key, value]) => {
        const known = schema.properties?.[key];
        const name = known ? key : placeholder(yamlScalar(key), counter);
        return [name, snippetBody(value, known ?? {}, column + 2, counter)];
      }),
    );
  }
  if (schema.blockStyle && typeof example === 'string') {
    const indent = ' '.repeat(column);
    const [first = '', ...more] = example.split('\n');
    const lines = [placeholder(first, counter), ...more.map((line) => (line ? indent + line : ''))];
    return `${schema.blockStyle}\n${indent}${lines.join('\n')}`;
  }
  const written = typeof example === 'string' ? yamlScalar(example) : String(example);
  return placeholder(written, counter);
}

/** A value to fill in; its quotation marks stay around what is put in its place. */
function placeholder(written: string, counter: Counter): string {
  const mark = /^(["']).*\1$/s.exec(written)?.[1] ?? '';
  const inner = written.slice(mark.length, written.length - mark.length);
  const escaped = inner.replace(/[\\$}]/g, '\\$&');
  const number = counter.next;
  counter.next += 1;
  return `${mark}\${${number}:${escaped}}${mark}`;
}

/** A body as lines of YAML, all of them indented. */
export function snippetText(body: SnippetBody, indent = ''): string {
  if (typeof body === 'string') return body.replace(/(?<=\n) +/g, indent);
  if (isList(body)) {
    return body
      .map((item) => `${indent}- ${snippetText(item, `${indent}  `).trimStart()}`)
      .join('\n');
  }
  return Object.entries(body)
    .map(([key, value]) => {
      const below = typeof value === 'string' ? ' ' : '\n';
      return `${indent}${key}:${below}${snippetText(value, `${indent}  `)}`;
    })
    .join('\n');
}

/** A snippet's text with every place filled in as it stands. */
export function plainText(snippet: string): string {
  return snippet.replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/gs, (_, inner: string) =>
    inner.replace(/\\(.)/gs, '$1'),
  );
}

function isList(body: SnippetBody): body is readonly SnippetBody[] {
  return Array.isArray(body);
}
