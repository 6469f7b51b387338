import type { YamlPath, YamlValue } from '../source/yaml/read-yaml.ts';

const ITEM_NAMES: Readonly<Record<string, string>> = {
  excerpts: 'Excerpt',
  questions: 'Question',
  options: 'Option',
  people: 'Person',
  timeline: 'Timeline entry',
  agenda: 'Agenda item',
  reading: 'Reading',
  agreements: 'Agreement',
  images: 'Picture',
  bring: 'Thing to bring',
};

/** A map in words, to start a sentence with: "Question 3"; `whole` is the file's: "The guide". */
export function ownerName(path: YamlPath, whole: string): string {
  if (path.length === 0) return whole;
  const [first, second] = path;
  if (typeof second === 'number' && ITEM_NAMES[String(first)])
    return `${ITEM_NAMES[String(first)]} ${second + 1}`;
  return path.length === 1 ? `\`${first}\`` : `\`${path.join('.')}\``;
}

/** A value in words, to start a sentence with: "`minutes` of question 3". */
export function nameOf(path: YamlPath, whole: string): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  const owner = path.slice(0, -1);
  if (typeof last === 'number') {
    return ITEM_NAMES[String(owner.at(-1))] && owner.length === 1
      ? ownerName(path, whole)
      : `Item ${last + 1} of ${lowerFirst(nameOf(owner, whole))}`;
  }
  return owner.length === 0
    ? `\`${last}\``
    : `\`${last}\` of ${lowerFirst(ownerName(owner, whole))}`;
}

/** The same within a sentence. */
export function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** What a value is, in words. */
export function kindOf(value: YamlValue): string {
  if (typeof value === 'string') return 'a text';
  return Array.isArray(value) ? 'a list' : 'a group of keys';
}

/** The shape that is wanted, in words. */
export function kindWanted(expected: string): string {
  if (expected === 'array') return 'a list';
  return expected === 'object' || expected === 'record' ? 'a group of keys' : 'a text';
}

/** How to write a value of the shape that is wanted. */
export function shapeHint(expected: string, value: YamlValue): string {
  if (expected === 'array') {
    return typeof value === 'string' && /^-\S/.test(value)
      ? 'Put a space after each dash.'
      : 'Start each item on a line of its own with a dash and a space.';
  }
  if (expected === 'object' || expected === 'record') {
    return typeof value === 'string'
      ? 'Write its keys on lines of their own, indented below it, each with a colon, a space and its value: `place: Main Library`.'
      : 'Remove the dashes: its keys stand one below the other without them.';
  }
  return Array.isArray(value)
    ? 'Write one text, without dashes or brackets.'
    : 'Write one text. If it has a colon in it, put it in double quotation marks.';
}
