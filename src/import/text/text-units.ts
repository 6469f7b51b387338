import stringWidth from 'string-width';
import { LineJoiner, type PartedWords } from './line-ends.ts';

/** A paragraph of a plain text, or a line that stands for itself. */
export interface TextUnit {
  readonly text: string;
  /** The number of its block: what empty lines separate. */
  readonly block: number;
  /** Its width in columns, up to what matters. */
  readonly width: number;
  /** The line is only a rule: dashes, stars. */
  readonly isRule: boolean;
}

/** A line without white space at its ends. */
interface Line {
  readonly text: string;
  readonly indent: number;
  readonly width: number;
}

/** Wider lines are paragraphs of their own, and their exact width does not matter. */
const WIDE = 200;
/** Widths at which texts are wrapped: from narrow e-mails to a full screen. */
const NARROWEST = 45;
const WIDEST = 110;
/** A line may fall short of the text's width by this share, and still be full. */
const FULL = 0.85;
/** What a line of a list, or of a quoted e-mail, starts with. */
const MARKER = /^(?:[•◦▪>*-]|\d{1,2}[.)])\s/u;
/** The share of lines that must be full for a text to be wrapped. */
const MOSTLY = 0.75;

/**
 * Reads a plain text into paragraphs. Empty lines separate blocks. Whether lines are wrapped is
 * decided for the whole text: in a wrapped one, the next line's first word would hardly ever have
 * fitted on the line before. There, the lines of a block are put together; elsewhere each line is a
 * paragraph. No visible character is lost, but a hyphen at a line's end may be.
 */
export function textUnits(text: string): { units: readonly TextUnit[]; parted: PartedWords } {
  const blocks = blocksOf(text);
  const width = wrappedAt(blocks);
  const joiner = new LineJoiner(width === undefined ? '' : text, 'of-the-word');
  const units = blocks.flatMap((lines, block) => {
    const groups = width === undefined ? lines.map((line) => [line]) : paragraphs(lines, width);
    return groups.map((group) => unitOf(joiner.join(group.map((line) => line.text)), block));
  });
  return { units, parted: joiner.parted };
}

function unitOf(text: string, block: number): TextUnit {
  const isRule = /^(?:[-*_=~#•·⁂—–+]\s*){3,}$/u.test(text) || text === '⁂';
  return { text, block, width: widthOf(text), isRule };
}

function blocksOf(text: string): Line[][] {
  const blocks: Line[][] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(open);
    open = [];
  };
  // A form feed starts a page, and so may a paragraph separator.
  for (const raw of text.split(/\r\n|[\n\r\v\u0085\u2028]|(?=[\f\u2029])/u)) {
    if (/^[\f\u2029]/.test(raw)) close();
    const trimmed = raw.trim();
    if (trimmed === '') {
      close();
      continue;
    }
    const indent = raw.length - raw.trimStart().length;
    open.push({ text: trimmed, indent, width: widthOf(trimmed) });
  }
  close();
  return blocks;
}

/** The width at which a text is wrapped; undefined when it is not. */
function wrappedAt(blocks: readonly (readonly Line[])[]): number | undefined {
  const inBlocks = blocks.filter((lines) => lines.length > 1).flat();
  const widths = inBlocks.map((line) => line.width).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length * 0.95)] ?? 0;
  if (width < NARROWEST || width > WIDEST) return undefined;
  const all = blocks.flat();
  const wide = all.filter((line) => line.width > WIDEST).length;
  if (wide > all.length / 10) return undefined;
  let full = 0;
  let pairs = 0;
  for (const lines of blocks) {
    for (const [index, line] of lines.slice(0, -1).entries()) {
      // Furniture and verse have short lines; they tell nothing of how the running text is set.
      if (line.width < width / 2) continue;
      pairs++;
      if (isFull(line, lines[index + 1], width)) full++;
    }
  }
  return pairs > 0 && full / pairs >= MOSTLY ? width : undefined;
}

/** Whether a line ends where it does because the next word did not fit. */
function isFull(line: Line, next: Line | undefined, width: number): boolean {
  const [word = ''] = next?.text.split(/\s/u, 1) ?? [];
  return line.width + 1 + widthOf(word) > width * FULL;
}

/** The paragraphs of a block of wrapped lines; verse has no full line, and keeps its lines. */
function paragraphs(lines: readonly Line[], width: number): Line[][] {
  if (
    !lines.some((line, index) => index + 1 < lines.length && isFull(line, lines[index + 1], width))
  ) {
    return lines.map((line) => [line]);
  }
  const groups: Line[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const group = groups.at(-1);
    if (!before || !group || startsParagraph(group, before, line, width)) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function startsParagraph(group: readonly Line[], before: Line, line: Line, width: number): boolean {
  if (line.indent >= before.indent + 2 && line.indent <= 10) return true;
  const full = isFull(before, line, width);
  // A dash may start any line, but the lines of a list come together.
  const listed = before.text.endsWith(':') || MARKER.test(group[0]?.text ?? '');
  if (MARKER.test(line.text) && (listed || !full)) return true;
  return !full && !/^\p{Ll}/u.test(line.text);
}

function widthOf(text: string): number {
  return text.length > WIDE ? text.length : stringWidth(text);
}
