import { ORIGIN, type PageServer, type Served, type ServedRecord } from './page-server.ts';
import type { PageTalk } from './page-talk.ts';
import { PrintError, reasonOf } from './print-error.ts';

/** Gives the addresses that a document asked for and did not get; those that it has asked for until then. */
export type Refused = () => string[];

/**
 * Loads documents into a page, one after another. One that has the fonts of the one before it is put in its place,
 * and the fonts stay: a browser takes longer to read them than for all else.
 */
export class DocumentLoader {
  readonly talk: PageTalk;
  readonly #server: PageServer;
  /** The fonts of the document that is in the page; undefined where it is not sure what is. */
  #fonts: string | undefined;

  /** Takes over a page, and what stands between it and the world. */
  constructor(talk: PageTalk, server: PageServer) {
    this.talk = talk;
    this.#server = server;
  }

  /** Whether the page has the document's fonts. */
  hasFontsOf({ html }: Served): boolean {
    return this.#fonts !== undefined && fontsOf(html) === this.#fonts;
  }

  /**
   * Loads a document. Waits for every font face that it declares: the browser itself would wait two seconds for
   * one, and then print another font. What the page is asked at once is asked of the document.
   */
  load(document: Served): Promise<Refused> {
    if (!this.hasFontsOf(document) || refersElsewhere(document)) return this.loadAnew(document);
    const withoutFonts = document.html.replace(FONTS, PLACE_OF_FONTS);
    return this.#load(document, () => this.talk.tell(replaceDocument, withoutFonts));
  }

  /** Loads a document with nothing left of the one before. */
  loadAnew(document: Served): Promise<Refused> {
    return this.#load(document, () => this.talk.goTo(`${ORIGIN}/`));
  }

  async #load(document: Served, put: () => Promise<void> | void): Promise<Refused> {
    this.#fonts = undefined;
    this.talk.forget();
    const record = this.#server.serve(document);
    const putting = put();
    const all = this.talk.ask(loadEverything);
    await putting;
    throwFailure(record);
    const { faces, images } = await all;
    if (faces.length > 0) throw unloaded(faces);
    this.#fonts = fontsOf(document.html);
    return () => [...new Set([...record.refused, ...images])];
  }
}

/** What the templates put their fonts in (`templates/partials/head.hbs`). */
const FONTS = /<style data-fonts>[^<]*<\/style>/;
const PLACE_OF_FONTS = '<style data-fonts></style>';

function fontsOf(html: string): string | undefined {
  return FONTS.exec(html)?.[0];
}

/**
 * Whether a document has something else to load than its fonts and pictures, for which only the browser itself
 * knows how to wait.
 */
function refersElsewhere({ html, resource }: Served): boolean {
  return resource !== undefined || ELSEWHERE.test(html.replace(FONTS, ''));
}
const ELSEWHERE =
  /url\(\s*["']?(?!["']?#)|@import|<(?:base|embed|iframe|image|link|object|video)\b/i;

/** Puts a document in the place of the one that is open, but for its fonts. Runs in the browser. */
function replaceDocument(html: string): void {
  const { document, DOMParser } = globalThis as unknown as ReplacingWindow;
  const next = new DOMParser().parseFromString(html, 'text/html');
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  const fonts = document.querySelector('style[data-fonts]');
  const place = next.querySelector('style[data-fonts]');
  for (const node of [...document.head.childNodes]) if (node !== fonts) node.remove();
  const nodes = [...next.head.childNodes];
  const at = nodes.indexOf(place);
  fonts.before(...nodes.slice(0, at));
  fonts.after(...nodes.slice(at + 1));
  document.body.replaceWith(next.body);
}

/** The part of the DOM used above; the project does not compile against a browser. */
interface ReplacingNode {
  remove(): void;
  before(...nodes: ReplacingNode[]): void;
  after(...nodes: ReplacingNode[]): void;
  replaceWith(node: ReplacingNode): void;
}

interface ReplacingDocument {
  readonly documentElement: {
    readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
    setAttribute(name: string, value: string): void;
    removeAttribute(name: string): void;
  };
  readonly head: { readonly childNodes: Iterable<ReplacingNode> };
  readonly body: ReplacingNode;
  querySelector(selector: string): ReplacingNode;
}

interface ReplacingWindow {
  readonly document: ReplacingDocument;
  readonly DOMParser: new () => { parseFromString(text: string, type: string): ReplacingDocument };
}

function throwFailure({ failure }: ServedRecord): void {
  if (failure === undefined) return;
  throw new PrintError(
    'print/page',
    `A file that the page uses could not be read: ${reasonOf(failure)}.`,
    'Check the images and style sheets that the guide and its template name.',
    { cause: failure },
  );
}

function unloaded(faces: readonly string[]): PrintError {
  return new PrintError(
    'print/font',
    `These fonts could not be loaded: ${faces.join(', ')}.`,
    "Check the template's @font-face rules; running `npm ci` again restores the fonts that come with the program.",
  );
}

/**
 * Gives what did not load. Runs in the browser, which allows it although the page's own scripts are
 * switched off. Images are asked because a `file:` address is refused before any request is made.
 */
async function loadEverything(): Promise<{ faces: string[]; images: string[] }> {
  const { document } = globalThis as unknown as { document: LoadingDocument };
  const failures = async <T>(all: T[], load: (one: T) => Promise<unknown>): Promise<T[]> => {
    const outcomes = await Promise.allSettled(all.map(load));
    return all.filter((_, index) => outcomes[index]?.status === 'rejected');
  };
  const faces = await failures([...document.fonts], (face) => face.load());
  const images = await failures([...document.images], (image) => image.decode());
  const isSpecial = (value: string) => value !== 'normal' && value !== '400';
  return {
    faces: faces.map(({ family, weight, style }) =>
      [family.replace(/["']/g, ''), ...[weight, style].filter(isSpecial)].join(' '),
    ),
    images: images.map((image) => image.src),
  };
}

/** The part of the DOM used above; the project does not compile against a browser. */
interface LoadingDocument {
  fonts: Iterable<{ family: string; weight: string; style: string; load(): Promise<unknown> }>;
  images: Iterable<{ src: string; decode(): Promise<unknown> }>;
}
