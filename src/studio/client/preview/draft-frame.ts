import type { DraftPage } from '../../messages/drafts.ts';
import { morphInside } from './morph.ts';

/** What of the page leads back to the guide: a JSON pointer into its YAML. */
const FROM = 'data-from';

/** The look of the field that is being edited, and of what can be clicked. */
const markOf = (pointer: string) => {
  const value = CSS.escape(pointer);
  return `[${FROM}="${value}"] { outline: 3px solid #0b5cad; outline-offset: 4px; border-radius: 2px; background: rgb(255 205 60 / 22%); }`;
};
const CLICKABLE = `[${FROM}] { cursor: pointer; }
[${FROM}]:hover { outline: 2px dotted #0b5cad; outline-offset: 3px; }`;

/**
 * The frame that shows a draft: a document of its own without scripts, whose body is morphed from one
 * draft to the next, so that the place read is kept. All code that touches it runs out here.
 */
export class DraftFrame {
  readonly #frame: HTMLIFrameElement;
  readonly #onPick: (pointer: string) => void;
  #page: DraftPage | undefined;
  #styles: CSSStyleSheet | undefined;
  #marks: CSSStyleSheet | undefined;
  #mark: string | undefined;
  /** The pointer of what is marked: of the field, or of the nearest thing around it that prints. */
  #marked: string | undefined;

  /** @param onPick called with the pointer of what was clicked. */
  constructor(frame: HTMLIFrameElement, onPick: (pointer: string) => void) {
    this.#frame = frame;
    this.#onPick = onPick;
    if (this.#document?.readyState === 'complete' && this.#document.URL !== 'about:blank') {
      this.#start();
    }
    frame.addEventListener('load', () => this.#start());
  }

  get #document(): Document | undefined {
    return this.#frame.contentDocument ?? undefined;
  }

  #start(): void {
    const document = this.#document;
    const window = document?.defaultView;
    if (!document || !window) return;
    this.#styles = new window.CSSStyleSheet();
    this.#marks = new window.CSSStyleSheet();
    document.adoptedStyleSheets = [this.#styles, this.#marks];
    document.addEventListener('click', (event) => this.#pick(event));
    const page = this.#page;
    this.#page = undefined;
    if (page) this.show(page);
    this.mark(this.#mark, false);
  }

  /** Makes the frame show a page, changing only what differs from the one before. */
  show(page: DraftPage): void {
    const document = this.#document;
    const before = this.#page;
    this.#page = page;
    if (!document?.body || !this.#styles) return;
    if (before?.styles !== page.styles) this.#styles.replaceSync(page.styles);
    if (document.documentElement.className !== page.classes) {
      document.documentElement.className = page.classes;
    }
    if (document.documentElement.lang !== page.lang) document.documentElement.lang = page.lang;
    if (document.documentElement.dir !== page.dir) document.documentElement.dir = page.dir;
    if (document.title !== page.title) document.title = page.title;
    if (before?.body === page.body) return;
    const fresh = this.#read(page.body);
    if (fresh) morphInside(document.body, fresh);
    // What was added comes with the next draft only: then the page goes to it.
    const known = this.#marked?.length ?? 0;
    const now = this.#mark === undefined ? undefined : this.#nearest(this.#mark)?.pointer;
    this.mark(this.#mark, now !== undefined && now.length > known);
  }

  /** A body, made by the frame's own parser: its policy lets it have styles, this page's does not. */
  #read(body: string): HTMLElement | undefined {
    const parser = this.#document?.defaultView?.DOMParser;
    return parser && new parser().parseFromString(body, 'text/html').body;
  }

  /**
   * Marks what a field prints, or what prints the nearest thing around it. The page scrolls there when
   * `scrolls` and nothing of it is in view: never while someone types in that field.
   */
  mark(pointer: string | undefined, scrolls: boolean): void {
    this.#mark = pointer;
    const shown = pointer === undefined ? undefined : this.#nearest(pointer);
    this.#marked = shown?.pointer;
    this.#marks?.replaceSync(`${CLICKABLE}\n${shown === undefined ? '' : markOf(shown.pointer)}`);
    if (!scrolls || !shown) return;
    const { top, bottom } = shown.element.getBoundingClientRect();
    const height = this.#frame.clientHeight;
    if (bottom > 0 && top < height) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    shown.element.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
  }

  #nearest(pointer: string): { pointer: string; element: Element } | undefined {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
      const element = this.#document?.querySelector(`[${FROM}="${CSS.escape(at)}"]`);
      if (element) return { pointer: at, element };
    }
    return undefined;
  }

  #pick(event: MouseEvent): void {
    // Elements of the frame are of its own realm: no `instanceof` of this one holds.
    const target = event.target as Element | null;
    event.preventDefault();
    const from = target?.closest?.(`[${FROM}]`)?.getAttribute(FROM);
    if (from) this.#onPick(from);
  }
}
