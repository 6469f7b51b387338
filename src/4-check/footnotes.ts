import type { Nodes } from 'mdast';
import type { GuideFile } from '../1-guide/read-guide.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import { readMarkdown } from '../source/markdown/markdown-text.ts';
import { walk } from '../source/markdown/walk.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { guideTexts } from './misquotations/guide-texts.ts';

/**
 * The rule of `guide/footnote`: a mark has its note in the same text, and a note its mark. Without a
 * note Markdown prints the mark as it was typed; a note without a mark is not printed at all.
 */
export function checkFootnotes(
  { guide, placeWithin }: GuideFile,
  report: Report,
  memory: Memory = NO_MEMORY,
): void {
  for (const { path, text, markdown } of guideTexts(guide)) {
    if (!markdown || !text.includes('[^')) continue;
    const tell = (start: number, end: number, message: string, hint: string) =>
      report(diagnostic('guide/footnote', placeWithin(path, start, end), message, { hint }));
    const { tree } = readMarkdown(text, memory);
    const marked = new Set<string>();
    walk<Nodes>(tree, (node) => {
      if (node.type === 'footnoteReference') marked.add(node.identifier);
    });
    walk<Nodes>(tree, (node) => {
      const from = node.position?.start.offset ?? 0;
      const to = node.position?.end.offset ?? from;
      if (node.type === 'footnoteDefinition' && !marked.has(node.identifier)) {
        const label = `[^${node.label ?? node.identifier}]`;
        const message = `The note ${label} has no mark, so it does not print.`;
        tell(from, from + label.length, message, `Write ${label} where the note belongs.`);
      }
      if (node.type !== 'text') return;
      for (const { 0: mark, index } of text.slice(from, to).matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) {
        const message = `The mark ${mark} has no note in this text, so it prints as it is.`;
        const hint = `Write the note below, on a line of its own:  ${mark}: The note.`;
        tell(from + index, from + index + mark.length, message, hint);
      }
    });
  }
}
