import { history } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';

/** Steps that can be undone: all of a long day's, so that undo goes back to the text that was opened. */
const MOST_STEPS = 20_000;
/** Milliseconds between keystrokes that are still one step; those who look for each key are slow. */
const SAME_STEP = 2000;

/** The history of a guide's text, which the form and the editor share. */
export function guideHistory(): Extension {
  return history({ minDepth: MOST_STEPS, newGroupDelay: SAME_STEP });
}
