import { ImportError } from '../imported.ts';

/** A run of characters as it stands on a page, in points from the lower left corner. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Of the line that the letters stand on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The font's name, with what tells the cut: Times-Bold. */
  readonly font: string;
}

/** The text of a page as runs, in the order in which they were painted. */
export interface PdfPage {
  readonly number: number;
  readonly height: number;
  readonly runs: readonly PdfRun[];
}

/** What could be read of a PDF. */
export interface PdfText {
  readonly pages: readonly PdfPage[];
  /** The title in its properties. */
  readonly title: string | undefined;
  /** Letters that a program recognised on a picture of the page. */
  readonly isRecognised: boolean;
  /** Text that stands upright or upside down, which is no part of the running text. */
  readonly turned: readonly string[];
}

/** An article that is longer is a book. */
const MOST_PAGES = 200;
/** Letters on a page below which it has no text layer. */
const FEWEST_LETTERS = 20;
const SAVE_AS_TEXT =
  'Open it, copy the article, paste it into a text file, and compare it with the page.';

/**
 * Reads the runs of text of a PDF with PDF.js, ligatures as they are.
 *
 * @throws ImportError for what has no text, is locked or damaged, or has letters without a meaning.
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfText> {
  // Loaded when it is needed: it is large.
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch(
    (error: unknown) => {
      throw refusal(error);
    },
  );
  try {
    if (pdf.numPages > MOST_PAGES) {
      throw new ImportError(
        `The PDF has ${pdf.numPages} pages.`,
        'Save the pages of the article alone as a PDF.',
      );
    }
    const { OPS } = await getResolvedPDFJS();
    const pages: PdfPage[] = [];
    const turned: string[] = [];
    let isRecognised = false;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { height } = page.getViewport({ scale: 1 });
      // The list of what is painted comes first: with it come the names of the fonts.
      const { fnArray, argsArray } = await page.getOperatorList();
      isRecognised ||= fnArray.some(
        (operator, index) => operator === OPS.setTextRenderingMode && argsArray[index]?.[0] === 3,
      );
      const nameOf = (font: string): string => {
        const found = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
        return found?.name ?? font;
      };
      const { items } = await page.getTextContent({ disableNormalization: true });
      const runs: PdfRun[] = [];
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue;
        if (item.dir === 'rtl') throw rightToLeft();
        const [a, b, , d, x, y] = item.transform as number[];
        if (a === undefined || d === undefined || x === undefined || y === undefined) continue;
        if (Math.abs(b ?? 0) > Math.abs(a) / 10 || a < 0) {
          turned.push(item.str);
          continue;
        }
        const font = nameOf(item.fontName);
        runs.push({ text: item.str, x, y, width: item.width, size: Math.abs(d), font });
      }
      pages.push({ number, height, runs });
      page.cleanup();
    }
    const { info } = await pdf.getMetadata();
    const { Title: title } = info as { Title?: string };
    const text = { pages, title: title?.trim() || undefined, isRecognised, turned };
    refuseDoubtful(text);
    return text;
  } catch (error) {
    throw refusal(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function refusal(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  if (error instanceof Error && error.name === 'PasswordException') {
    return new ImportError('The PDF has a password.', 'Open it, and save it without the password.');
  }
  return new ImportError('The PDF is damaged.', SAVE_AS_TEXT);
}

function rightToLeft(): ImportError {
  return new ImportError(
    'The PDF is written from right to left, and the order of its words cannot be told for sure.',
    SAVE_AS_TEXT,
  );
}

/** Wrong words are worse than none: what has no text, or letters that mean others, is refused. */
function refuseDoubtful({ pages, isRecognised }: PdfText): void {
  const text = pages.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS * Math.min(pages.length, 3)) {
    throw new ImportError(
      'The PDF has pictures of pages, and no text.',
      'Look for the article as a web page; or have a program recognise the text, and compare every word.',
    );
  }
  const odd = /[\ufffd\ue000-\uf8ff\p{Cc}]/u.exec(text.replace(/[\t\n\r]/g, ''));
  if (odd || !hasVowels(text, isRecognised)) {
    throw new ImportError(
      'The letters in the PDF do not tell which letters they are, as can happen with fonts of their own.',
      'Look for the article as a web page, or as a document of another program.',
    );
  }
}

/** Letters that were moved to other codes are mostly consonants. */
function hasVowels(text: string, isRecognised: boolean): boolean {
  const latin = text.normalize('NFD').match(/[a-z]/gi)?.length ?? 0;
  if (latin < 200) return true;
  const vowels = text.normalize('NFD').match(/[aeiouy]/gi)?.length ?? 0;
  return vowels / latin > (isRecognised ? 0.2 : 0.25);
}
