import { type Article, type Block, LINE_BREAK, OMISSION } from '../2-article/article.ts';
import type { ExcerptBlock, Run, TextRun } from './excerpt.ts';
import type { Span } from './span.ts';
import { unseenIn } from './unseen.ts';

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
/** Ends of lines and pages, as old programs write them: on paper, a space. */
const SPACES = /\r\n?|[\n\v\f\u0085]/g;
const PARAGRAPH_SEPARATOR = '\u2029';

/** Letters and marks of Western languages, which print as they stand; only saves time. */
const USUAL = /^[ -~\u00a0-\u00ac\u00ae-\u024f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;

/** A passage as it prints, and what in it does not print as it stands. */
export interface Printed {
  readonly blocks: readonly ExcerptBlock[];
  /** Whether hidden direction marks were replaced by markup. */
  readonly directionMarks: boolean;
  /** Characters that nobody sees, left out. */
  readonly unseen: readonly string[];
  /** Characters that nobody knows how to print. */
  readonly unknown: readonly string[];
}

/**
 * Turns pieces of an article into printed paragraphs: its own characters and emphasis, paragraph
 * and line breaks kept, the mark of an elision between two pieces. The caller has made sure that
 * no piece reaches across words that a trimmed copy leaves out.
 */
export function printed(article: Article, pieces: readonly Span[]): Printed {
  const blocks: (Omit<ExcerptBlock, 'runs'> & { start: number; runs: Run[] })[] = [];
  const made: ReturnType<typeof runs>[] = [];
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
      const part = runs(article, block, { start, end });
      made.push(part);
      blocks.at(-1)?.runs.push(...part.runs);
    }
  }
  return {
    blocks: blocks.map(({ start: _, ...block }) => block),
    directionMarks: made.some((part) => part.directionMarks),
    unseen: [...new Set(made.flatMap((part) => part.unseen))],
    unknown: [...new Set(made.flatMap((part) => part.unknown))],
  };
}

/** Cuts a stretch of a block where its emphasis, its direction or its line changes. */
function runs(article: Article, block: Block, { start, end }: Span) {
  const marks = article.marks.filter((mark) => mark.start < end && mark.end > start);
  if (marks.length === 0 && USUAL.test(article.text.slice(block.start, end))) {
    const run: TextRun = { kind: 'text', text: article.text.slice(start, end), emphasis: [] };
    return { runs: start < end ? [run] : [], directionMarks: false, unseen: [], unknown: [] };
  }
  const cuts = new Set(marks.flatMap((mark) => [mark.start, mark.end]));
  const { leftOut, unseen, unknown } = unseenIn(article.text.slice(block.start, end));
  const inStretch = (signs: ReadonlyMap<number, string>) =>
    [...signs].filter(([at]) => block.start + at >= start).map(([, sign]) => sign);
  const result: Run[] = [];
  const open = openAt(article, block, start);
  let directionMarks = open.length > 0;
  let text = '';
  let from = start;

  const flush = (next: number) => {
    const clean = text.replace(SPACES, ' ');
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
    if (
      character === LINE_BREAK ||
      character === PARAGRAPH_SEPARATOR ||
      (block.kind === 'code' && character === '\n')
    ) {
      flush(at + 1);
      result.push({ kind: 'break' });
    } else if (character in OPENS || CLOSES.test(character)) {
      flush(at + 1);
      directionMarks = true;
      turn(open, character);
    } else if (DIRECTION_MARK.test(character)) {
      directionMarks = true;
    } else if (!leftOut.has(at - block.start)) {
      text += character;
    }
  }
  flush(end);
  return { runs: result, directionMarks, unseen: inStretch(unseen), unknown: inStretch(unknown) };
}

/** The directions that are open where a stretch starts; they end with the block. */
function openAt(article: Article, block: Block, start: number): ('ltr' | 'rtl' | 'auto')[] {
  const open: ('ltr' | 'rtl' | 'auto')[] = [];
  for (const character of article.text.slice(block.start, start)) turn(open, character);
  return open;
}

function turn(open: ('ltr' | 'rtl' | 'auto')[], character: string): void {
  const direction = OPENS[character];
  if (direction) open.push(direction);
  else if (CLOSES.test(character)) open.pop();
}
