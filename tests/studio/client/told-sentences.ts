import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';

/** A text in the sources: the parts between what is put into it. */
export interface ToldSentence {
  readonly file: string;
  readonly parts: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What is in the sources in words and told to nobody as a problem, by the name that it is given to. */
const ELSEWHERE =
  /^(?:meaning|description|errorMessage|title|examples|snippets|enumDescriptions|instead|ask|bad|good|followups|what|placeholder)$/;

/** All texts of some folders of the sources that may be a sentence, or more, of a problem. */
export function sentencesIn(folders: readonly string[]): ToldSentence[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => sentencesOf(join(folder, name))),
  );
}

function sentencesOf(file: string): ToldSentence[] {
  const found: ToldSentence[] = [];
  const add = (...parts: readonly string[]) => {
    if (isSentence(parts)) found.push({ file, parts });
  };
  const visit = (node: Node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ThrowStatement') return;
    if (node.type === 'Property' && ELSEWHERE.test(nameOf(node.key as Node))) return;
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

/** Whether a text has words and ends as sentences do. */
function isSentence(parts: readonly string[]): boolean {
  const whole = parts.join('x');
  return (
    /[.?:]$|\n/u.test(whole) && /\p{L}{2,} \S*\p{L}/u.test(whole) && /^[\p{Lu}`“" x{]/u.test(whole)
  );
}
