import type { Edition } from '../1-guide/schema.ts';

/** How an edition is set: what makes it a document of its own and not another zoom. */
export interface EditionLook {
  /** Style sheets by name, in the order they are read; each adds to those before it. */
  readonly styles: readonly string[];
  /** `book`: a serif to read and a sans for the rest. `clear`: one sans made for low vision. */
  readonly type: 'book' | 'clear';
}

/**
 * What each edition is made with, beside the template of its own name. `base` says how each part
 * is set, `columns` lays out a text column with an outer margin, `screen` is for reading on one.
 */
export const EDITION_LOOKS: Readonly<Record<Edition, EditionLook>> = {
  participant: { styles: ['base', 'pictures', 'columns', 'screen'], type: 'book' },
  facilitator: { styles: ['base', 'pictures', 'columns', 'facilitator', 'screen'], type: 'book' },
  'large-print': { styles: ['base', 'pictures', 'large-print', 'screen'], type: 'clear' },
  placemat: { styles: ['base', 'pictures', 'placemat', 'screen'], type: 'book' },
};
