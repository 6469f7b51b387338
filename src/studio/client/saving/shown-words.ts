import type { YamlPath, YamlValue } from '../../../source/yaml/read-yaml.ts';
import { FORM } from '../form/layout.ts';
import type { FieldLayout } from '../form/section-layout.ts';
import type { GuideYaml } from '../guide/guide-reader.ts';
import type { Words } from '../words/index.ts';
import { fieldNameOf, itemOf, nameOf } from './place-names.ts';

/** What a field says in a stretch of a guide's text. */
export interface ShownWords {
  /** What the form calls the field; undefined where the stretch is of one field, which its title names. */
  readonly label: string | undefined;
  /** Several for a list of texts, one under the other. */
  readonly texts: readonly string[];
}

/** A stretch of a text, by offsets. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A value that is a text, and where it stands with its key. */
interface Leaf {
  readonly path: YamlPath;
  readonly value: string;
  readonly start: number;
  /** Where the value begins, after its key. */
  readonly words: number;
  readonly end: number;
}

/**
 * What a stretch of whole lines says, as the form shows it: the fields by their names, in the order of the text, and
 * remarks as they are written. Undefined where it has something for which the form has no field, or no words at all.
 */
export function shownWords(
  text: string,
  stretch: Stretch,
  yaml: GuideYaml,
  words: Words,
): readonly ShownWords[] | undefined {
  const leaves = leavesIn(yaml, stretch);
  if (leaves.length === 0 || leaves.some(({ path }) => !hasField(path, words))) return undefined;
  const items = new Set(leaves.map(({ path }) => itemOf(path, words)));
  const shown: { label: string; texts: string[] }[] = [];
  for (const leaf of leaves) {
    const label = (items.size === 1 && fieldNameOf(leaf.path, words)) || nameOf(leaf.path, words);
    const said = wordsOf(text, leaf, stretch, words);
    const last = shown.at(-1);
    if (last?.label === label) last.texts.push(said);
    else shown.push({ label, texts: [said] });
  }
  const remarks = remarksOf(text, leaves, stretch);
  const isOne = shown.length === 1;
  return [
    ...shown.map(({ label, texts }) => ({ label: isOne ? undefined : label, texts })),
    ...(remarks.length > 0 ? [{ label: undefined, texts: remarks }] : []),
  ];
}

function leavesIn(yaml: GuideYaml, { from, to }: Stretch): Leaf[] {
  const leaves: Leaf[] = [];
  const search = (value: YamlValue, path: YamlPath) => {
    if (typeof value === 'string') {
      const place = yaml.placeOf(path);
      const start = Math.min(yaml.keyPlaceOf(path).start, place.start);
      if (start < to && from < place.end) {
        leaves.push({ path, value, start, words: place.start, end: place.end });
      }
      return;
    }
    const entries = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, one] of entries) search(one as YamlValue, [...path, step]);
  };
  search(yaml.value, []);
  return leaves.sort((a, b) => a.start - b.start);
}

/** The value; of one that is only partly in the stretch, its lines there. */
function wordsOf(
  text: string,
  { path, value, start, words: begin, end }: Leaf,
  { from, to }: Stretch,
  words: Words,
): string {
  const layout = layoutOf(path);
  if (layout?.kind === 'flag') return value === 'true' || value === 'yes' ? '✔' : value;
  if (layout?.options) return words.values[value] ?? value;
  const isBlock = /^[|>]/.test(text.slice(begin, begin + 1));
  // Of a text of many lines those that differ are enough to see; a block has them as they read.
  const isPart = start < from || to < end - 1;
  if (!isPart || !isBlock) return value.trim();
  const lines = text.slice(Math.max(begin, from), Math.min(end, to));
  return withoutMargin(begin < from ? lines : lines.replace(/^[|>][^\n]*\n/, ''));
}

/** What stands beside the values: after a blank, a # begins a remark. */
function remarksOf(text: string, leaves: readonly Leaf[], { from, to }: Stretch): string[] {
  let between = '';
  let at = from;
  for (const { start, end } of leaves) {
    between += `${text.slice(at, Math.max(at, start))}\0`;
    at = Math.max(at, end);
  }
  between += text.slice(at, Math.max(at, to));
  return [...between.matchAll(/(?:^|[ \t\n])(#[^\n\0]*)/g)].map(([, remark = '']) => remark.trim());
}

/** Whether the form shows a value: in a field of its own, or by the name of its item. */
function hasField(path: YamlPath, words: Words): boolean {
  const [key] = path;
  const section = FORM.find((one) => one.key === key);
  if (fieldNameOf(path, words) !== undefined) return true;
  return section !== undefined && path.length === 2 && section.kind !== 'fields';
}

function layoutOf(path: YamlPath): FieldLayout | undefined {
  const [top, ...rest] = path;
  const section = FORM.find(({ key }) => key === top);
  if (!section || !('fields' in section)) return undefined;
  const key = section.kind === 'fields' ? rest[0] : rest[1];
  return section.fields.find((field) => field.key === key);
}

/** Lines without the space that all of them begin with. */
export function withoutMargin(text: string): string {
  const lines = text.replace(/\s+$/, '').split(/\r?\n/);
  const margins = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  const margin = margins.length === 0 ? 0 : Math.min(...margins);
  return lines
    .map((line) => line.slice(margin))
    .join('\n')
    .trim();
}
