import { type EditResult, inOneEdit } from './result.ts';
import type { YamlText } from './yaml-text.ts';

/** One of several edits. */
export type Step = (yaml: YamlText) => EditResult;

/** Several edits, each on what the one before has made, given as one; or none, where one cannot be. */
export function inSteps(yaml: YamlText, steps: readonly Step[]): EditResult {
  const [only] = steps;
  if (only && steps.length === 1) return only(yaml);
  let after = yaml;
  for (const step of steps) {
    const result = step(after);
    if ('cannot' in result) return result;
    after = result.after;
  }
  return inOneEdit(yaml, after);
}
