import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A text of the sources, apart where something is put into it. */
export interface ToldSentence {
  readonly file: string;
  readonly parts: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What sentences are given to that are no problem's: what editors show of a key, what `--explain` says. */
const NO_PROBLEM = new Set([
  ...['meaning', 'description', 'errorMessage', 'title', 'examples', 'snippets', 'instead'],
  ...['enumDescriptions', 'ask', 'bad', 'good', 'followups', 'related'],
]);

/** Every sentence in some files and folders of the sources that a problem may be told in. */
export function toldSentences(places: readonly string[]): ToldSentence[] {
  return places.flatMap(filesIn).flatMap(sentencesOf);
}

function filesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(place, name));
}

function sentencesOf(file: string): ToldSentence[] {
  const found: ToldSentence[] = [];
  const add = (...parts: readonly string[]) => {
    if (isSentence(parts)) found.push({ file, parts });
  };
  const visit = (node: Node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ThrowStatement') return;
    if (node.type === 'Property' && NO_PROBLEM.has(nameOf(node.key as Node))) return;
    if (node.type === 'Literal' && typeof node.value === 'string') add(node.value);
    if (node.type === 'TemplateLiteral') {
      add(...(node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked));
    }
    for (const child of Object.values(node)) {
      for (const one of Array.isArray(child) ? child : [child]) {
        if (typeof one === 'object' && one !== null && 'type' in one) visit(one as Node);
      }
    }
  };
  visit(parseAst(readFileSync(file, 'utf8'), { lang: 'ts' }) as unknown as Node);
  return found;
}

function nameOf(key: Node): string {
  return String(key.name ?? key.value);
}

/** Whether a text has words, and begins and ends as sentences do. */
function isSentence(parts: readonly string[]): boolean {
  const whole = parts.join('x').trim();
  const hasWords = /\p{L}{2,} \S*\p{L}/u.test(whole);
  return hasWords && /[.?:]$|\n/u.test(whole) && /^[\p{Lu}`“"x{]/u.test(whole);
}
