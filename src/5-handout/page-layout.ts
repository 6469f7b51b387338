/**
 * What printing sees to, page by page: what only the browser knows once it has made pages. Each
 * part is left out where it does not apply; a document with none of them is printed as it is.
 */
export interface PageLayout {
  /**
   * Shows the list of contents (`[data-contents]`) in a document of more pages than this, and fills
   * every `[data-page-of="ID"]` with the number of the page on which the element with that id begins.
   */
  readonly contents?: { readonly moreThan: number };
  /** Brings the document to one page by the size of its type. */
  readonly fit?: TypeToFit;
  /**
   * Sets the text a little closer, by the variables `--leading` and `--spacing`, where that saves a
   * last page with hardly anything on it. `spacing`: only the space between blocks.
   */
  readonly tighten?: boolean | 'spacing';
  /** The most pages wanted. Set closer for it where `tighten` allows; else it is told what to cut. */
  readonly pages?: number;
  /** Pages for notes (`[data-notes-page]`) at the end until the pages are a multiple of this. */
  readonly padTo?: number;
}

/** A CSS variable on the root element that everything on the page is measured by. */
export interface TypeToFit {
  /** For example `--fit`. */
  readonly variable: string;
  /** Points: the largest size, tried first, and the smallest. */
  readonly most: number;
  readonly least: number;
}
