import { flowTokens } from './flow.ts';
import { type Line, type Stretch, unquoted } from './lines.ts';
import type { Path } from './place.ts';

/** A name that the guide defines, and a few words on what bears it. */
export interface OwnName {
  readonly name: string;
  readonly description: string;
}

/** The names that can stand where a path leads: of articles in an excerpt, of excerpts in a question. */
export function ownNames(lines: readonly Line[], path: Path): readonly OwnName[] {
  const place = path.filter((step) => step !== 0).join('.');
  if (place === 'excerpts.article') return articles(lines);
  return place === 'questions.excerpt' ? excerpts(lines) : [];
}

/** The names under `articles`, each with its file. */
function articles(lines: readonly Line[]): OwnName[] {
  const entries = block(lines, 'articles').flatMap((line) => fieldsOf(line));
  return entries.map(([name, description]) => ({ name, description }));
}

/** The ids under `excerpts`, each with the heading or the first words of its excerpt. */
function excerpts(lines: readonly Line[]): OwnName[] {
  const items: Map<string, string>[] = [];
  for (const line of block(lines, 'excerpts')) {
    if (line.dashes.length > 0) items.push(new Map());
    for (const [key, value] of fieldsOf(line)) items.at(-1)?.set(key, value);
  }
  return items.flatMap((item) => {
    const name = item.get('id');
    const description = item.get('heading') ?? item.get('quote') ?? item.get('from') ?? '';
    return name ? [{ name, description }] : [];
  });
}

/** The line of a key at the top and those below it that are one step in. */
function block(lines: readonly Line[], top: string): Line[] {
  const head = lines.findIndex(({ key, column }) => column === 0 && key?.name === top);
  const found: Line[] = [];
  let step: number | undefined;
  for (const line of head < 0 ? [] : lines.slice(head)) {
    const { column, dashes, isBlank, isText } = line;
    if (isBlank || isText) continue;
    if (line !== lines[head]) {
      if (column === 0) break;
      step ??= column;
      if (column === step || (dashes.length > 0 && column < step)) found.push(line);
    } else if (line.value.end > line.value.start) {
      found.push(line);
    }
  }
  return found;
}

/** The keys of a line with their values: its own, or those in braces. */
function fieldsOf({ key, value, text, start }: Line): [string, string][] {
  const part = (stretch: Stretch) =>
    unquoted(text.slice(stretch.start - start, stretch.end - start));
  const written = text.slice(value.start - start, value.end - start);
  if (!/^[{[]/.test(written)) return key ? [[key.name, part(value)]] : [];
  return flowTokens(written, value.start, []).flatMap((token) => {
    const name = token.path.at(-1);
    const isField = token.kind === 'value' && typeof name === 'string';
    return isField ? [[name, part(token)] as [string, string]] : [];
  });
}
