import { valueAt, type YamlValue } from '../../../source/yaml/read-yaml.ts';
import { shortened } from './choice-fields.tsx';

/** What an item is called: the first words of the first of these keys that has any. */
export function titleOf(item: YamlValue, keys: readonly string[], most: number): string {
  for (const key of keys) {
    const text = valueAt(item, [key]);
    if (typeof text === 'string' && text.trim() !== '') return shortened(text, most);
  }
  return '…';
}
