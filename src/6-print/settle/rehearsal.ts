import type { Page } from 'puppeteer-core';
import {
  type Columns,
  GAP,
  layOutInColumns,
  measureColumns,
  measurePieces,
  type Piece,
} from './columns.ts';
import { PREFIX } from './markers.ts';
import { type PageArea, POINT } from './page-area.ts';
import { LINES, type Press, type Proof } from './proof.ts';

/** A press that prints nothing: it lays the pages out side by side on a screen, in a fraction of the time. */
export interface RehearsalPress extends Press, AsyncDisposable {
  /** All ids that were asked for. */
  readonly asked: ReadonlySet<string>;
  /** Where the elements stand that have an attribute. */
  pieces(attribute: string): Promise<readonly Piece[]>;
  /** Brings the document back from the screen to paper; what was set in it stays. */
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Lays the loaded document out for a screen as it will be on paper. What is measured there is a good guess, and no
 * more: lines can fall otherwise where something fits by less than a pixel.
 *
 * @param ids whose places are asked for from the first.
 */
export async function openRehearsal(
  page: Page,
  area: PageArea,
  ids: readonly string[] = [],
): Promise<RehearsalPress> {
  // What is measured by the height of a page takes that of the window.
  await page.setViewport(area);
  const undo = await page.evaluateHandle(layOutInColumns, area, GAP);
  const asked = new Set(ids);
  return {
    page,
    isRehearsal: true,
    asked,
    async print(ids = []) {
      for (const id of ids) asked.add(id);
      const all = [...asked, ...MARKS];
      const columns = await page.evaluate(measureColumns, all, area, GAP);
      if (Math.abs(columns.over) > MOST_OVER) throw new UnlikePages();
      return readColumns(columns, area);
    },
    pieces: (attribute) => page.evaluate(measurePieces, attribute, area, GAP),
    async [Symbol.asyncDispose]() {
      await undo.evaluate((back) => back());
      await undo.dispose();
      await page.setViewport(null);
    },
  };
}

/** Something sticks out at the side so far that columns cannot be told apart from what sticks out. */
export class UnlikePages extends Error {}

/** CSS pixels; a quarter of what is between columns. */
const MOST_OVER = GAP / 4;

const [END, TEN_LINES] = ['end', 'lines'].map((name) => `${PREFIX}${name}`) as [string, string];
const MARKS = [END, TEN_LINES];

function readColumns({ count, places }: Columns, { width, height }: PageArea): Proof {
  const placeOf = (id: string) => {
    const place = places[id];
    return place && { page: place.page, top: place.top * POINT };
  };
  return {
    pages: count,
    end: placeOf(END) ?? { page: count, top: 0 },
    width: width * POINT,
    height: height * POINT,
    line: (placeOf(TEN_LINES)?.top ?? 0) / LINES,
    placeOf,
  };
}
