import type { Element } from 'hast';
import { wordsOfNames } from './names.ts';
import type { Pictures } from './pictures.ts';
import type { TextBlock } from './segment.ts';
import { isElement } from './tree.ts';
import type { Weights } from './weights.ts';

/** A picture's caption: the block that holds it, and the picture. */
export interface Caption {
  readonly block: TextBlock;
  readonly image: Element | undefined;
}

const CAPTION_NAMES =
  / (?:caption|captions|wp caption text|tr caption|thumbcaption|image ?caption|photo ?caption|figcaption|legend|legende|cutline|bildunterschrift|bildtext|gallery caption|media caption|picture text|ima?ge? ?text|img ?(?:caption|desc(?:ription)?)) |^ cap $/;
const CREDIT_NAMES =
  / (?:credits?|photo ?credits?|image ?credits?|photographer|copyright|image ?source|bildquelle|attribution|picture credit) /;
const CREDIT_LINE =
  /^\W*(?:(?:photos?|images?|pictures?|fotos?|bild(?:er)?|illustrations?|graphics?|videos?|crédits?(?: photo)?|credits?|quelle|bildquelle|photograph|عکس|تصویر|фото|写真)(?: (?:credits?|by|courtesy(?: of)?|source))?\s*[:：/©]|\(?photo(?:graph)? by |©|\(c\)\s)/iu;
const CREDIT_END =
  /(?:getty images|\/ ?(?:ap|afp|reuters|dpa)|reuters|\((?:ap|afp|[^()]{2,40}\/[^()]{2,40}|(?:photo|credit|image|foto|source)[^()]{2,60})\))\W*$/i;
/** A line that ends in who owns the picture above it, wherever that picture has gone. */
const OWNED =
  /(?:\s[©Ⓒ]\s?[^©.!?]{2,60}|[.\s(/]\s?(?:foto|photo|bild|image|credit|crédit|photograph|symbolbild|archivfoto|fot\.|imagen)s?(?: by| credit| courtesy)?\s?[:：/]\s?[^:.!?]{2,60})\W*$/iu;
/** Characters of a caption: a longer text below a picture is the article's. */
const LONGEST = 700;
const LONGEST_UNNAMED = 300;

/** The captions among the blocks, and the lines that only credit a picture. */
export function findCaptions(
  blocks: readonly TextBlock[],
  weights: Weights,
  pictures: Pictures,
): { captions: ReadonlyMap<TextBlock, Caption>; credits: ReadonlySet<TextBlock> } {
  const captions = new Map<TextBlock, Caption>();
  const credits = new Set<TextBlock>();
  for (const block of blocks) {
    if (block.text.length > LONGEST || isElement(block.element, 'h1', 'h2', 'h3', 'pre')) continue;
    if (isCredit(block, weights)) credits.add(block);
    else if (isCaption(block, weights, pictures)) {
      captions.set(block, { block, image: pictures.nearest(block) });
    }
  }
  return { captions, credits };
}

/** A block and the elements around it that hold little else. */
function around(block: TextBlock, weights: Weights): Element[] {
  const outer = [...block.path].reverse().slice(0, 4);
  const own = outer.findIndex((element) => weights.of(element).text > block.text.length + 250);
  return [block.element, ...outer.slice(0, own < 0 ? outer.length : own)];
}

function isCaption(block: TextBlock, weights: Weights, pictures: Pictures): boolean {
  const elements = around(block, weights);
  if (elements.some((element) => isElement(element, 'figcaption'))) return true;
  const follows = pictures.within(block.element) || pictures.rightBefore(block) !== undefined;
  const pictured = follows || elements.some((element) => pictures.within(element));
  if (elements.some((element) => CAPTION_NAMES.test(wordsOfNames(element)))) {
    // The caption of a table is a line of its own.
    return !isElement(block.element, 'caption');
  }
  if (OWNED.test(block.text) && block.text.length < LONGEST_UNNAMED) return true;
  if (!pictured || block.text.length > LONGEST_UNNAMED) return false;
  if (block.path.slice(-3).some((element) => isElement(element, 'figure'))) return true;
  if (CREDIT_END.test(block.text)) return true;
  return follows && isSmall(block.element);
}

function isCredit(block: TextBlock, weights: Weights): boolean {
  if (block.text.length > 160) return false;
  if (CREDIT_LINE.test(block.text) && block.text.split(' ').length <= 14) return true;
  const [own, ...outer] = around(block, weights);
  return [own, ...outer.slice(0, 1)].some(
    (element) => element && CREDIT_NAMES.test(wordsOfNames(element)),
  );
}

/** Whether all of a block's text is emphasised or set small. */
function isSmall(element: Element): boolean {
  const children = element.children.filter(
    (child) =>
      !(child.type === 'text' && child.value.trim() === '') && !isElement(child, 'br', 'img'),
  );
  return children.length > 0 && children.every((child) => isElement(child, 'em', 'i', 'small'));
}
