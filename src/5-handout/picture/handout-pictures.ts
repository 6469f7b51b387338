import type { Element, Properties } from 'hast';
import { diagnostic, type Place, type Report } from '../../source/diagnostic.ts';
import { directionOf, directionOfText } from '../direction.ts';
import { escapeHtml } from '../escape.ts';
import type { HandoutInput } from '../handout.ts';
import { fill, type Labels } from '../labels.ts';
import type { Marks } from '../marks.ts';
import { pictureAddress } from './address.ts';
import { dataAddress, drawingMarkup, rasterMarkup } from './markup.ts';
import { PIXELS_PER_INCH, printedSize } from './printed-size.ts';
import type { Picture } from './read-picture.ts';
import { altered, coarse, noAlt, noCaption, noCredit, notAFile } from './report.ts';

/** A picture as the guide names and describes it. */
export interface NamedPicture {
  /** Its file, as it was typed. */
  readonly file: string;
  /** What it shows; empty for decoration, undefined where nobody has said. */
  readonly alt: string | undefined;
  /** HTML. */
  readonly caption: string | undefined;
  /** HTML. */
  readonly credit: string | undefined;
  /** Its path in the guide, dots between. */
  readonly path: string;
  /** What marks it with the value that it is from. */
  readonly from: Properties;
  /** What marks its caption and its credit, as attributes; empty for none. */
  readonly fromKey: (key: 'caption' | 'credit') => string;
  /** Where its file is named. */
  readonly named: Place;
  /** Where to tell what it lacks: as a whole, or at the key that is there and empty. */
  readonly lacking: (key: 'alt' | 'caption' | 'credit') => Place;
}

/** The pictures of one handout, each drawn once it is asked for. */
export interface HandoutPictures {
  /** A picture with its caption and credit; undefined after reporting that it cannot print. */
  figure(picture: NamedPicture): Element | undefined;
  /** A logo, which is decoration: the group's name stands beside it. */
  logo(file: string, named: Place): string | undefined;
  /** Puts captions and drawings into a document that is to be looked through for characters. */
  fillFigures(html: string): string;
  /** Puts in the bytes and the descriptions, which are not printed. */
  fillBytes(html: string): string;
  /** The words in drawings, and where each drawing is named. */
  readonly drawn: readonly { readonly words: string; readonly named: Place }[];
}

/** Stands around the name of something that is filled in later; in no text (a noncharacter). */
const MARK = '\uFDD0';

/** Inches that a logo may be high and wide; `templates/styles/base.css` has the same. */
const LOGO = { height: 0.5, width: 1.6 };

/** Characters in a line of a caption below the text column. */
const CAPTION_MEASURE = 80;

/** Keeps account of the pictures of a handout; problems are told as they are found. */
export function handoutPictures(
  input: HandoutInput,
  labels: Labels,
  lang: string,
  marks: Marks,
  report: Report,
): HandoutPictures {
  const figures: string[] = [];
  const later: string[] = [];
  const drawn: { words: string; named: Place }[] = [];
  const markFor = (list: string[], name: string, value: string) =>
    `${MARK}${name}-${list.push(value) - 1}${MARK}`;
  const filled = (html: string, list: readonly string[], name: string) =>
    list.length === 0
      ? html
      : html.replace(
          new RegExp(`${MARK}${name}-(\\d+)${MARK}`, 'g'),
          (_, index) => list[Number(index)] ?? '',
        );

  /** The picture itself as HTML; `alt` is empty for decoration. */
  const markup = (picture: Picture, file: string, alt: string, named: Place): string => {
    if (picture.kind === 'drawing') {
      drawn.push({ words: picture.words, named });
      return drawingMarkup(
        picture,
        `picture-${drawn.length}-`,
        alt && markFor(later, 'later', escapeHtml(alt)),
      );
    }
    const source = markFor(later, 'later', dataAddress(picture, file));
    return rasterMarkup(picture, source, alt && markFor(later, 'later', escapeHtml(alt)));
  };

  const read = (file: string, named: Place): Picture | undefined => {
    const address = pictureAddress(file, named);
    if (!address.ok) {
      report(notAFile(address.what, named));
      return undefined;
    }
    const picture = input.readPicture(address.file);
    if (picture.kind !== 'fault') {
      if (picture.kind === 'drawing' && picture.losses.length > 0) {
        report(altered(file, picture.losses, named));
      }
      return picture;
    }
    report(diagnostic(picture.code, named, picture.message, { hint: picture.hint }));
    return undefined;
  };

  return {
    drawn,
    figure({ file, alt, caption, credit, path, from, fromKey, named, lacking }) {
      const isDecoration = alt !== undefined && alt.trim() === '';
      if (alt === undefined) report(noAlt(file, lacking('alt')));
      if (caption === undefined && !isDecoration) report(noCaption(file, lacking('caption')));
      if (credit === undefined && !isDecoration) report(noCredit(file, lacking('credit')));
      const picture = read(file, named);
      if (picture === undefined) return undefined;
      const size = printedSize(picture, input.paper);
      if (picture.kind === 'raster') coarse(file, picture, size.width, input.paper, named, report);
      // A picture that nobody has described is told by its caption rather than passed over.
      const shown = markup(picture, file, alt?.trim() ?? wordsIn(caption ?? ''), named);
      const below = [
        caption && part('caption', caption, lang, fromKey('caption')),
        credit && part('credit', withLabel(credit, labels.credit), lang, fromKey('credit')),
      ].filter((one) => one !== undefined && one !== '');
      const lines = Math.ceil(wordsIn(below.join(' ')).length / CAPTION_MEASURE);
      const hasCaption = below.length > 0;
      const inner = hasCaption ? `${shown}<figcaption>${below.join('')}</figcaption>` : shown;
      return {
        type: 'element',
        tagName: hasCaption || !isDecoration ? 'figure' : 'div',
        properties: {
          className: ['picture', ...(size.wide ? ['wide'] : [])],
          style:
            `--natural: ${inches(picture.width / PIXELS_PER_INCH)}; ` +
            `--ratio: ${rounded(picture.width / picture.height)}; --caption: ${lines}`,
          dataPath: path,
          ...from,
        },
        children: [{ type: 'text', value: markFor(figures, 'figure', inner) }],
      };
    },
    logo(file, named) {
      const picture = read(file, named);
      if (picture === undefined) return undefined;
      const ratio = picture.width / picture.height;
      const natural = picture.width / PIXELS_PER_INCH;
      const width = Math.min(LOGO.width, LOGO.height * ratio, natural);
      if (picture.kind === 'raster') coarse(file, picture, width, input.paper, named, report);
      const style = `--natural: ${inches(natural)}; --ratio: ${rounded(ratio)}`;
      const inner = markFor(figures, 'figure', markup(picture, file, '', named));
      return `<span class="logo" style="${style}"${marks.attribute('/logo')}>${inner}</span>`;
    },
    fillFigures: (html) => filled(html, figures, 'figure'),
    fillBytes: (html) => filled(html, later, 'later'),
  };
}

/** One part of what stands below a picture, its direction said where it is not the guide's. */
function part(name: string, html: string, lang: string, from: string): string {
  const direction = directionOfText(wordsIn(html));
  const dir =
    direction !== undefined && direction !== directionOf(lang) ? ` dir="${direction}"` : '';
  return `<div class="${name}"${dir}${from}>${html}</div>`;
}

/** A credit with the word for it, unless it begins with one of its own: `Photo: …`, `© …`. */
function withLabel(credit: string, label: string): string {
  return /^(?:\p{L}+:|©)/u.test(credit) ? credit : fill(escapeHtml(label), { credit });
}

function wordsIn(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}

function inches(length: number): string {
  return `${rounded(length)}in`;
}

function rounded(number: number): number {
  return Math.round(number * 1000) / 1000;
}
