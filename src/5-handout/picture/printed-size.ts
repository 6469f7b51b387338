import type { Paper } from '../../1-guide/schema.ts';
import type { Picture } from './read-picture.ts';

/** How large a picture prints. */
export interface PrintedSize {
  /** Inches. */
  readonly width: number;
  /** Whether it takes the outer margin too, and not the text column alone. */
  readonly wide: boolean;
}

/** Inches: the text column, the whole width between the margins, and the height of a page. */
interface Measures {
  readonly column: number;
  readonly whole: number;
  readonly tallest: number;
}

/**
 * As `templates/styles` have them for the editions with an outer margin; a test compares the two.
 * `tallest` leaves room for a heading above a picture and the caption below it.
 */
export const MEASURES: Readonly<Record<Paper, Measures>> = {
  letter: { column: 4.55, whole: 6.7, tallest: 7.6 },
  a4: { column: 4.4, whole: 6.46, tallest: 8.3 },
};

/** CSS pixels in an inch: a picture is never enlarged beyond them. */
export const PIXELS_PER_INCH = 96;

/** From this shape on, a picture would be low in the text column: that of a wide screen. */
const WIDE_SHAPE = 1.75;

/**
 * Pixels for each inch of print: printers ask for 300 and take 150 as the least for photographs
 * that are looked at from nearby.
 */
export const FEWEST_PIXELS = 150;

/**
 * How large a picture prints: its own size, but no wider than the text column, or than the page
 * where it is of a wide shape and has the pixels for that, and no taller than a page has room for.
 */
export function printedSize(picture: Picture, paper: Paper): PrintedSize {
  const { column, whole, tallest } = MEASURES[paper];
  const natural = picture.width / PIXELS_PER_INCH;
  const ratio = picture.width / picture.height;
  const sharp = picture.kind === 'drawing' || picture.width >= whole * FEWEST_PIXELS;
  const wide = ratio >= WIDE_SHAPE && natural > column && sharp;
  return { width: Math.min(wide ? whole : column, natural, tallest * ratio), wide };
}
