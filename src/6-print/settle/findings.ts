/** What printing found that the document's author has to know, as data. */
export type LayoutFinding = Overflow | OverBudget | UnsettledContents;

/** The document does not come out at one page, with the smallest type. */
export interface Overflow {
  readonly kind: 'overflow';
  /** What stands on the pages after the first. */
  readonly inches: number;
  /** The same in lines of the document's text, rounded up. */
  readonly lines: number;
  /** The size of the type, in points. */
  readonly least: number;
}

/** The document has more pages than wanted, set as close as it may be. */
export interface OverBudget {
  readonly kind: 'pages';
  readonly most: number;
  /** What stands on the pages that are too many, in lines of the document's text. */
  readonly lines: number;
  /**
   * What to leave out, each tried by printing without it. `each`: any one of them is enough.
   * `together`: it takes all. Empty where nothing that was tried was enough.
   */
  readonly cuts: readonly Cut[];
  readonly enough: 'each' | 'together';
}

/** A block of the document by the guide's own path: its `data-path`, as it is written there. */
export interface Cut {
  readonly path: string;
  /** Offsets into the text at the path, where the block is a part of it: its `data-part`. */
  readonly part?: { readonly start: number; readonly end: number };
  /** Its height in lines of the document's text. */
  readonly lines: number;
}

/** Page numbers that change whenever they are filled in. */
export interface UnsettledContents {
  readonly kind: 'contents';
}
