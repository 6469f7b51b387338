import { valueAt } from '../../../source/yaml/read-yaml.ts';
import { pointerOf } from '../guide/places.ts';
import type { Words } from '../words/index.ts';
import type { FieldProps } from './field.tsx';
import { shortened } from './item-title.ts';

/** What holds in place of an empty field, where the season shares it. */
export function fromSeries(
  { guide, yaml, path }: Pick<FieldProps, 'guide' | 'yaml' | 'path'>,
  words: Words,
): string | undefined {
  const shared = guide.shared[pointerOf(path)];
  const isEmpty = (valueAt(yaml.value, path) ?? '') === '';
  return shared === undefined || !isEmpty ? undefined : words.form.fromSeries(shortened(shared));
}
