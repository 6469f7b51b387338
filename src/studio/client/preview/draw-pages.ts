import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

/** How pages are drawn. */
interface Drawing {
  /** CSS pixels that a page has in width. */
  readonly width: number;
  /** What a page is called. */
  label(number: number, all: number): string;
  readonly signal: AbortSignal;
}

/** The pages of a PDF, each a canvas, drawn as sharp as the screen is. Nothing of it is run. */
export async function drawPages(
  bytes: ArrayBuffer,
  { width, label, signal }: Drawing,
): Promise<HTMLCanvasElement[]> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist');
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    enableXfa: false,
  });
  try {
    const document = await task.promise;
    const canvases: HTMLCanvasElement[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (signal.aborted) break;
      const page = await document.getPage(number);
      const { width: points } = page.getViewport({ scale: 1 });
      // The space between the page and the edge of what it lies on, and a scroll bar's width.
      const shown = Math.min(Math.max(width - 40, 200), 1100);
      const viewport = page.getViewport({ scale: (shown / points) * devicePixelRatio });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      canvas.style.width = `${shown}px`;
      canvas.setAttribute('role', 'img');
      canvas.setAttribute('aria-label', label(number, document.numPages));
      await page.render({ canvas, viewport }).promise;
      canvases.push(canvas);
    }
    return canvases;
  } finally {
    await task.destroy();
  }
}
