import { type Draft, keptText, levelOf } from './draft.ts';
import type { TextBlock } from './segment.ts';

/** Blocks at the end in which an author's box is looked for. */
const MOST_OF_AUTHOR_BOX = 6;

/** Takes out links that follow "Read more:" on lines of their own. */
export function dropFollowingLinks({ blocks, verdicts, weights }: Draft): void {
  let related = false;
  for (const block of blocks) {
    const verdict = verdicts.get(block);
    if (verdict === undefined) {
      related = related && weights.linkDensity(block.element) > 0.8;
      if (related) verdicts.set(block, 'related');
    } else if (verdict === 'related') related = true;
  }
}

/** Takes out paragraphs at the end that start with the author's name and tell who that is. */
export function dropAuthorBox(draft: Draft): void {
  const { authors } = draft.known;
  if (authors.length === 0) return;
  const kept = keptText(draft);
  const end = Math.max(kept.length - MOST_OF_AUTHOR_BOX, Math.ceil(kept.length / 2));
  const tail = kept.slice(end);
  const starts = (name: string) =>
    tail.findIndex(
      ({ text }) =>
        text.startsWith(name) && !/^[^ ]* ?[^ ]*\s*[:：?]/.test(text.slice(name.length)),
    );
  const first = Math.min(...authors.map(starts).filter((index) => index >= 0));
  if (!Number.isFinite(first)) return;
  const names = authors.flatMap((name) => [name, name.split(' ')[0] ?? name]);
  const isBox = ({ text }: TextBlock) =>
    [...names, 'He ', 'She ', 'They '].some((name) => text.startsWith(name));
  const box = tail.slice(first);
  if (box.every(isBox)) for (const block of box) draft.verdicts.set(block, 'author box');
}

/** Takes out headings under which nothing was kept: "Related articles" goes with what it heads. */
export function dropBareHeadings({ blocks, verdicts, captions }: Draft): void {
  let next: TextBlock | undefined;
  let gone = false;
  for (const block of [...blocks].reverse()) {
    if (verdicts.get(block) !== undefined) {
      gone = true;
      continue;
    }
    if (captions.has(block)) continue;
    const level = levelOf(block);
    const nextLevel = next ? levelOf(next) : 1;
    if (level > 0 && (!next || (gone && nextLevel > 0 && nextLevel <= level))) {
      verdicts.set(block, 'heading without text');
      gone = true;
      continue;
    }
    next = block;
    gone = false;
  }
}
