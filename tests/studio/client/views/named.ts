import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLIENT = join(import.meta.dirname, '../../../../src/studio/client');
const read = (pattern: string) =>
  globSync(pattern, { cwd: CLIENT }).map((name) => readFileSync(join(CLIENT, name), 'utf8'));

/**
 * The classes that the page's code and styles name. Those that are put together, such as `note-${kind}`,
 * count by the styles.
 */
export function namedClasses(): Set<string> {
  const rules = read('**/*.css').map((css) =>
    css.replace(/\/\*[\s\S]*?\*\/|\{[^{}]*\}|@import.*/g, ''),
  );
  const inStyles = rules.flatMap((css) => [...css.matchAll(/\.([a-z][\w-]*)/g)]);
  const given = read('**/*.tsx').flatMap((code) => [
    ...code.matchAll(/class=("[^"]*"|\{[^}]*\})/g),
  ]);
  // Of a choice, what is chosen: not what it is compared with.
  const inCode = given.flatMap(([, value = '']) => [
    ...value.matchAll(/(?:^\{?|[^?]\? |: )["']([\w -]+)["']/g),
  ]);
  return new Set(
    [...inStyles, ...inCode].flatMap(([, names = '']) => names.split(' ')).filter(Boolean),
  );
}

/** The page's words as groups: the path of each, and the texts that are in it itself. */
export function groupsOf(words: object, path = ''): Map<string, readonly string[]> {
  const values = Object.entries(words);
  const texts = values.flatMap(([, value]) => (typeof value === 'string' && value ? [value] : []));
  const groups = new Map<string, readonly string[]>(texts.length > 0 ? [[path, texts]] : []);
  for (const [key, value] of values) {
    if (typeof value !== 'object') continue;
    for (const [name, inner] of groupsOf(value, `${path}.${key}`)) groups.set(name, inner);
  }
  return groups;
}
