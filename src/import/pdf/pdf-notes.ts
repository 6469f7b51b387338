import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import type { PdfLine } from './pdf-lines.ts';
import type { PdfBlock } from './pdf-paragraphs.ts';

/** A note at the foot of a page. */
interface FootNote {
  readonly page: number;
  readonly number: string;
  readonly identifier: string;
  readonly lines: readonly PdfLine[];
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** The number that a note starts with, raised or not. */
const NOTE_START = new RegExp(`^([${RAISED}]{1,3}|\\d{1,3}(?=[.)]?\\s))[.)]?\\s*`, 'u');
/** A raised number after a word or a full stop; after a figure it is a power. */
const MARK = new RegExp(`(?<=[\\p{L}\\p{P}])[${RAISED}]{1,3}`, 'gu');

/** The notes at the foot of the pages of a PDF, and the marks in the text that point to them. */
export class PdfNotes {
  readonly #notes: FootNote[] = [];

  /** Takes the notes out of blocks of small letters; true when the block is notes. */
  take(block: PdfBlock): boolean {
    const [first] = block.lines;
    if (!block.isSmall || !first || !NOTE_START.test(first.text)) return false;
    let lines: PdfLine[] = [];
    let number = '';
    const close = () => {
      if (lines.length === 0) return;
      const identifier = String(this.#notes.length + 1);
      this.#notes.push({ page: first.page, number, identifier, lines });
    };
    for (const line of block.lines) {
      const [start, found] = NOTE_START.exec(line.text) ?? [];
      const next = plain(found ?? '');
      // A figure at the start of a line is a note's only when it is the next one.
      if (start !== undefined && (number === '' || Number(next) === Number(number) + 1)) {
        close();
        number = next;
        lines = [{ ...line, text: line.text.slice(start.length) }];
      } else lines.push(line);
    }
    close();
    return true;
  }

  /** A paragraph's text with its marks as references; `pages` are those that it stands on. */
  withMarks(text: string, pages: readonly number[]): PhrasingContent[] {
    const nodes: PhrasingContent[] = [];
    let from = 0;
    for (const found of text.matchAll(MARK)) {
      const note = this.#notes.find(
        ({ number, page }) => number === plain(found[0]) && pages.includes(page),
      );
      if (!note) continue;
      if (found.index > from) nodes.push({ type: 'text', value: text.slice(from, found.index) });
      const { identifier } = note;
      nodes.push({ type: 'footnoteReference', identifier, label: identifier });
      from = found.index + found[0].length;
    }
    if (from < text.length) nodes.push({ type: 'text', value: text.slice(from) });
    return nodes;
  }

  /** The notes themselves; `join` puts the lines of one together. */
  definitions(join: (lines: readonly PdfLine[]) => string): FootnoteDefinition[] {
    return this.#notes.map(({ identifier, lines }) => ({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [{ type: 'paragraph', children: [{ type: 'text', value: join(lines) }] }],
    }));
  }
}

/** Raised figures as figures. */
function plain(number: string): string {
  return number.normalize('NFKC');
}
