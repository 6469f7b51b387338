import { type Article, LINE_BREAK, OMISSION } from '../2-article/article.ts';
import type { ExcerptBlock, Run, TextRun } from './excerpt.ts';
import type { Span } from './span.ts';

/** Left out in print: soft hyphen, zero-width space, word joiner, byte order mark. */
const NOT_PRINTED = /[\u00ad\u200b\u2060\ufeff]/g;
/** Marks that only nudge the direction of what is beside them. */
const DIRECTION_MARK = /[\u061c\u200e\u200f]/;
const OPENS: Readonly<Record<string, 'ltr' | 'rtl' | 'auto'>> = {
  '\u202a': 'ltr',
  '\u202b': 'rtl',
  '\u202d': 'ltr',
  '\u202e': 'rtl',
  '\u2066': 'ltr',
  '\u2067': 'rtl',
  '\u2068': 'auto',
};
const CLOSES = /[\u202c\u2069]/;

/** A passage as it prints, and whether hidden direction marks were replaced by markup. */
export interface Printed {
  readonly blocks: readonly ExcerptBlock[];
  readonly directionMarks: boolean;
}

/**
 * Turns pieces of an article into printed paragraphs: its own characters and emphasis, paragraph
 * and line breaks kept, the mark of an elision between two pieces. The caller has made sure that
 * no piece reaches across words that a trimmed copy leaves out.
 */
export function printed(article: Article, pieces: readonly Span[]): Printed {
  const blocks: (Omit<ExcerptBlock, 'runs'> & { start: number; runs: Run[] })[] = [];
  let directionMarks = false;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) blocks.at(-1)?.runs.push({ kind: 'elision' });
    for (const block of article.blocks) {
      if (block.kind === 'omitted' || block.end <= piece.start || block.start >= piece.end)
        continue;
      const start = Math.max(block.start, piece.start);
      const end = Math.min(block.end, piece.end);
      const last = blocks.at(-1);
      const same = last?.start === block.start ? last : undefined;
      if (!same) {
        const { kind, number, within, marker } = block;
        const facts = {
          ...(number !== undefined && { number }),
          ...(within && { within }),
          ...(marker !== undefined && start === block.start && { marker }),
        };
        blocks.push({ kind, ...facts, start: block.start, runs: [] });
      }
      const made = runs(article, { start, end }, block.kind === 'code');
      directionMarks ||= made.directionMarks;
      blocks.at(-1)?.runs.push(...made.runs);
    }
  }
  return { blocks: blocks.map(({ start: _, ...block }) => block), directionMarks };
}

/** Cuts a stretch where its emphasis, its direction or its line changes. */
function runs(
  article: Article,
  { start, end }: Span,
  keepLines: boolean,
): { runs: Run[]; directionMarks: boolean } {
  const marks = article.marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set(marks.flatMap((mark) => [mark.start, mark.end]));
  const result: Run[] = [];
  const open: ('ltr' | 'rtl' | 'auto')[] = [];
  let directionMarks = false;
  let text = '';
  let from = start;

  const flush = (next: number) => {
    const clean = text.replace(NOT_PRINTED, '').replace(/\r\n?|\n/g, ' ');
    if (clean) {
      const emphasis = marks
        .filter((mark) => mark.start <= from && mark.end > from)
        .toSorted((a, b) => a.start - b.start || b.end - a.end)
        .map((mark) => mark.emphasis);
      const direction = open.at(-1);
      const run: TextRun = { kind: 'text', text: clean, emphasis };
      result.push(direction ? { ...run, direction } : run);
    }
    text = '';
    from = next;
  };

  for (let at = start; at < end; at++) {
    const character = article.text[at] as string;
    if (cuts.has(at)) flush(at);
    if (character === OMISSION) throw new Error('A passage reaches across omitted text.');
    if (character === LINE_BREAK || (keepLines && character === '\n')) {
      flush(at + 1);
      result.push({ kind: 'break' });
    } else if (character in OPENS || CLOSES.test(character)) {
      flush(at + 1);
      directionMarks = true;
      const direction = OPENS[character];
      if (direction) open.push(direction);
      else open.pop();
    } else if (DIRECTION_MARK.test(character)) {
      directionMarks = true;
    } else {
      text += character;
    }
  }
  flush(end);
  return { runs: result, directionMarks };
}
