/**
 * Edits of a guide's YAML that a form makes. Each takes a text that is parsed and gives the changes
 * of characters, read again and found to say what was meant, all else and every comment as before;
 * or why it gives none.
 */
export { type CopyOptions, duplicateItem } from './duplicate-item.ts';
export { type InsertKeyOptions, insertItem, insertKey } from './insert-item.ts';
export { moveItem } from './move-item.ts';
export { removeValue } from './remove-value.ts';
export { renameKey } from './rename-key.ts';
export { CANNOT, type CannotReason, type EditResult } from './result.ts';
export { type KeyOrder, type NewKeyOptions, setValue } from './set-value.ts';
export type { FormValue } from './shape.ts';
export { inSteps, type Step } from './steps.ts';
export { YamlText } from './yaml-text.ts';
