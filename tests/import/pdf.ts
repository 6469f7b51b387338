import {
  degrees,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  StandardFonts,
} from '@cantoo/pdf-lib';

/** A stretch of text to be set in a column. */
export interface Column {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Lines that fit into it. */
  readonly lines: number;
}

/** A PDF while it is set. */
export interface Setting {
  readonly pdf: PDFDocument;
  readonly roman: PDFFont;
  readonly bold: PDFFont;
  page(): PDFPage;
}

export const SIZE = 11;
const LEADING = 14;

/** Sets a PDF, and gives its bytes. */
export async function pdfOf(set: (setting: Setting) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const roman = await pdf.embedFont(StandardFonts.TimesRoman);
  const bold = await pdf.embedFont(StandardFonts.TimesRomanBold);
  await set({ pdf, roman, bold, page: () => pdf.addPage([612, 792]) });
  return new Uint8Array(await pdf.save());
}

/** How paragraphs are set. */
export interface Manner {
  /** Points that a first line is set in. */
  readonly indent?: number;
  /** Points between paragraphs. */
  readonly space?: number;
  /** Whether words may be parted at the end of a line. */
  readonly hyphens?: boolean;
}

/** Sets paragraphs into columns, one after the other, as a typesetter would. */
export function setText(
  paragraphs: readonly string[],
  columns: readonly (Column & { page: PDFPage })[],
  font: PDFFont,
  { indent = 0, space = 0, hyphens = false }: Manner = {},
): void {
  let at = 0;
  let used = 0;
  let dropped = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    let words = paragraph.split(' ');
    for (let first = true; words.length > 0; first = false) {
      const column = columns[at];
      if (!column) throw new Error('The columns are full.');
      const width = column.width - (first ? indent : 0);
      const [line, rest] = fill(words, width, font, hyphens);
      const x = column.x + (first ? indent : 0);
      column.page.drawText(line, { x, y: column.y - used * LEADING - dropped, size: SIZE, font });
      words = rest;
      used++;
      if (used >= column.lines) {
        at++;
        used = 0;
        dropped = 0;
      }
    }
    if (used > 0 && index < paragraphs.length - 1) dropped += space;
  }
}

function fill(
  words: readonly string[],
  width: number,
  font: PDFFont,
  hyphens: boolean,
): [string, string[]] {
  let line = words[0] ?? '';
  let count = 1;
  const fits = (text: string) => font.widthOfTextAtSize(text, SIZE) <= width;
  while (count < words.length && fits(`${line} ${words[count]}`)) line += ` ${words[count++]}`;
  const rest = words.slice(count);
  const [next = ''] = rest;
  for (let length = next.length - 3; hyphens && length > 2; length--) {
    const start = next.slice(0, length);
    if (!/^\p{L}+$/u.test(start) || !/^\p{L}{3}/u.test(next.slice(length))) continue;
    if (fits(`${line} ${start}-`))
      return [`${line} ${start}-`, [next.slice(length), ...rest.slice(1)]];
  }
  return [line, rest];
}

/** Draws lines as they are, from a point downwards. */
export function setLines(
  page: PDFPage,
  lines: readonly string[],
  x: number,
  y: number,
  font: PDFFont,
  size = SIZE,
): void {
  for (const [index, line] of lines.entries()) {
    page.drawText(line, { x, y: y - index * size * 1.25, size, font });
  }
}

/** Turned a quarter, as a stamp at the edge of a page is. */
export const UPRIGHT = { rotate: degrees(90) };

/** A PDF whose font tells that its letters are others than they look. */
export async function pdfWithLetters(
  text: string,
  map: (code: number) => number,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage();
  setLines(page, text.match(/.{1,60}(?: |$)/g) ?? [], 50, 700, font);
  await pdf.flush();
  const hex = (code: number) => code.toString(16).padStart(4, '0');
  const codes = Array.from({ length: 94 }, (_, index) => index + 33);
  const chars = codes.map((code) => `<${hex(code).slice(2)}> <${hex(map(code))}>`).join('\n');
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange ${codes.length} beginbfchar\n${chars}\nendbfchar endcmap end end`;
  const stream = pdf.context.register(pdf.context.stream(cmap));
  const dictionary = pdf.context.lookup(font.ref) as import('@cantoo/pdf-lib').PDFDict;
  dictionary.set(PDFName.of('ToUnicode'), stream);
  return new Uint8Array(await pdf.save());
}
