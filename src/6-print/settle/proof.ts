import type { PageTalk } from '../page-talk.ts';
import type { ReadPdf } from '../thread/pdf-desk.ts';
import { leadTo, leadToAll, markPage, PAGE_MARKS } from './markers.ts';

/** Where something begins. */
export interface PagePlace {
  /** From 1. */
  readonly page: number;
  /** Points below the top of the page's text area. */
  readonly top: number;
}

/** What can be read from one printing of the document, or from a rehearsal of one. */
export interface Proof {
  readonly pages: number;
  /** Where the last of the text ends. */
  readonly end: PagePlace;
  /** The text area, in points. */
  readonly width: number;
  readonly height: number;
  /** A line of the document's text, in points. */
  readonly line: number;
  /** The ids whose pages are asked for where it can be seen; undefined where that has to be asked. */
  readonly toNumber?: readonly string[];
  /** Where the element with an id begins; undefined for one that does not print. */
  placeOf(id: string): PagePlace | undefined;
}

/** A printing of the document. */
export interface PrintedProof extends Proof {
  readonly pdf: ReadPdf;
}

/** The document in the browser, to be printed as often as it takes, or to be rehearsed. */
export interface Press<P extends Proof = Proof> {
  readonly talk: PageTalk;
  /** Whether what it gives is compared with a true print in the end, which finds what was guessed wrong. */
  readonly isRehearsal: boolean;
  /** Prints; with the places of these ids beside those that the document links to itself. */
  print(ids?: readonly string[]): Promise<P>;
}

/**
 * Puts marks into the loaded document by which pages can be measured. They have no size and print
 * nothing, and what they leave in the PDF is taken out again.
 */
export function setUpPress(talk: PageTalk, print: () => Promise<ReadPdf>): Press<PrintedProof> {
  talk.tell(markPage, leadTo, PAGE_MARKS);
  return {
    talk,
    isRehearsal: false,
    async print(ids = []) {
      if (ids.length > 0) talk.tell(leadToAll, leadTo, ids);
      return readProof(await print());
    },
  };
}

/** What the marks tell. */
function readProof(pdf: ReadPdf): PrintedProof {
  const mark = (name: keyof typeof PAGE_MARKS) => {
    const place = pdf.named.get(PAGE_MARKS[name]);
    if (place === undefined) throw new Error(`the mark for measuring "${name}" is not in the PDF`);
    return place;
  };
  return {
    pdf,
    pages: pdf.pages,
    end: mark('end'),
    width: mark('side').left + EDGE,
    height: mark('foot').top + EDGE,
    line: mark('lines').top / LINES,
    placeOf: (id) => pdf.named.get(fragmentOf(id)),
  };
}

/** An id as the part of an address behind `#`, by which Chromium names the place. */
function fragmentOf(id: string): string {
  return new URL(`#${id}`, 'file:///').hash.slice(1);
}

/** What the marks stand off: a point and a half from the edges, ten lines from the head. */
const EDGE = 1.5;
export const LINES = 10;
