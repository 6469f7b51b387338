import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The chunks of the bundled program. */
const PROGRAM = join(import.meta.dirname, '../../dist/program');

/** What is required while a chunk is loaded: the rest is in functions, further in or behind a promise. */
const AT_ONCE = /^(?:(?:const|let|var) [\w$]+ = )?(?:[\w$.]+\()?require\("(\.[^"]+)"/gm;

/** The chunks of these names, their hashes left out. */
function chunksOf(name: string): string[] {
  const found = readdirSync(PROGRAM).filter(
    (file) => file.slice(0, -'.cjs'.length).replace(/[-.][\w-]{8}$/, '') === name,
  );
  if (found.length === 0) throw new Error(`There is no chunk ${name}.`);
  return found.map((file) => join(PROGRAM, file));
}

/** The files of chunks, named without their hashes, and of all that are loaded with them, and their whole text. */
export function loadedWith(...chunks: readonly string[]): { names: string[]; text: string } {
  const seen = new Map<string, string>();
  const look = (file: string) => {
    if (seen.has(file)) return;
    const text = readFileSync(file, 'utf8');
    seen.set(file, text);
    for (const [, path = ''] of text.matchAll(AT_ONCE)) look(join(dirname(file), path));
  };
  for (const chunk of chunks.flatMap(chunksOf)) look(chunk);
  return {
    names: [...seen.keys()].map((file) => basename(file)),
    text: [...seen.values()].join('\n'),
  };
}

/** The texts of all chunks, by their files' names. */
export function allChunks(): ReadonlyMap<string, string> {
  const names = readdirSync(PROGRAM);
  return new Map(names.map((name) => [name, readFileSync(join(PROGRAM, name), 'utf8')]));
}

/** The text of all chunks together. */
export function wholeProgram(): string {
  return [...allChunks().values()].join('\n');
}
