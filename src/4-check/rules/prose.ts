import type { Block } from '../misquotations/blocks.ts';
import { Offsets } from '../misquotations/offsets.ts';
import { findQuotations } from '../misquotations/quotations.ts';

/** A sentence of a text: offsets into `Prose.text`, white space at its ends left out. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** As in `Prose.text`: quoted words are masked. */
  readonly text: string;
  readonly isQuestion: boolean;
}

/** A text of the guide's own as the rules read it. */
export interface Prose {
  /**
   * The words without markup, paragraphs apart. What stands in quotation marks, is code or a
   * block quotation is somebody else's: each character of it is masked with U+FFFC.
   */
  readonly text: string;
  /** The same length, with the quoted words. */
  readonly words: string;
  readonly sentences: readonly Sentence[];
  /** The sentences that end in a question mark, in order. */
  readonly questions: readonly Sentence[];
  /** Where a stretch of `text` stands in the Markdown. */
  inSource(start: number, end: number): readonly [start: number, end: number];
}

const MASK = '\ufffc';
const BETWEEN = '\n\n';

/** Reads a text for the rules, of which these are the blocks. */
export function readProse(blocks: readonly Block[]): Prose {
  const quoted = findQuotations(blocks).quotations.map(({ readings: [first] }) => first);
  const isQuoted = (at: number) => quoted.some(({ start, end }) => at >= start && at < end);
  const offsets = new Offsets();
  const masked: string[] = [];
  const plain: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index > 0) {
      const at = offsets.endOf(offsets.length - 1);
      offsets.addAll(BETWEEN.length, at, at);
    }
    offsets.addTextOf(block.offsets);
    masked.push(maskedText(block, quoted.length > 0 ? isQuoted : undefined));
    plain.push(block.text);
  }
  const text = masked.join(BETWEEN);
  const sentences = sentencesOf(text);
  return {
    text,
    words: plain.join(BETWEEN),
    sentences,
    questions: sentences.filter(({ isQuestion }) => isQuestion),
    inSource: (start, end) => [offsets.startOf(start), offsets.endOf(Math.max(start, end - 1))],
  };
}

function maskedText(block: Block, isQuoted: ((at: number) => boolean) | undefined): string {
  if (!isQuoted && !block.quoted) return block.running;
  return Array.from({ length: block.text.length }, (_, unit) =>
    block.quoted || isQuoted?.(block.offsets.startOf(unit)) ? MASK : (block.running[unit] ?? MASK),
  ).join('');
}

/** Splits at full stops, question and exclamation marks, but not after what only shortens a word. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  const add = (to: number) => {
    const whole = text.slice(from, to);
    const start = from + (whole.length - whole.trimStart().length);
    const sentence = whole.trim();
    if (sentence !== '') {
      const isQuestion = /\?["”’'»)\]*]*$/u.test(sentence);
      sentences.push({ start, end: start + sentence.length, text: sentence, isQuestion });
    }
    from = to;
  };
  for (const { index, 0: mark } of text.matchAll(/[.!?…]+["”’'»)\]]*(?=\s|$)|\n\n/gu)) {
    if (mark.startsWith('.') && SHORTENED.test(text.slice(from, index))) continue;
    add(index + mark.length);
  }
  add(text.length);
  return sentences;
}

/** What a full stop does not end: initials, titles, and the like. */
const SHORTENED =
  /(?:^|[\s(])(?:\p{L}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|Gen|Gov|Sen|Rep|St|Jr|Sr|vs|etc|No|ca|cf|pp?|art|ch|vol|ed|[Ee]\.g|[Ii]\.e)$/u;
