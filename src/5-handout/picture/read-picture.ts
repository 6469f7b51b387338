import { imageSize } from 'image-size';
import type { Code } from '../../source/codes.ts';
import { decodeUtf8 } from '../../source/text.ts';
import type { ReadFailure, Workspace } from '../../source/workspace.ts';
import { cleanSvg, OWN } from './svg/clean-svg.ts';
import { parseXml } from './svg/parse-xml.ts';
import { wholePicture } from './whole.ts';

/** A picture that can be printed. */
export type Picture = Raster | Drawing;

/** A picture of pixels. */
export interface Raster {
  readonly kind: 'raster';
  /** Such as `image/png`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
  /** How a photograph is turned or mirrored to be seen, 1 to 8 (EXIF 2.32, section 4.6.4). */
  readonly orientation: number;
}

/** A picture of lines and areas, made harmless. */
export interface Drawing {
  readonly kind: 'drawing';
  /** An `<svg>` element whose own names start with `OWN`. */
  readonly markup: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly words: string;
  /** What it looks different without, in words. */
  readonly losses: readonly string[];
}

/** Why a file is no picture for the handout. */
export interface PictureFault {
  readonly kind: 'fault';
  readonly code: Code;
  readonly message: string;
  readonly hint: string;
}

const MOST_BYTES = 10_000_000;
const MOST_SVG_BYTES = 2_000_000;
/**
 * A whole page at 300 dots per inch has 8.4 million pixels. A JPEG goes into the PDF as it is; of
 * every other kind the browser writes each pixel, packed without loss: measured, a WebP or an AVIF
 * of 12 million becomes 20 MB.
 */
const MOST_PIXELS = 9_000_000;
const MOST_JPEG_PIXELS = 50_000_000;

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** Gives the picture in a file. */
export type PictureReader = (file: string) => Picture | PictureFault;

/** Reads each picture once, however many editions print it. */
export function pictureReader(workspace: Workspace): PictureReader {
  const known = new Map<string, Picture | PictureFault>();
  return (file) => {
    const picture = known.get(file) ?? readPicture(file, workspace);
    known.set(file, picture);
    return picture;
  };
}

/** Reads a picture and finds out by its content what it is, whatever its name ends in. */
function readPicture(file: string, workspace: Workspace): Picture | PictureFault {
  const read = workspace.read(file);
  if (!read.ok) return notRead(read.reason, file, read.detail);
  const { bytes } = read;
  if (bytes.length === 0) return damaged(file, 'the file is empty');
  if (bytes.length > MOST_BYTES) {
    return tooLarge(file, megabytes(bytes.length), `at most ${megabytes(MOST_BYTES)}`);
  }
  return startsAsText(bytes) ? readDrawing(file, bytes) : readRaster(file, bytes);
}

function readRaster(file: string, bytes: Uint8Array): Raster | PictureFault {
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    // It throws both at what it does not know and at what is damaged.
    const known = startOf(bytes, KNOWN_STARTS);
    return known
      ? damaged(file, `it begins as ${known} and goes on as none`)
      : otherKind(file, startOf(bytes, OTHER_STARTS));
  }
  const mediaType = MEDIA_TYPES[size.type ?? ''];
  if (mediaType === undefined) return otherKind(file, `a picture of the kind ${size.type}`);
  if (!(size.width > 0 && size.height > 0)) return damaged(file, 'it has no size');
  const pixels = size.width * size.height;
  const most = mediaType === 'image/jpeg' ? MOST_JPEG_PIXELS : MOST_PIXELS;
  if (pixels > most) {
    const millions = (number: number) => `${Math.round(number / 1e6)} million pixels`;
    return tooLarge(file, millions(pixels), `at most ${millions(most)}`);
  }
  const whole = wholePicture(size.type ?? '', bytes);
  if (!whole.ok) return damaged(file, whole.why);
  const known = size.orientation ?? 1;
  const orientation = known >= 1 && known <= 8 ? known : 1;
  // From 5 on a picture lies on its side.
  const [width, height] = orientation > 4 ? [size.height, size.width] : [size.width, size.height];
  return { kind: 'raster', mediaType, bytes: whole.bytes, width, height, orientation };
}

function readDrawing(file: string, bytes: Uint8Array): Drawing | PictureFault {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') return damaged(file, 'it is not saved as UTF-8 text');
  if (!/<(?:[\w-]+:)?svg[\s>]/.test(text)) return otherKind(file, 'a text');
  if (bytes.length > MOST_SVG_BYTES) {
    return tooLarge(
      file,
      megabytes(bytes.length),
      `as a drawing at most ${megabytes(MOST_SVG_BYTES)}`,
    );
  }
  const document = parseXml(text.replaceAll(OWN, ''));
  if (!document.ok) {
    const line = text.slice(0, document.at).split('\n').length;
    return damaged(file, `in line ${line} ${document.fault}`);
  }
  const clean = cleanSvg(document.root);
  if ('fault' in clean) return damaged(file, clean.fault);
  const { markup, size, words, losses } = clean;
  if (!size) return damaged(file, 'it says neither its `width` and `height` nor its `viewBox`');
  return { kind: 'drawing', markup, ...size, words, losses };
}

/** Whether the first visible character is that of a tag. */
function startsAsText(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200));
  return start.trimStart().startsWith('<');
}

/** How files begin, in Latin-1, and what they then are. */
const KNOWN_STARTS: Readonly<Record<string, string>> = {
  '\x89PNG': 'a PNG',
  '\xff\xd8': 'a JPEG',
  GIF8: 'a GIF',
  RIFF: 'a WebP',
  '\0\0\0\x20ftypavif': 'an AVIF',
  '\0\0\0\x1cftypavif': 'an AVIF',
};
const OTHER_STARTS: Readonly<Record<string, string>> = {
  '%PDF': 'a PDF',
  PK: 'a document or another packed file',
  '\x1f\x8b': 'a packed file, such as a packed SVG',
  '%!PS': 'a PostScript file',
};

function startOf(bytes: Uint8Array, starts: Readonly<Record<string, string>>): string | undefined {
  const first = String.fromCharCode(...bytes.subarray(0, 12));
  return Object.entries(starts).find(([start]) => first.startsWith(start))?.[1];
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function fault(code: Code, message: string, hint: string): PictureFault {
  return { kind: 'fault', code, message, hint };
}

function damaged(file: string, why: string): PictureFault {
  return fault(
    'image/unreadable',
    `The picture ${file} cannot be used: ${why}.`,
    'Open it in the program that made it and save it anew, or download it again.',
  );
}

function tooLarge(file: string, size: string, most: string): PictureFault {
  return fault(
    'image/too-large',
    `The picture ${file} is too large: ${size}; it may have ${most}.`,
    'Save it smaller in any picture program: 2000 pixels are enough for the width of a page.',
  );
}

function otherKind(file: string, what: string | undefined): PictureFault {
  return fault(
    'image/kind',
    `${file} is ${what ?? 'no picture that is known here'}, which does not print.`,
    'Save the picture as PNG, JPEG or SVG; GIF, WebP and AVIF print too.',
  );
}

function notRead(reason: ReadFailure, file: string, detail: string): PictureFault {
  switch (reason) {
    case 'missing':
      return fault(
        'image/missing',
        `There is no picture ${file}.`,
        'Check the name, capitals included. The path starts at the folder of the file it is written in.',
      );
    case 'outside':
      return fault(
        'image/outside',
        `The picture ${file} lies outside the guides folder.`,
        'Copy it into the guides folder, for instance into `images`, and name it from there.',
      );
    case 'too-large':
      return tooLarge(file, detail, `at most ${megabytes(MOST_BYTES)}`);
    default:
      return fault(
        'image/unreadable',
        `The picture ${file} cannot be read: ${detail}.`,
        'Check that it is a file and yours to read.',
      );
  }
}
