import { fill } from '../labels.ts';

/** What a picture's title in Markdown says. */
export interface PictureTitle {
  readonly caption: string | undefined;
  readonly credit: string | undefined;
}

/**
 * Takes a title apart: `The river in flood. Credit: County Archive`. What stands before the credit is
 * the guide's language's own word for it, as the label has it, or the English one.
 */
export function readTitle(title: string, creditLabel: string): PictureTitle {
  const lead = (label: string) => fill(label, { credit: '\n' }).split('\n')[0]?.trim() ?? '';
  const text = title.replace(/\s+/g, ' ').trim();
  for (const word of new Set([lead(creditLabel), 'Credit:'])) {
    const at = word === '' ? -1 : text.toLowerCase().lastIndexOf(word.toLowerCase());
    if (at < 0) continue;
    return {
      caption: text.slice(0, at).trim() || undefined,
      credit: text.slice(at + word.length).trim() || undefined,
    };
  }
  return { caption: text || undefined, credit: undefined };
}
