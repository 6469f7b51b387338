import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

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
  /** The width of the page that is drawn on each canvas. */
  readonly #points = new WeakMap<HTMLCanvasElement, number>();

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
    });
    try {
      const document = await task.promise;
      const all = document.numPages;
      const first = this.#lookedAt();
      const numbers = Array.from({ length: all }, (_, index) => index + 1);
      for (const number of numbers.toSorted((a, b) => Math.abs(a - first) - Math.abs(b - first))) {
        const canvas = await this.#page(document, number, label(number, all));
        if (signal.aborted) return all;
        this.#put(canvas, number);
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
    const index = [...this.#place.children].indexOf(element as Element);
    const points = this.#points.get(element as HTMLCanvasElement);
    if (index < 0 || points === undefined) return undefined;
    const scale = points / (element as HTMLCanvasElement).clientWidth;
    return { page: index + 1, x: x * scale, y: y * scale };
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
    const { width: points } = page.getViewport({ scale: 1 });
    const width = Math.min(Math.max(this.#place.clientWidth - AROUND, 200), 1100);
    const viewport = page.getViewport({ scale: (width / points) * devicePixelRatio });
    const canvas = window.document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${width}px`;
    this.#points.set(canvas, points);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    await page.render({ canvas, viewport }).promise;
    return canvas;
  }

  /** Puts a page in its place; pages before it that are not drawn yet are blank until they are. */
  #put(canvas: HTMLCanvasElement, number: number): void {
    while (this.#place.children.length < number) {
      const blank = window.document.createElement('div');
      blank.className = 'blank-page';
      blank.style.width = canvas.style.width;
      blank.style.aspectRatio = `${canvas.width} / ${canvas.height}`;
      this.#place.append(blank);
    }
    this.#place.children[number - 1]?.replaceWith(canvas);
  }
}
