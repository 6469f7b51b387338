import type { PageLayout } from '../../5-handout/page-layout.ts';
import type { PageTalk } from '../page-talk.ts';
import { PrintError } from '../print-error.ts';
import { arrange } from './arrange.ts';
import { idsToNumber } from './contents.ts';
import type { MarkedDocument } from './markers.ts';
import { type PageArea, readPageArea, type Sheet } from './page-area.ts';
import type { Proof } from './proof.ts';
import { openRehearsal, UnlikePages } from './rehearsal.ts';
import { endsShort } from './tighten.ts';

/** A document that was brought to its layout without being printed. */
export interface Rehearsed {
  /** The ids by which it was measured. */
  readonly ids: readonly string[];
  /** Whether a print of the document, with the places of these ids, has the pages that were rehearsed. */
  cameOutAs(proof: Proof): boolean;
}

/** The text area to rehearse a document in; undefined where that is not worth while or not possible. */
export async function areaToRehearse(
  talk: PageTalk,
  sheet: Sheet,
  { fit, padTo, contents }: PageLayout,
): Promise<PageArea | undefined> {
  if (!fit && !padTo && !contents) return undefined;
  const [area, ids, text] = await Promise.all([
    readPageArea(talk, sheet),
    contents ? talk.ask(idsToNumber) : [],
    contents && talk.ask(measureText),
  ]);
  if (!area || fit || padTo || ids.length > 0) return area;
  const isLong = contents && text && pagesOf(text, area) > contents.moreThan * NEARLY;
  return isLong ? area : undefined;
}

/**
 * Brings a loaded document to its layout on a screen, so that it need be printed only once. Undefined where the
 * document has to be loaded anew: what there is to tell its author is for true prints to find. What was decided on the
 * way to the layout is not printed, so type can be a tenth of a point smaller than true prints would have found, and
 * no page wrong.
 */
export async function rehearse(
  talk: PageTalk,
  area: PageArea,
  layout: PageLayout,
): Promise<Rehearsed | undefined> {
  using press = await openRehearsal(talk, area);
  const arranged = await arrange(press, layout, async (_, { pages }, most) => {
    const lines = Math.max(1, pages - most);
    return { kind: 'pages', most, lines, cuts: [], enough: 'each' };
  }).catch((error) => {
    if (error instanceof PrintError || error instanceof UnlikePages) return undefined;
    throw error;
  });
  if (!arranged || arranged.findings.length > 0) return undefined;
  const { proof } = arranged;
  const { ids } = proof;
  return {
    ids,
    cameOutAs: (print) =>
      print.pages === proof.pages &&
      print.end.page === proof.end.page &&
      Math.abs(print.width - proof.width) < ROUNDED &&
      Math.abs(print.height - proof.height) < ROUNDED &&
      textEndsShort(print) === textEndsShort(proof) &&
      ids.every((id) => print.placeOf(id)?.page === proof.placeOf(id)?.page),
  };
}

/** Points by which what is read from a PDF can be too little. */
const ROUNDED = 2;

/** Whether the last page with text has hardly any; pages for notes come after it. */
function textEndsShort(proof: Proof): boolean {
  return endsShort({ ...proof, pages: proof.end.page });
}

/** A guess may be too low by this before a long document is taken for a short one. */
const NEARLY = 0.75;

/** What the guess is made of: lengths in CSS pixels. */
interface TextMeasures {
  readonly characters: number;
  readonly size: number;
  readonly line: number;
}

/** About how many pages a text fills, by its length and the size of its type. */
function pagesOf({ characters, size, line }: TextMeasures, { width, height }: PageArea): number {
  // A letter is half as wide as high, and six tenths of a page are full lines.
  const perPage = (width / (size / 2)) * (height / line) * 0.6;
  return characters / perPage;
}

/** Runs in the browser. */
function measureText(): TextMeasures {
  const { document, getComputedStyle } = globalThis as unknown as {
    document: MarkedDocument;
    getComputedStyle(of: unknown): { fontSize: string; lineHeight: string };
  };
  const { fontSize, lineHeight } = getComputedStyle(document.body);
  const size = Number.parseFloat(fontSize);
  const line = Number.parseFloat(lineHeight) || size * 1.4;
  return { characters: (document.body.textContent ?? '').length, size, line };
}
