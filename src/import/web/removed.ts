import type { Element } from 'hast';
import type { Removed } from '../imported.ts';
import type { Verdicts } from './draft.ts';
import type { TextBlock } from './segment.ts';

/** Words kept before a place, as many as are needed to find it again. */
export const WORDS_BEFORE = 8;

/**
 * What was taken out, in the page's order. Neighbours taken for the same thing are one entry, so
 * that a menu of fifty links is not fifty.
 */
export function listRemoved(
  blocks: readonly TextBlock[],
  verdicts: Verdicts,
  core: Element | undefined,
): Removed[] {
  const removed: { what: string; text: string; after: string }[] = [];
  let after = '';
  let open = false;
  for (const block of blocks) {
    const what = verdicts.get(block);
    if (what === undefined) {
      after = block.text.split(' ').slice(-WORDS_BEFORE).join(' ');
      open = false;
      continue;
    }
    const last = removed.at(-1);
    const beside = core !== undefined && block.path.includes(core) && block.text.length > 200;
    if (open && last?.what === what && !beside) last.text += ` / ${block.text}`;
    else removed.push({ what, text: block.text, after });
    open = true;
  }
  return removed;
}
