/** What runs in the browser (`PageTalk`) to lay pages out as columns. */
import type { PageArea } from './page-area.ts';
import type { PagePlace } from './proof.ts';

/** Between two columns, in CSS pixels. */
export const GAP = 400;

/**
 * Sets the document in columns of a page's size: a browser breaks columns where it breaks pages, by the same
 * rules (CSS Fragmentation, 3). To be called with the styles for print.
 *
 * @param id of the style sheet that does it.
 */
export function layOutInColumns(id: string, { width, height }: PageArea, gap: number): void {
  const { document } = globalThis as unknown as { document: ColumnsDocument };
  const FORCED = ['page', 'left', 'right', 'recto', 'verso'];
  const undone: (() => void)[] = [];
  const force = (rules: Iterable<StyleRule>) => {
    for (const { style, cssRules } of rules) {
      if (cssRules) force(cssRules);
      for (const name of ['break-before', 'break-after']) {
        const value = style?.getPropertyValue(name) ?? '';
        if (!style || !FORCED.includes(value)) continue;
        const priority = style.getPropertyPriority(name);
        style.setProperty(name, 'column', priority);
        undone.push(() => style.setProperty(name, value, priority));
      }
    }
  };
  for (const { cssRules } of document.styleSheets) force(cssRules);
  // Elements with a style of their own; copies of them can be made while this holds.
  const own = ['before', 'after'].map((side) => {
    const written = FORCED.flatMap((value) => [`:${value}`, `: ${value}`]);
    const elements = written.map((value) => `[style*="break-${side}${value}"]`);
    return `${elements.join()} { break-${side}: column !important }`;
  });
  const columns = document.createElement('style');
  columns.id = id;
  columns.textContent = `html { width: ${width}px !important }
    body { width: ${width}px !important; max-width: none !important; height: ${height}px !important;
      margin: 0 !important; columns: auto ${width}px !important; column-gap: ${gap}px !important;
      column-fill: auto !important }
    ${own.join('\n')}`;
  document.head.append(columns);
  columns.takeBack = () => {
    columns.remove();
    for (const undo of undone) undo();
  };
}

/** Takes back what `layOutInColumns` did. */
export function takeBackColumns(id: string): void {
  const { document } = globalThis as unknown as { document: ColumnsDocument };
  document.getElementById(id)?.takeBack?.();
}

/** How many columns there are, where elements begin in them, and how far down ten lines reach. Tops in CSS pixels. */
export interface Columns {
  readonly count: number;
  /** How much wider all are than that many columns, in CSS pixels: something sticks out at the side. */
  readonly over: number;
  /** All that were looked for, and those whose pages are asked for. */
  readonly ids: readonly string[];
  readonly toNumber: readonly string[];
  /** By id; of what is shown. */
  readonly places: readonly (readonly [string, PagePlace])[];
}

/**
 * Measures columns, and where the elements are that links lead to, as a PDF tells it, or whose pages are asked for;
 * those that are not shown have no place.
 *
 * @param idsOf gives the ids whose pages are asked for.
 */
export function measureColumns(
  idsOf: () => readonly string[],
  { width }: PageArea,
  gap: number,
): Columns {
  const { document, getComputedStyle } = globalThis as unknown as ColumnsWindow;
  const step = width + gap;
  const isLeftward = getComputedStyle(document.body).direction === 'rtl';
  const { left, right, top } = document.body.getBoundingClientRect();
  const places: [string, PagePlace][] = [];
  const toNumber = idsOf();
  const links = [...document.querySelectorAll('a[href^="#"]:not([href="#"])')];
  const linked = links.map((link) => (link.getAttribute('href') ?? '').slice(1));
  const ids = [...new Set([...linked, ...toNumber])];
  for (const id of ids) {
    const [box] = document.getElementById(id)?.getClientRects() ?? [];
    if (!box) continue;
    const along = isLeftward ? right - box.right : box.left - left;
    const page = Math.floor((along + gap / 2) / step) + 1;
    places.push([id, { page, top: box.top - top }]);
  }
  const { scrollWidth } = document.body;
  const count = Math.max(1, Math.round((scrollWidth + gap) / step));
  return { count, over: scrollWidth - (count * step - gap), ids, toNumber, places };
}

/** Where a piece of an element stands: on which page, from 1, and CSS pixels from the corner of its text area. */
export interface Piece {
  readonly value: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Measures the elements in columns that have an attribute, in the order of the document; an element can be in pieces. */
export function measurePieces(attribute: string, { width }: PageArea, gap: number): Piece[] {
  const { document, getComputedStyle } = globalThis as unknown as ColumnsWindow;
  const step = width + gap;
  const isLeftward = getComputedStyle(document.body).direction === 'rtl';
  const corner = document.body.getBoundingClientRect();
  const pieces: Piece[] = [];
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    const value = element.getAttribute(attribute) ?? '';
    for (const box of element.getClientRects()) {
      const along = isLeftward ? corner.right - box.right : box.left - corner.left;
      const page = Math.floor((along + gap / 2) / step) + 1;
      const within = along - (page - 1) * step;
      const left = isLeftward ? width - within - box.width : within;
      const place = { left, top: box.top - corner.top };
      pieces.push({ value, page, ...place, width: box.width, height: box.height });
    }
  }
  return pieces;
}

/** The part of the DOM used here; the project does not compile against a browser. */
interface ColumnsWindow {
  readonly document: ColumnsDocument;
  getComputedStyle(element: ColumnsElement): { readonly direction: string };
}

interface ColumnsDocument {
  readonly body: ColumnsElement & { readonly scrollWidth: number };
  readonly head: { append(element: ColumnsElement): void };
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<StyleRule> }>;
  createElement(name: string): ColumnsElement;
  getElementById(id: string): ColumnsElement | null;
  querySelectorAll(selector: string): Iterable<ColumnsElement>;
}

interface ColumnsElement {
  id: string;
  textContent: string;
  takeBack?: () => void;
  getAttribute(name: string): string | null;
  remove(): void;
  getBoundingClientRect(): Box;
  getClientRects(): Iterable<Box>;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface StyleRule {
  readonly cssRules?: Iterable<StyleRule>;
  readonly style?: {
    getPropertyValue(name: string): string;
    getPropertyPriority(name: string): string;
    setProperty(name: string, value: string, priority?: string): void;
  };
}
