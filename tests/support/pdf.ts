import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Facts of a PDF, read by a library other than those that made it. */
export interface PdfRead {
  readonly title: string;
  readonly language: string | null;
  /** The information dictionary. */
  readonly info: object;
  /** The XMP packet, as it is written; empty where there is none. */
  readonly metadata: string;
  readonly tagged: boolean;
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[];
  /** The text of each page in the order it was painted, white space folded. */
  readonly pages: readonly string[];
  /** Of each text on each page: points from the top of the sheet to its baseline, and its type size. */
  readonly tops: readonly (readonly number[])[];
  readonly heights: readonly (readonly number[])[];
  /** The tags of each page, as JSON. */
  readonly structure: readonly string[];
  /** Ids that links in the document lead to. */
  readonly destinations: readonly string[];
  /** Titles of the outline, nested ones after their parents. */
  readonly outline: readonly string[];
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** Reads a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<PdfRead> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    const { info, metadata } = await pdf.getMetadata();
    const facts = info as { Title?: string; Language?: string | null };
    const marks = await pdf.getMarkInfo();
    const sizes: (readonly [number, number])[] = [];
    const pages: string[] = [];
    const tops: number[][] = [];
    const heights: number[][] = [];
    const structure: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      sizes.push([width, height]);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''));
      pages.push(text.join('').replace(/\s+/gu, ' '));
      const printed = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []));
      tops.push(printed.map(({ transform }) => height - Number(transform[5])));
      heights.push(printed.map((item) => item.height));
      structure.push(JSON.stringify(await page.getStructTree()));
    }
    const titles = (items: readonly OutlineItem[]): string[] =>
      items.flatMap((item) => [item.title, ...titles(item.items)]);
    return {
      title: facts.Title ?? '',
      language: facts.Language ?? null,
      info,
      metadata: metadata?.getRaw() ?? '',
      tagged: marks?.Marked === true,
      sizes,
      pages,
      tops,
      heights,
      structure,
      destinations: Object.keys(await pdf.getDestinations()).sort(),
      outline: titles(((await pdf.getOutline()) ?? []) as OutlineItem[]),
    };
  } finally {
    await task.destroy();
  }
}
