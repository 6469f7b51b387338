import type { YamlPath } from '../../../source/yaml/read-yaml.ts';
import { FORM } from '../form/layout.ts';
import type { SectionLayout } from '../form/section-layout.ts';
import type { GuideYaml } from '../guide/guide-reader.ts';
import { pathAt } from '../guide/places.ts';
import type { Words } from '../words/index.ts';

/** The names that stand for a stretch of more. */
const MOST_NAMES = 3;

/** What a stretch of a guide's text is about, as its form calls that: "Question 2: Minutes". */
export function namesOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  yaml: GuideYaml | undefined,
  words: Words,
): string {
  const items = new Map<string, Set<string>>();
  for (let at = start; at < end; at = text.indexOf('\n', at) + 1 || end) {
    const first = startOfValue(text, at);
    const isNothing = first >= end || /[\r\n#]/.test(text[first] ?? '');
    const path = yaml && !isNothing ? pathAt(yaml, first) : [];
    if (path.length === 0) continue;
    const name = nameOf(path, words);
    const item = itemOf(path, words) ?? name;
    items.set(item, (items.get(item) ?? new Set()).add(name));
  }
  // An item of which there are several fields is named once.
  const all = [...items].map(([item, [name = item, ...more]]) => (more.length > 0 ? item : name));
  const shown = all.length > MOST_NAMES ? [...all.slice(0, MOST_NAMES - 1), '…', all.at(-1)] : all;
  if (shown.length > 0) return shown.join(', ');
  return words.conflict.line(text.slice(0, start).split('\n').length);
}

/** Where the first key or value of a line begins: after its margin, and the hyphens of lists. */
export function startOfValue(text: string, line: number): number {
  const mark = /[ \t]*(?:-[ \t]+)*/y;
  mark.lastIndex = line;
  return line + (mark.exec(text)?.[0].length ?? 0);
}

/** What the form calls a value: "Question 2: Minutes". */
export function nameOf(path: YamlPath, words: Words): string {
  const inner = fieldNameOf(path, words);
  const section = sectionOf(path, words);
  if (!section) return inner ?? String(path[0]);
  const { name, itemName } = section;
  return inner === undefined || inner === itemName ? name : `${name}: ${inner}`;
}

/** What the form calls the item or section that a value is in: "Question 2"; undefined outside all of them. */
export function itemOf(path: YamlPath, words: Words): string | undefined {
  return sectionOf(path, words)?.name;
}

function sectionOf(path: YamlPath, words: Words): { name: string; itemName: string } | undefined {
  const [key, item] = path.map(String);
  const section = FORM.find((one) => one.key === key);
  if (!section) return undefined;
  const { title, item: itemName = title }: { title: string; item?: string } =
    words.sections[section.name];
  return { name: nameOfItem(section, title, itemName, item) ?? title, itemName };
}

/** What the form calls the field of a value, within its item; undefined where it has none of its own. */
export function fieldNameOf(path: YamlPath, words: Words): string | undefined {
  const [key, ...rest] = path.map(String);
  const section = FORM.find((one) => one.key === key);
  if (!section) return fieldName(`guide.${key}`, words);
  const [item, field = item, code = ''] = rest;
  if (field === 'allow') return words.rules[code];
  return fieldName(`${section.name}.${field}`, words);
}

function nameOfItem(
  { kind }: SectionLayout,
  title: string,
  itemName: string,
  item: string | undefined,
): string | undefined {
  if (item === undefined || kind === 'fields') return undefined;
  if (kind === 'map') return `${itemName} “${item}”`;
  return `${kind === 'texts' ? title : itemName} ${Number(item) + 1}`;
}

function fieldName(name: string, { fields }: Words): string | undefined {
  return Object.hasOwn(fields, name) ? fields[name as keyof Words['fields']].label : undefined;
}
