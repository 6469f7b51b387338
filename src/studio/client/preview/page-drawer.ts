import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PrintedBox } from '../../messages/drafts.ts';

/** What a page is called: its number, and how many there are. */
type Label = (number: number, all: number) => string;

/** The space between a page and the edges of what it lies on, a scroll bar's width included. */
const AROUND = 40;

/**
 * Draws the pages of a PDF, each on a canvas as sharp as the screen is, with one worker for all PDFs. The
 * page that is looked at comes first; an old page stays until its successor is drawn.
 */
export class PageDrawer {
  readonly #place: HTMLElement;
  #worker: PDFWorker | undefined;
  /** The size of each page that is drawn, in points. */
  readonly #points = new WeakMap<Element, readonly [width: number, height: number]>();
  #marked: readonly PrintedBox[] = [];

  constructor(place: HTMLElement) {
    this.#place = place;
  }

  /** Draws until all is there or the signal says to stop; gives how many pages there are. */
  async draw(bytes: ArrayBuffer, label: Label, signal: AbortSignal): Promise<number> {
    const pdf = await import('pdfjs-dist');
    pdf.GlobalWorkerOptions.workerSrc = workerAddress;
    this.#worker ??= new pdf.PDFWorker();
    const task = pdf.getDocument({
      data: new Uint8Array(bytes),
      worker: this.#worker,
      isEvalSupported: false,
      enableXfa: false,
      // Letters are drawn from their outlines: they stand where they are printed, not at the nearest pixel, and no font
      // has to be handed to the browser before the first page can be seen.
      disableFontFace: true,
    });
    try {
      const document = await task.promise;
      const all = document.numPages;
      const first = this.#lookedAt();
      const numbers = Array.from({ length: all }, (_, index) => index + 1);
      for (const number of numbers.toSorted((a, b) => Math.abs(a - first) - Math.abs(b - first))) {
        const sheet = await this.#page(document, number, label(number, all));
        if (signal.aborted) return all;
        this.#put(sheet, number);
      }
      while (this.#place.children.length > all) this.#place.lastElementChild?.remove();
      return all;
    } finally {
      await task.destroy();
    }
  }

  /** Which page a drawn element is, and where on it, in points, a place is that is so many pixels from its corner. */
  pointAt(
    element: EventTarget | null,
    x: number,
    y: number,
  ): { readonly page: number; readonly x: number; readonly y: number } | undefined {
    const sheet = (element as Element | null)?.parentElement;
    const [width] = (sheet && this.#points.get(sheet)) ?? [];
    if (!sheet || width === undefined) return undefined;
    const scale = width / sheet.clientWidth;
    return { page: [...this.#place.children].indexOf(sheet) + 1, x: x * scale, y: y * scale };
  }

  /** Marks places on the pages, and no others; the page scrolls there when `scrolls` and none is in sight. */
  mark(boxes: readonly PrintedBox[], scrolls: boolean): void {
    this.#marked = boxes;
    for (const [index, sheet] of [...this.#place.children].entries())
      this.#markOn(sheet, index + 1);
    const marks = [...this.#place.querySelectorAll('.page-mark')];
    const { top, bottom } = this.#place.getBoundingClientRect();
    const isInSight = marks.some((mark) => {
      const box = mark.getBoundingClientRect();
      return box.bottom > top && box.top < bottom;
    });
    if (!scrolls || isInSight) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    marks[0]?.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  }

  close(): void {
    this.#worker?.destroy();
  }

  /** The number of the page in the middle of what is in sight. */
  #lookedAt(): number {
    const middle = this.#place.scrollTop + this.#place.clientHeight / 2;
    const pages = [...this.#place.children] as HTMLElement[];
    const index = pages.findLastIndex((page) => page.offsetTop <= middle);
    return Math.max(1, index + 1);
  }

  async #page(document: PDFDocumentProxy, number: number, label: string) {
    const page = await document.getPage(number);
    const { width: points, height } = page.getViewport({ scale: 1 });
    const width = Math.min(Math.max(this.#place.clientWidth - AROUND, 200), 1100);
    const viewport = page.getViewport({ scale: (width / points) * devicePixelRatio });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    const sheet = window.document.createElement('div');
    sheet.className = 'page-sheet';
    sheet.style.width = `${width}px`;
    sheet.append(canvas);
    this.#points.set(sheet, [points, height]);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    await page.render({ canvas, viewport }).promise;
    return sheet;
  }

  /** Puts a page in its place; pages before it that are not drawn yet are blank until they are. */
  #put(sheet: HTMLElement, number: number): void {
    const [width, height] = this.#points.get(sheet) ?? [];
    while (this.#place.children.length < number) {
      const blank = window.document.createElement('div');
      blank.className = 'blank-page';
      blank.style.width = sheet.style.width;
      blank.style.aspectRatio = `${width} / ${height}`;
      this.#place.append(blank);
    }
    this.#markOn(sheet, number);
    this.#place.children[number - 1]?.replaceWith(sheet);
  }

  #markOn(sheet: Element, number: number): void {
    for (const mark of sheet.querySelectorAll('.page-mark')) mark.remove();
    const [width, height] = this.#points.get(sheet) ?? [];
    if (width === undefined || height === undefined) return;
    for (const box of this.#marked.filter(({ page }) => page === number)) {
      const mark = window.document.createElement('div');
      mark.className = 'page-mark';
      mark.style.left = percent(box.left / width);
      mark.style.top = percent(box.top / height);
      mark.style.width = percent(box.width / width);
      mark.style.height = percent(box.height / height);
      sheet.append(mark);
    }
  }
}

function percent(part: number): string {
  return `${part * 100}%`;
}
