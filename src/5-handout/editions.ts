import type { Edition } from '../1-guide/schema.ts';
import type { PageLayout } from './page-layout.ts';

/** How an edition is set: what makes it a document of its own and not another zoom. */
export interface EditionLook {
  /** Style sheets by name, in the order they are read; each adds to those before it. */
  readonly styles: readonly string[];
  /** `book`: a serif to read and a sans for the rest. `clear`: one sans made for low vision. */
  readonly type: 'book' | 'clear';
  /**
   * `columns`: glosses and sources stand beside the text, options side by side. `single`: one
   * column; what would stand beside it comes below or at the end. `sheet`: everything on one page.
   */
  readonly form: 'columns' | 'single' | 'sheet';
  /** What to see to when it is printed. */
  readonly layout: PageLayout;
  /** How its booklet is set; or why it has none, as people are told. */
  readonly booklet:
    | { readonly styles: readonly string[]; readonly layout: PageLayout }
    | { readonly none: string };
}

/** A document of more pages than this has a list of contents on paper. */
const CONTENTS: PageLayout['contents'] = { moreThan: 12 };

/**
 * What each edition is made with, beside the template of its own name. `base` says how each part
 * is set, `columns` lays out a text column with an outer margin, `screen` is for reading on one,
 * `booklet` lays out half a sheet. Large print has its rules for paper and screen both, and the
 * placemat its columns, so their sheets are read last.
 */
export const EDITION_LOOKS: Readonly<Record<Edition, EditionLook>> = {
  participant: {
    styles: ['base', 'pictures', 'columns', 'screen'],
    type: 'book',
    form: 'columns',
    layout: { contents: CONTENTS, tighten: true },
    // Its pages are halves, and four of them a sheet.
    booklet: {
      styles: ['base', 'pictures', 'columns', 'booklet'],
      layout: { contents: { moreThan: 24 }, tighten: true, padTo: 4 },
    },
  },
  facilitator: {
    styles: ['base', 'pictures', 'columns', 'facilitator', 'screen'],
    type: 'book',
    form: 'columns',
    layout: { contents: CONTENTS, tighten: true },
    booklet: { none: 'its run-sheet needs the width of a whole page' },
  },
  'large-print': {
    styles: ['base', 'pictures', 'screen', 'large-print'],
    type: 'clear',
    form: 'single',
    // Its leading is for low vision: that is not set closer for a page.
    layout: { contents: CONTENTS, tighten: 'spacing' },
    booklet: { none: 'type of 18 points needs the width of a whole page' },
  },
  placemat: {
    styles: ['base', 'pictures', 'screen', 'placemat'],
    type: 'book',
    form: 'sheet',
    layout: { fit: { variable: '--fit', most: 20, least: 9 } },
    booklet: { none: 'it is a single page' },
  },
};

/** Why an edition has no booklet, as the end of a sentence; undefined where it has one. */
export function whyNoBooklet(edition: Edition): string | undefined {
  const { booklet } = EDITION_LOOKS[edition];
  return 'none' in booklet ? booklet.none : undefined;
}
