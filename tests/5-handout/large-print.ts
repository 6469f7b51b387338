import type { Typeset, TypesetLine } from '../support/typeset.ts';

/** A rule of large print that a page breaks, and what breaks it. */
export interface LargePrintFault {
  readonly rule: 'size' | 'foot' | 'italic' | 'length' | 'pitch' | 'margin' | 'hyphen' | 'word';
  readonly page: number;
  readonly at: string;
}

const SIZE = 18;
const PITCH = SIZE * 1.5;
const MARGIN = 72;
const LONGEST_LINE = 70;
/** Points; what comes of rounding in the PDF, of sizes and of a whole page. */
const HAIR = 0.2;
const PAGE_HAIR = 1;
/** The height of capitals, as a part of the type's size. */
const CAPITALS = 0.6;
/** Characters; what is longer fits no line of large print and has to break somewhere. */
const LONGEST_WORD = 40;

/**
 * What large print gets wrong, by the stricter value of each of the rules that the American Council
 * of the Blind, UKAAF (G003) and RNIB give: type of 18 points or more in everything, the page number
 * too; no italics; lines of 70 characters at most, one and a half times their type apart; margins
 * of an inch; no word divided at a line's end. `source` is the text that was set.
 */
export function largePrintFaults({ pages, fonts }: Typeset, source: string): LargePrintFault[] {
  const faults: LargePrintFault[] = fonts
    .filter((name) => /ital|obli/iu.test(name))
    .map((at) => ({ rule: 'italic', page: 0, at }));
  const words = source.normalize().split(/\s+/u);
  const known = new Set(words.map(bare));
  const dividable = words.filter((word) => word.length > LONGEST_WORD || /[-–—/]/u.test(word));

  for (const [index, { width, height, lines }] of pages.entries()) {
    const page = index + 1;
    const tell = (rule: LargePrintFault['rule'], at: string) => faults.push({ rule, page, at });
    const isFoot = ({ text }: TypesetLine) => text.endsWith(`Page ${page} of ${pages.length}`);
    if (!lines.some((line) => isFoot(line) && line.smallest >= SIZE - HAIR)) tell('foot', '');
    for (const [place, line] of lines.entries()) {
      const { text, start, end, baseline, smallest, largest } = line;
      const above = lines[place - 1];
      if (smallest < SIZE - HAIR) tell('size', `${smallest}: ${text}`);
      if (text.length > LONGEST_LINE) tell('length', text);
      if (above && above.baseline - baseline < PITCH - HAIR) tell('pitch', text);
      if (start < MARGIN - PAGE_HAIR || end > width - MARGIN + PAGE_HAIR) tell('margin', text);
      if (height - baseline - largest * CAPITALS < MARGIN - PAGE_HAIR) tell('margin', text);
      if (!isFoot(line) && baseline < MARGIN) tell('margin', text);
      if (isFoot(line)) continue;
      for (const word of text.split(' ').map(bare)) {
        if (!known.has(word) && !dividable.some((one) => one.includes(word))) tell('word', word);
      }
      const next = lines[place + 1] ?? pages[index + 1]?.lines[0];
      const [ending] = /\S*[-\u00ad\u2010]$/u.exec(text) ?? [];
      if (!ending || !next) continue;
      const [beginning = ''] = /^\S*/u.exec(next.text) ?? [];
      if (!source.includes(ending + beginning)) tell('hyphen', text);
    }
  }
  return faults;
}

/** A word without what the page sets around it: brackets of notes and of addresses. */
function bare(word: string): string {
  return word.replace(/^[([]+|[)\].]+$/gu, '');
}
