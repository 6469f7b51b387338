import { ORIGIN, type PageServer, type Served, type ServedRecord } from './page-server.ts';
import type { PageTalk } from './page-talk.ts';
import { PrintError, reasonOf } from './print-error.ts';

/** Gives the addresses that a document asked for and did not get; those that it has asked for until then. */
export type Refused = () => string[];

/** A document to load, taken apart once: a page is looked for that has its fonts. */
export interface Loadable extends Served {
  /** What the templates put its fonts in; undefined where its head has no such part. */
  readonly fontStyle: string | undefined;
  /** All else. */
  readonly withoutFonts: string;
  /** Whether it cannot stand in the place of another, nor another in its place. */
  readonly standsAlone: boolean;
}

/** Takes a document apart. */
export function loadable<T extends Served>(document: T): T & Loadable {
  const [head = ''] = document.html.split(/<body\b/i, 1);
  const fontStyle = FONTS.exec(head)?.[0];
  const withoutFonts = document.html.replace(FONTS, PLACE_OF_FONTS);
  const standsAlone = !DOCTYPE.test(head) || STANDING_ALONE.test(withoutFonts);
  return { ...document, fontStyle, withoutFonts, standsAlone };
}

/** Without it a browser reads styles as those of the nineties, and goes on to. */
const DOCTYPE = /^\s*<!doctype html>/i;
/** What a browser heeds only in what it loads itself, and then for as long as that is open. */
const STANDING_ALONE = /<meta\b[^>]*\bhttp-equiv\b|<template\b[^>]*\bshadowrootmode\b/i;

/** As in `templates/partials/head.hbs`. */
const FONTS = /<style data-fonts>[^<]*<\/style>/;
const PLACE_OF_FONTS = '<style data-fonts></style>';

/**
 * Loads documents into a page, one after another, each in the place of the one before. The fonts stay where they are
 * the same: a browser takes as long to read them as for a third of a print.
 */
export class DocumentLoader {
  readonly talk: PageTalk;
  readonly #server: PageServer;
  /** The fonts of the document that is in the page; undefined where it has none, or nothing may take its place. */
  #fontStyle: string | undefined;

  /** Takes over a page, and what stands between it and the world. */
  constructor(talk: PageTalk, server: PageServer) {
    this.talk = talk;
    this.#server = server;
  }

  /** Whether the page has the document's fonts. */
  hasFontsOf({ fontStyle }: Loadable): boolean {
    return this.#fontStyle !== undefined && fontStyle === this.#fontStyle;
  }

  /**
   * Loads a document. Waits for every font face that it declares: the browser itself would wait two seconds for
   * one, and then print another font. What the page is asked at once is asked of the document.
   */
  load(document: Loadable): Promise<Refused> {
    const mayReplace = this.#fontStyle !== undefined && document.fontStyle !== undefined;
    if (!mayReplace || document.standsAlone || refersElsewhere(document))
      return this.loadAnew(document);
    const keepsFonts = this.hasFontsOf(document);
    const html = keepsFonts ? document.withoutFonts : document.html;
    return this.#load(document, () => this.talk.tell(replaceDocument, html, keepsFonts));
  }

  /** Loads a document with nothing left of the one before. */
  loadAnew(document: Loadable): Promise<Refused> {
    return this.#load(document, () => this.talk.goTo(`${ORIGIN}/`));
  }

  async #load(document: Loadable, put: () => Promise<void> | void): Promise<Refused> {
    this.#fontStyle = undefined;
    this.talk.forget();
    const record = this.#server.serve(document);
    const putting = put();
    const all = this.talk.ask(loadEverything);
    await putting;
    throwFailure(record);
    const { faces, images } = await all;
    if (faces.length > 0) throw unloaded(faces);
    this.#fontStyle = document.standsAlone ? undefined : document.fontStyle;
    return () => [...new Set([...record.refused, ...images])];
  }
}

/**
 * Whether a document has something else to load than its fonts and pictures, for which only the browser itself
 * knows how to wait.
 */
function refersElsewhere({ withoutFonts, resource }: Loadable): boolean {
  return resource !== undefined || ELSEWHERE.test(withoutFonts);
}
const ELSEWHERE =
  /url\(\s*["']?(?!["']?#)|@import|<(?:base|embed|iframe|image|link|object|video)\b/i;

/** Puts a document in the place of the one that is open; it may keep the fonts of that one. Runs in the browser. */
function replaceDocument(html: string, keepsFonts: boolean): void {
  const { document, DOMParser } = globalThis as unknown as ReplacingWindow;
  const next = new DOMParser().parseFromString(html, 'text/html');
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value);
  const fonts = document.querySelector('style[data-fonts]');
  if (keepsFonts) {
    for (const node of [...document.head.childNodes]) if (node !== fonts) node.remove();
    const nodes = [...next.head.childNodes];
    const at = nodes.indexOf(next.querySelector('style[data-fonts]'));
    fonts.before(...nodes.slice(0, at));
    fonts.after(...nodes.slice(at + 1));
  } else document.head.replaceWith(next.head);
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
  readonly head: ReplacingNode & { readonly childNodes: Iterable<ReplacingNode> };
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
