/** What runs in the browser (`PageTalk`). */

/** Ids that are ours begin with this. */
export const PREFIX = 'studyguide-mark-';

/** The ids of what `markPage` puts there. */
export const PAGE_MARKS = {
  end: `${PREFIX}end`,
  foot: `${PREFIX}foot`,
  side: `${PREFIX}side`,
  lines: `${PREFIX}lines`,
} as const;

/**
 * Marks the end of the text, the foot and the side of a page's text area, and ten lines of text. In
 * print `vh` and `vw` are parts of the text area, and `lh` is the line height of the text.
 */
export function markPage(lead: typeof leadTo, ids: typeof PAGE_MARKS): void {
  const { document } = globalThis as unknown as { document: MarkedDocument };
  const mark = (id: string, style: string, before?: MarkedElement | null) => {
    const element = document.createElement('i');
    element.id = id;
    element.setAttribute('style', style);
    if (before) before.before(element);
    else document.body.append(element);
    lead(id);
  };
  mark(ids.end, 'display: block; clear: both', document.querySelector('[data-notes-page]'));
  mark(ids.foot, 'position: absolute; top: calc(100vh - 2px); left: 0');
  mark(ids.side, 'position: absolute; top: 0; left: calc(100vw - 2px)');
  mark(ids.lines, 'position: absolute; top: 10lh; left: 0');
}

/** Leads a hidden link to an id that no link leads to yet, so that the PDF says where it is. */
export function leadTo(id: string): void {
  const { document, CSS } = globalThis as unknown as MarkedWindow;
  if (document.querySelector(`a[href="#${CSS.escape(id)}"]`)) return;
  const link = document.createElement('a');
  link.setAttribute('href', `#${id}`);
  link.setAttribute('hidden', '');
  document.body.append(link);
}

/** The same for each of these ids. */
export function leadToAll(lead: typeof leadTo, ids: readonly string[]): void {
  for (const id of ids) lead(id);
}

/** The part of the DOM used here; the project does not compile against a browser. */
export interface MarkedElement {
  id: string;
  textContent: string | null;
  matches(selector: string): boolean;
  closest(selector: string): MarkedElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  before(element: MarkedElement): void;
  cloneNode(deep: boolean): MarkedElement;
  after(element: MarkedElement): void;
  append(element: MarkedElement): void;
  getBoundingClientRect(): { readonly height: number };
  readonly style: {
    setProperty(name: string, value: string, priority?: string): void;
    removeProperty(name: string): void;
  };
}

export interface MarkedDocument {
  readonly body: MarkedElement;
  readonly documentElement: MarkedElement;
  createElement(name: string): MarkedElement;
  getElementById(id: string): MarkedElement | null;
  querySelector(selector: string): MarkedElement | null;
  querySelectorAll(selector: string): Iterable<MarkedElement>;
}

interface MarkedWindow {
  readonly document: MarkedDocument;
  readonly CSS: { escape(text: string): string };
}
