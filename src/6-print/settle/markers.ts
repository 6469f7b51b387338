/**
 * What runs in the browser. Each function is sent there as text, so it may use nothing but its
 * arguments and the page.
 */

/** Ids that are ours begin with this. */
export const PREFIX = 'studyguide-mark-';

/**
 * Marks the end of the text, the foot and the side of a page's text area, and ten lines of text. In
 * print `vh` and `vw` are parts of the text area, and `lh` is the line height of the text.
 */
export function markPage(prefix: string): void {
  const { document } = globalThis as unknown as { document: MarkedDocument };
  const mark = (name: string, style: string, before?: MarkedElement | null) => {
    const element = document.createElement('i');
    element.id = prefix + name;
    element.setAttribute('style', style);
    if (before) before.before(element);
    else document.body.append(element);
    const link = document.createElement('a');
    link.setAttribute('href', `#${element.id}`);
    link.setAttribute('hidden', '');
    document.body.append(link);
  };
  mark('end', 'display: block; clear: both', document.querySelector('[data-notes-page]'));
  mark('foot', 'position: absolute; top: calc(100vh - 2px); left: 0');
  mark('side', 'position: absolute; top: 0; left: calc(100vw - 2px)');
  mark('lines', 'position: absolute; top: 10lh; left: 0');
}

/** Leads a hidden link to each of these ids, so that the PDF says where they are. */
export function markIds(ids: readonly string[]): void {
  const { document } = globalThis as unknown as { document: MarkedDocument };
  for (const id of ids) {
    if (document.querySelector(`a[href="#${id}"]`)) continue;
    const link = document.createElement('a');
    link.setAttribute('href', `#${id}`);
    link.setAttribute('hidden', '');
    document.body.append(link);
  }
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
  querySelector(selector: string): MarkedElement | null;
  querySelectorAll(selector: string): Iterable<MarkedElement>;
}
