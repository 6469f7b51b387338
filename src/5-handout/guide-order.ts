import type { HandoutInput } from './handout.ts';

/**
 * Named values in the order in which the guide file has them. The keys of an object do not keep
 * it: JavaScript puts those that look like integers, such as `2007`, before all others.
 */
export function inGuideOrder<Value>(
  key: 'articles' | 'glossary',
  entries: readonly (readonly [string, Value])[],
  { placeOf }: Pick<HandoutInput, 'placeOf'>,
): readonly (readonly [string, Value])[] {
  const start = ([name]: readonly [string, Value]) => placeOf([key, name]).start;
  return entries.toSorted((a, b) => start(a) - start(b));
}
