import type { Paper } from '../../1-guide/schema.ts';
import { type Diagnostic, diagnostic, type Place, type Report } from '../../source/diagnostic.ts';
import { FEWEST_PIXELS } from './printed-size.ts';
import type { Raster } from './read-picture.ts';

/** A picture that would have to be fetched. */
export function notAFile(what: string, place: Place): Diagnostic {
  return diagnostic('image/address', place, `A picture is named by ${what}, not by a file.`, {
    hint: 'Nothing is fetched from the network. Save the picture into the guides folder, for instance as `images/map.png`, and name that.',
  });
}

/** A picture without alternative text. */
export function noAlt(file: string, place: Place): Diagnostic {
  return diagnostic('image/alt', place, `Nothing says what ${file} shows.`, {
    hint: 'Write it for someone who cannot see it, under `alt:` or in Markdown between `![` and `]`. Under `images:`, `alt: ""` says that a picture is only decoration.',
  });
}

/** A picture without a caption. */
export function noCaption(file: string, place: Place): Diagnostic {
  return diagnostic('image/caption', place, `The picture ${file} has no caption.`, {
    hint: 'Say what is to be seen, where and when, under `caption:` or in Markdown as the title: `![…](map.png "The river in 1953. Credit: County Archive")`.',
  });
}

/** A picture without a credit. */
export function noCredit(file: string, place: Place): Diagnostic {
  return diagnostic('image/credit', place, `Nothing says whose picture ${file} is.`, {
    hint: 'Name who made it or owns it, under `credit:` or in Markdown at the end of the title, after `Credit:`.',
  });
}

/** A drawing of which something had to be left out. */
export function altered(file: string, losses: readonly string[], place: Place): Diagnostic {
  const message = `The drawing ${file} prints without some of it: ${losses.join(', ')}.`;
  return diagnostic('image/altered', place, message, {
    hint: 'These are left out so that a drawing can do nothing but be seen. Look at it in the handout; if something is missing, export it from its program as plain SVG or as PNG.',
  });
}

/** Reports a picture that prints with fewer pixels than an inch needs. `width` is in inches. */
export function coarse(
  file: string,
  { width: pixels }: Raster,
  width: number,
  paper: Paper,
  place: Place,
  report: Report,
): void {
  // Down, so that what is told never passes for enough; a hair below is enough.
  const perInch = Math.floor(pixels / width + 0.01);
  if (perInch >= FEWEST_PIXELS) return;
  const needed = Math.ceil(width * FEWEST_PIXELS);
  const message = `The picture ${file} prints ${lengthOf(width, paper)} wide with ${perInch} pixels an inch; below ${FEWEST_PIXELS} it looks coarse.`;
  report(
    diagnostic('image/resolution', place, message, {
      hint: `Find a copy that is at least ${needed} pixels wide, better ${needed * 2}. The ${pixels} that it has are enough for ${lengthOf(pixels / FEWEST_PIXELS, paper)}.`,
    }),
  );
}

/** A length in the unit that goes with the paper. */
function lengthOf(inches: number, paper: Paper): string {
  return paper === 'a4' ? `${(inches * 2.54).toFixed(1)} cm` : `${inches.toFixed(1)} inches`;
}
