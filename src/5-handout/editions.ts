import type { Edition } from '../1-guide/schema.ts';

/** How an edition is set: what makes it a document of its own and not another zoom. */
export interface EditionLook {
  /** Style sheets by name, in the order they are read; each adds to those before it. */
  readonly styles: readonly string[];
  /** `book`: a serif to read and a sans for the rest. `clear`: one sans made for low vision. */
  readonly type: 'book' | 'clear';
  /** The style sheets of its booklet; or why it has none, as people are told. */
  readonly booklet: { readonly styles: readonly string[] } | { readonly none: string };
}

/**
 * What each edition is made with, beside the template of its own name. `base` says how each part
 * is set, `columns` lays out a text column with an outer margin, `screen` is for reading on one,
 * `booklet` lays out half a sheet.
 */
export const EDITION_LOOKS: Readonly<Record<Edition, EditionLook>> = {
  participant: {
    styles: ['base', 'columns', 'screen'],
    type: 'book',
    booklet: { styles: ['base', 'columns', 'booklet'] },
  },
  facilitator: {
    styles: ['base', 'columns', 'facilitator', 'screen'],
    type: 'book',
    booklet: { none: 'its run-sheet needs the width of a whole page' },
  },
  'large-print': {
    styles: ['base', 'large-print', 'screen'],
    type: 'clear',
    booklet: { none: 'type of 18 points needs the width of a whole page' },
  },
  placemat: {
    styles: ['base', 'placemat', 'screen'],
    type: 'book',
    booklet: { none: 'it is a single page' },
  },
};

/** Why an edition has no booklet, as the end of a sentence; undefined where it has one. */
export function whyNoBooklet(edition: Edition): string | undefined {
  const { booklet } = EDITION_LOOKS[edition];
  return 'none' in booklet ? booklet.none : undefined;
}
