import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Words on a page that were painted together. */
export interface PageText {
  readonly text: string;
  /** Points from the left edge of the sheet, and from its top to the baseline. */
  readonly left: number;
  readonly top: number;
  /** The size of the type, in points. */
  readonly size: number;
}

/** The texts of each page with their places, in the order they were painted. */
export async function readPageTexts(bytes: Uint8Array): Promise<PageText[][]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  try {
    const pages: PageText[][] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      pages.push(
        items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [
                {
                  text: item.str,
                  left: Number(item.transform[4]),
                  top: height - Number(item.transform[5]),
                  size: item.height,
                },
              ]
            : [],
        ),
      );
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
