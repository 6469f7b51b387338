import type { JsonSchema } from '../json-schema/json-schema-type.ts';
import { plainText, type SnippetBody, snippetBody, snippetText } from '../json-schema/snippets.ts';
import { flowTokens } from './flow.ts';
import { type Line, readLines, type Stretch } from './lines.ts';
import { ownNames } from './own-names.ts';
import { keysBeside, type Path, pathTo } from './place.ts';
import { inMap, schemasAt } from './schema-at.ts';

/** One thing that could be typed at a place. */
export interface Completion {
  /** What is typed to choose it, and what a list shows. */
  readonly label: string;
  /** A key, a whole block of keys, one of a few values, or a name that the guide itself defines. */
  readonly kind: 'key' | 'block' | 'value' | 'name';
  /** The key in words; the values and blocks of a key have none. */
  readonly title: string | undefined;
  /** What it is for, in Markdown. */
  readonly description: string | undefined;
  /**
   * What to insert, with places to fill in as `${1:…}`, the syntax that LSP and CodeMirror share.
   * Lines after the first are indented from the spaces that the line starts with.
   */
  readonly snippet: string;
  /** What to insert where there are no places to fill in: filled in, with all its spaces. */
  readonly text: string;
}

/** What could be typed at a place, and what of the text it would replace. */
export interface Completions extends Stretch {
  /** In the order of the schema, not narrowed by what is typed already. */
  readonly items: readonly Completion[];
}

/**
 * What could be typed at an offset of a guide, or of a series with its schema; undefined where
 * nothing is known, as in the middle of a text. The text may be broken: it is read by indentation.
 */
export function completionsAt(
  text: string,
  offset: number,
  schema: JsonSchema,
): Completions | undefined {
  const lines = readLines(text);
  const index = lines.findIndex(({ start, end }) => start <= offset && offset <= end);
  const line = lines[index];
  if (!line || line.isText || isInText(lines, index, offset)) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const spaces = /^ */.exec(line.text.slice(0, offset - line.start))?.[0] ?? '';
  const offer = (range: Stretch, items: readonly Draft[]) => ({
    start: range.start,
    end: range.end,
    items: items.map(({ snippet, ...item }) => ({
      ...item,
      snippet,
      text: plainText(snippet)
        .replace(/\n(?!\n)/g, `\n${spaces}`)
        .replaceAll('\n', lineEnd),
    })),
  });

  if (line.isBlank) {
    if (line.text.slice(0, offset - line.start).trim() !== '') return undefined;
    const range = { start: offset, end: offset };
    const path = pathTo(lines, index, spaces.length);
    const beside = keysBeside(lines, index, spaces.length);
    return offer(range, startsAt(schema, path, beside, lines, ''));
  }
  const { key, value, column } = line;
  const content = line.start + column;
  if (offset < content) return undefined;
  const path = pathTo(lines, index, column);
  const way = key ? [...path, key.name] : path;
  if (offset > value.start && /[{[]/.test(text[value.start] ?? '')) {
    const token = flowTokens(text.slice(value.start, offset), value.start, way).at(-1);
    if (!token?.isOpen) return undefined;
    const range = { start: token.start, end: offset };
    if (token.kind === 'value') return offer(range, valuesAt(schema, token.path, lines));
    return offer(range, flowKeys(schema, token.path, token.beside));
  }
  if (key && offset > key.end) {
    const between = text.slice(key.end, offset);
    const isPast = value.end > value.start ? offset > value.end : between.includes('#');
    if (isPast || !/:\s/.test(between)) return undefined;
    const end = Math.max(offset, value.end);
    return offer({ start: Math.min(offset, value.start), end }, valuesAt(schema, way, lines));
  }
  const indent = ' '.repeat(column - spaces.length);
  const beside = keysBeside(lines, index, column);
  if (key) {
    const names = keysOf(schema, path, beside, indent, key.name);
    return offer(
      key,
      names.map((item) => ({ ...item, snippet: item.label })),
    );
  }
  const end = offset + (/^\S*/.exec(text.slice(offset, line.end))?.[0].length ?? 0);
  const typed = { start: Math.min(content, offset), end };
  return offer(typed, startsAt(schema, path, beside, lines, indent));
}

type Draft = Omit<Completion, 'text'>;

/** What can start a line: keys and blocks of a map, a dash and an item of a list, an item's value. */
function startsAt(
  schema: JsonSchema,
  path: Path,
  beside: ReadonlySet<string>,
  lines: readonly Line[],
  indent: string,
): Draft[] {
  const items = schemasAt(schema, path).flatMap((one) => {
    if (!one.items) return [];
    const bodies = one.defaultSnippets ?? [];
    const values = valuesAt(schema, [...path, 0], lines);
    return [
      ...bodies.map(({ label, description, body }) => block(label, description, [body], indent)),
      ...values.map((value) => ({ ...value, snippet: `- ${value.snippet}` })),
      ...(bodies.length + values.length === 0 ? [plainItem(one, indent)] : []),
    ];
  });
  return [
    ...keysOf(schema, path, beside, indent),
    ...blocksOf(schema, path, beside, indent),
    ...items,
    ...(path.at(-1) === 0 ? valuesAt(schema, path, lines) : []),
  ];
}

/** The first item of a list of texts, with the example there is. */
function plainItem({ examples, title, description }: JsonSchema, indent: string): Draft {
  const example = Array.isArray(examples?.[0]) ? examples[0].slice(0, 1) : ['…'];
  return {
    ...block(
      `- ${title?.toLowerCase() ?? 'item'}`,
      description,
      snippetBody(example, {}, 0),
      indent,
    ),
  };
}

/** The keys of a map that are not there yet, each with a value to fill in. */
function keysOf(
  schema: JsonSchema,
  path: Path,
  beside: ReadonlySet<string>,
  indent: string,
  own?: string,
): Draft[] {
  return schemasAt(schema, path).flatMap(({ properties = {} }) =>
    Object.entries(properties)
      .filter(([key]) => key === own || !beside.has(key))
      .map(([key, value]) => ({
        label: key,
        kind: 'key' as const,
        title: value.title,
        description: value.markdownDescription ?? value.description,
        snippet: snippetText({ [key]: bodyOf(value) }, indent).trimStart(),
      })),
  );
}

/** The same within braces, where a value stands on the line. */
function flowKeys(schema: JsonSchema, path: Path, beside: ReadonlySet<string>): Draft[] {
  return keysOf(schema, path, beside, '').map((item) => {
    const [owner] = schemasAt(schema, path).filter(({ properties }) => properties);
    const example = (owner && inMap(owner, item.label))?.examples?.[0];
    const isPlain = typeof example !== 'object' && example !== undefined;
    const value = isPlain ? snippetText(snippetBody(flat(example), {}, 0)) : '';
    return { ...item, snippet: `${item.label}: ${value}` };
  });
}

/** Within braces a comma or a bracket would end a text. */
function flat(example: unknown): unknown {
  return typeof example === 'string' ? example.replace(/[,[\]{}].*$/s, '') : example;
}

/** The blocks that a map can begin with, without keys that it has. */
function blocksOf(
  schema: JsonSchema,
  path: Path,
  beside: ReadonlySet<string>,
  indent: string,
): Draft[] {
  const owner = path.at(-1) === 0 ? schemasAt(schema, path.slice(0, -1)) : schemasAt(schema, path);
  return owner.flatMap(({ defaultSnippets = [], items, enum: words }) => {
    if (words || (items && path.at(-1) !== 0)) return [];
    return defaultSnippets.flatMap(({ label, description, body }) => {
      const isMap = typeof body === 'object' && !Array.isArray(body);
      if (!isMap || Object.keys(body).some((key) => beside.has(key))) return [];
      return [block(label, description, body, indent)];
    });
  });
}

function block(
  label: string,
  description: string | undefined,
  body: SnippetBody,
  indent: string,
): Draft {
  const snippet = snippetText(body, indent).trimStart();
  return { label, kind: 'block', title: undefined, description, snippet };
}

/** What the value of a key begins with: a block of its own, else its example. */
function bodyOf(schema: JsonSchema): SnippetBody {
  const body = schema.defaultSnippets?.[0]?.body;
  if (body !== undefined) return schema.items ? [body] : body;
  return snippetBody(schema.examples?.[0] ?? '', {}, 0);
}

/** The values that are known for a place: one of a few words, or a name that the guide defines. */
function valuesAt(schema: JsonSchema, path: Path, lines: readonly Line[]): Draft[] {
  const words = schemasAt(schema, path).flatMap(({ enum: words = [], enumDescriptions }) =>
    words.map((word, index) => ({
      label: String(word),
      kind: 'value' as const,
      title: undefined,
      description: enumDescriptions?.[index],
      snippet: String(word),
    })),
  );
  const names = ownNames(lines, path).map(({ name, description }) => ({
    label: name,
    kind: 'name' as const,
    title: undefined,
    description,
    snippet: name,
  }));
  return [...words, ...names];
}

/** Whether an offset on a blank line, or after a note, belongs to a text that starts above. */
function isInText(lines: readonly Line[], index: number, offset: number): boolean {
  const line = lines[index];
  if (!line?.isBlank) return false;
  const column = offset - line.start;
  const above = lines.slice(0, index).findLast(({ isBlank, isText }) => !isBlank && !isText);
  if (!above || above.value.end === above.value.start) return false;
  return column > (above.key ? above.column : (above.dashes.at(-1) ?? column));
}
