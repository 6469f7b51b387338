import type { PageTalk } from '../page-talk.ts';
import { POINT, readPageArea, type Sheet } from './page-area.ts';
import { openRehearsal, UnlikePages } from './rehearsal.ts';

/** Where a piece of an element is on paper, in points from the upper left corner of its page. */
export interface PageBox {
  /** The value of the attribute that it was looked for by. */
  readonly value: string;
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Where the elements stand that have an attribute, once the document was printed on this many pages; in the order of the
 * document, so that what is inside another comes after it. Empty where that cannot be told.
 */
export async function findBoxes(
  talk: PageTalk,
  sheet: Sheet,
  attribute: string,
  pages: number,
): Promise<readonly PageBox[]> {
  const area = await readPageArea(talk, sheet);
  const { left, top } = area ?? {};
  if (!area || left === undefined || top === undefined) return [];
  using press = await openRehearsal(talk, area);
  const pieces = press.pieces(attribute);
  const isAlike = press.print().then(
    (proof) => proof.pages === pages,
    (error) => (error instanceof UnlikePages ? false : Promise.reject(error)),
  );
  if (!(await isAlike)) return [];
  return (await pieces).map((piece) => ({
    value: piece.value,
    page: piece.page,
    left: (left + piece.left) * POINT,
    top: (top + piece.top) * POINT,
    width: piece.width * POINT,
    height: piece.height * POINT,
  }));
}
