/**
 * Help while a guide is being typed: what could stand at a place, and what a key is for. It is pure
 * and quick enough for every keystroke, and made from the JSON Schema that other editors have.
 */
export type { Completion, Completions } from './typing-help/completions.ts';
export { completionsAt } from './typing-help/completions.ts';
export type { Hover } from './typing-help/hover.ts';
export { hoverAt } from './typing-help/hover.ts';
