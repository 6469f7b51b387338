import type { Block } from './blocks.ts';
import { doubleQuoted, type Opening, type Stretch } from './double-marks.ts';
import { singleQuoted } from './single-marks.ts';

/** One way to read a quotation: its words without marks, and their place in the text's source. */
export interface Reading {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Words that a text presents as somebody else's. */
export interface Quotation {
  /** The ways to read it, the likeliest first; it is right if one of them is. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** What a text quotes. */
export interface Quotations {
  readonly quotations: readonly Quotation[];
  /** Places of marks that open and that nothing closes. */
  readonly open: readonly { readonly start: number; readonly end: number }[];
}

/** A stretch of one block. */
interface Piece extends Stretch {
  readonly block: Block;
}

/** A quotation that goes on in the next paragraph, if that starts with a mark too. */
interface Unfinished {
  readonly opening: Opening;
  readonly pieces: Piece[];
  /** Quotations within it, which count by themselves if it never ends. */
  readonly within: Piece[];
}

/**
 * The words that a text quotes: in double quotation marks, in single ones if they are four or
 * more, and in block quotations. A quotation ends with its paragraph, unless each further paragraph
 * starts with an opening mark, as typographers have it.
 */
export function findQuotations(blocks: readonly Block[]): Quotations {
  const quotations: Quotation[] = [];
  const open: { start: number; end: number }[] = [];
  let unfinished: Unfinished | undefined;
  const add = (...pieces: readonly Piece[][]) => {
    const [first, ...others] = pieces.flatMap((same) => readingOf(same) ?? []);
    if (first) quotations.push({ readings: [first, ...others] });
  };
  const giveUp = () => {
    if (!unfinished) return;
    const [{ block, start } = { block: undefined, start: 0 }] = unfinished.pieces;
    if (block)
      open.push({ start: block.offsets.startOf(start - 1), end: block.offsets.endOf(start - 1) });
    for (const piece of unfinished.within) add([piece]);
    unfinished = undefined;
  };

  for (const block of blocks) {
    const from = unfinished && goesOnAt(block, unfinished.opening.mark);
    if (from === undefined) giveUp();
    if (block.quoted) {
      add(...blockReadings(block));
      continue;
    }
    const found = doubleQuoted(block.running, unfinished?.opening.mark, from);
    const pieces = found.stretches.map((stretch) => ({ block, ...stretch }));
    const length = block.text.length;
    const left = found.open?.start ?? length;
    if (unfinished) {
      const start = from ?? 0;
      unfinished.pieces.push({ block, start, end: found.carriedEnd ?? length });
      if (found.carriedEnd === undefined) {
        unfinished.within.push(...pieces);
        continue;
      }
      add(unfinished.pieces);
      unfinished = undefined;
    }
    for (const piece of pieces) if (piece.start < left) add([piece]);
    const doubles = found.carriedEnd === undefined ? [] : [{ start: 0, end: found.carriedEnd }];
    for (const { readings } of singleQuoted(block.running, [...doubles, ...found.stretches])) {
      add(...readings.map((reading) => [{ block, ...reading }]));
    }
    if (found.open) {
      unfinished = {
        opening: found.open,
        pieces: [{ block, start: found.open.start, end: length }],
        within: pieces.filter(({ start }) => start >= left),
      };
    }
  }
  giveUp();
  return { quotations, open };
}

/** Where the words of a paragraph start that goes on with an open quotation. */
function goesOnAt(block: Block, mark: string): number | undefined {
  const first = block.running.search(/\S/u);
  const found = block.running[first] ?? '';
  const same = found === mark || ('"“'.includes(mark) && found !== '' && '"“'.includes(found));
  return block.goesOn && !block.quoted && same ? first + 1 : undefined;
}

/** Who said it, below or after the words of a block quotation: `— A. Writer`, `(paragraph 4)`. */
const SOURCE =
  /(?:\s+\((?:[^()]{1,60},\s*)?(?:paragraphs?|pages?|lines?|pp?\.|¶+|§+)\s*\d[\d\s,–-]*\)\.?|(?:^|\n)\s*(?:[\u2012-\u2015]|--+)[^\n]*)\s*$/u;

/** A paragraph of a block quotation, with or without its source, or marks of its own around it. */
function blockReadings(block: Block): Piece[][] {
  const length = block.text.length;
  const words = SOURCE.exec(block.text)?.index ?? length;
  if (words === 0 && !/\S(?:\s+\S+){3,}[.!?]["”’]*\s*$/u.test(block.text)) return [];
  return [...new Set([words || length, length])].flatMap((end) => {
    const start = Math.max(0, block.text.search(/\S/u));
    const whole = [{ block, start, end }];
    const { stretches, open } = doubleQuoted(block.running.slice(0, end));
    const inner = stretches[0] ?? (open && { start: open.start, end });
    const encloses =
      inner?.start === start + 1 && /^.?\s*$/su.test(block.text.slice(inner.end, end));
    return encloses ? [whole, [{ block, ...inner }]] : [whole];
  });
}

/** The words of a stretch and their place; undefined where there are none. */
function readingOf(pieces: readonly Piece[]): Reading | undefined {
  const words = pieces.map(({ block, start, end }) => block.text.slice(start, end).trim());
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last || !words.some((part) => /[\p{L}\p{N}]/u.test(part))) return undefined;
  const firstUnit = first.start + first.block.text.slice(first.start, first.end).search(/\S/u);
  const lastUnit = last.start + last.block.text.slice(last.start, last.end).trimEnd().length - 1;
  return {
    words: words.join('\n\n'),
    start: first.block.offsets.startOf(firstUnit),
    end: last.block.offsets.endOf(lastUnit),
  };
}
