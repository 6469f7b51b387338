import { base64 } from '../base64.ts';
import type { Drawing, Raster } from './read-picture.ts';
import { OWN } from './svg/clean-svg.ts';

/**
 * A picture of pixels as HTML; without `alt` it is decoration. One that is turned is drawn turned:
 * left to the browser, a photograph of 3.5 MB went into the PDF as 20 MB of single pixels.
 */
export function rasterMarkup(picture: Raster, source: string, alt: string): string {
  const { width, height, orientation } = picture;
  if (orientation === 1) {
    const role = alt === '' ? ' role="presentation"' : '';
    return `<img src="${source}" alt="${alt}"${role} width="${width}" height="${height}">`;
  }
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  const matrix = TURNS[orientation]?.(width, height).join(' ') ?? '';
  return (
    `<svg${roleOf(alt)} viewBox="0 0 ${width} ${height}"><image href="${source}" ` +
    `width="${across}" height="${down}" transform="matrix(${matrix})"/></svg>`
  );
}

/** By orientation, what lays the stored picture into its box of a width and height as seen. */
const TURNS: Readonly<Record<number, (width: number, height: number) => readonly number[]>> = {
  2: (width) => [-1, 0, 0, 1, width, 0],
  3: (width, height) => [-1, 0, 0, -1, width, height],
  4: (_, height) => [1, 0, 0, -1, 0, height],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (width) => [0, 1, -1, 0, width, 0],
  7: (width, height) => [0, -1, -1, 0, width, height],
  8: (_, height) => [0, -1, 1, 0, 0, height],
};

/** A drawing in the page: its names made its own by the prefix, its words in the page's fonts. */
export function drawingMarkup({ markup }: Drawing, prefix: string, alt: string): string {
  return `<svg${roleOf(alt)}${markup.slice('<svg'.length)}`.replaceAll(OWN, prefix);
}

/** A picture's bytes as an address; its file's name goes along, to say which one did not load. */
export function dataAddress({ mediaType, bytes }: Raster, file: string): string {
  const name = encodeURIComponent(file.slice(file.lastIndexOf('/') + 1)).replace(
    /[!'()*~]/g, // Not allowed in the parameter of a media type (RFC 2045, section 5.1).
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `data:${mediaType};name=${name};base64,${base64(bytes)}`;
}

function roleOf(alt: string): string {
  return alt === '' ? ' aria-hidden="true"' : ` role="img" aria-label="${alt}"`;
}
