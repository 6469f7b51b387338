import { valueAt, type YamlValue } from '../../../source/yaml/read-yaml.ts';
import type { Words } from '../words/index.ts';

/** The keys whose text names an excerpt, the best first. */
export const EXCERPT_TITLE = ['heading', 'quote', 'from', 'paragraphs', 'id'] as const;

/**
 * What an item is called: the first words of the first of these keys that has any. Paragraphs are
 * called so, for a number alone tells nothing, and first words have the last ones with them.
 */
export function titleOf(
  item: YamlValue,
  keys: readonly string[],
  most: number,
  { form }: Words,
): string {
  for (const key of keys) {
    const text = textAt(item, key);
    if (text === '') continue;
    if (key === 'paragraphs') return form.paragraphs(text);
    const last = key === 'from' ? textAt(item, 'to') : '';
    return last === '' ? shortened(text, most) : shortened(`${text} … ${last}`, most);
  }
  return '…';
}

function textAt(item: YamlValue, key: string): string {
  const text = valueAt(item, [key]);
  return typeof text === 'string' ? text.trim() : '';
}

/** The first words of a text, on one line. */
export function shortened(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s\S*$/, '')} …`;
}
