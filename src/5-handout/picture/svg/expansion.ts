import type { XmlElement } from './parse-xml.ts';
import type { StyleRule } from './style.ts';

/**
 * Whether more than so many elements would be drawn once everything that points to something is
 * followed. A few hundred bytes that point ten times to what points ten times to the next keep
 * a browser busy for days.
 */
export function growsBeyond(root: XmlElement, rules: readonly StyleRule[], most: number): boolean {
  const byId = new Map<string, XmlElement>();
  const collect = (element: XmlElement) => {
    const id = element.attributes.get('id');
    if (id !== undefined && !byId.has(id)) byId.set(id, element);
    for (const child of elementsOf(element)) collect(child);
  };
  collect(root);
  const byKey = new Map<string, string[]>();
  for (const { keys, body } of rules) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), ...idsIn(body)]);
  }

  const counts = new Map<XmlElement, number>();
  const count = (element: XmlElement, depth: number): number => {
    const known = counts.get(element);
    if (known !== undefined) return known;
    if (depth > MOST_DEPTH) return most + 1;
    counts.set(element, 0); // What points back to itself is not drawn again.
    const targets = pointedTo(element, byKey).flatMap((id) => byId.get(id) ?? []);
    const all = [...elementsOf(element), ...targets];
    const sum = all.reduce((total, one) => Math.min(most + 1, total + count(one, depth + 1)), 1);
    counts.set(element, sum);
    return sum;
  };
  return count(root, 0) > most;
}

/** Elements one in the other or pointed to by one another; a browser follows them by recursion too. */
const MOST_DEPTH = 1000;

/** The ids that an element points to, by itself or by a rule that is about it. */
function pointedTo(
  { name, attributes }: XmlElement,
  byKey: ReadonlyMap<string, readonly string[]>,
): string[] {
  const written = [...attributes].flatMap(([key, value]) =>
    key === 'href' ? [value.slice(1)] : idsIn(value),
  );
  const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one.slice(1)}`);
  const keys = [...classes, `#${(attributes.get('id') ?? '').slice(1)}`, name, '*'];
  return [...written, ...keys.flatMap((key) => byKey.get(key) ?? [])];
}

function idsIn(value: string): string[] {
  return [...value.matchAll(/url\(#([^)]*)\)/g)].map(([, id = '']) => id);
}

function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
