import type { Edition } from '../1-guide/schema.ts';

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
}

/**
 * What each edition is made with, beside the template of its own name. `base` says how each part
 * is set, `columns` lays out a text column with an outer margin, `screen` is for reading on one.
 * Large print has its rules for paper and screen both, so its sheet is read last.
 */
export const EDITION_LOOKS: Readonly<Record<Edition, EditionLook>> = {
  participant: { styles: ['base', 'columns', 'screen'], type: 'book', form: 'columns' },
  facilitator: {
    styles: ['base', 'columns', 'facilitator', 'screen'],
    type: 'book',
    form: 'columns',
  },
  'large-print': { styles: ['base', 'screen', 'large-print'], type: 'clear', form: 'single' },
  placemat: { styles: ['base', 'screen', 'placemat'], type: 'book', form: 'sheet' },
};
