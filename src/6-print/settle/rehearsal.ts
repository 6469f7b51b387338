import type { PageTalk } from '../page-talk.ts';
import {
  type Columns,
  GAP,
  layOutInColumns,
  measureColumns,
  measurePieces,
  type Piece,
  takeBackColumns,
} from './columns.ts';
import { idsToNumber } from './contents.ts';
import { leadTo, leadToAll, PAGE_MARKS, PREFIX } from './markers.ts';
import { type PageArea, POINT } from './page-area.ts';
import { LINES, type Press, type Proof } from './proof.ts';

/** What can be read from a rehearsal of the document. */
export interface RehearsedProof extends Proof {
  /** The ids by which it was measured, but for the marks of its pages. */
  readonly ids: readonly string[];
}

/** A press that prints nothing: it lays the pages out side by side on a screen, in a fraction of the time. */
export interface RehearsalPress extends Press<RehearsedProof>, Disposable {
  /** Where the elements stand that have an attribute. */
  pieces(attribute: string): Promise<readonly Piece[]>;
  /** Brings the document back from the screen to paper; what was set in it stays. */
  [Symbol.dispose](): void;
}

/**
 * Lays the loaded document out for a screen as it will be on paper. What is measured there is a good guess, and no
 * more: lines can fall otherwise where something fits by less than a pixel.
 */
export async function openRehearsal(talk: PageTalk, area: PageArea): Promise<RehearsalPress> {
  // What is measured by the height of a page takes that of the window.
  await talk.resize(area);
  talk.tell(layOutInColumns, COLUMNS, area, GAP);
  return {
    talk,
    isRehearsal: true,
    async print(ids = []) {
      if (ids.length > 0) talk.tell(leadToAll, leadTo, ids);
      const columns = await talk.ask(measureColumns, idsToNumber, area, GAP);
      if (Math.abs(columns.over) > MOST_OVER) throw new UnlikePages();
      return readColumns(columns, area);
    },
    pieces: (attribute) => talk.ask(measurePieces, attribute, area, GAP),
    [Symbol.dispose]: () => talk.tell(takeBackColumns, COLUMNS),
  };
}

/** The id of the style sheet. */
const COLUMNS = `${PREFIX}columns`;

/** Something sticks out at the side so far that columns cannot be told apart from what sticks out. */
export class UnlikePages extends Error {}

/** CSS pixels; a quarter of what is between columns. */
const MOST_OVER = GAP / 4;

function readColumns(columns: Columns, { width, height }: PageArea): RehearsedProof {
  const { count, toNumber } = columns;
  const places = new Map(columns.places);
  const placeOf = (id: string) => {
    const place = places.get(id);
    return place && { page: place.page, top: place.top * POINT };
  };
  return {
    pages: count,
    end: placeOf(PAGE_MARKS.end) ?? { page: count, top: 0 },
    width: width * POINT,
    height: height * POINT,
    line: (placeOf(PAGE_MARKS.lines)?.top ?? 0) / LINES,
    toNumber,
    ids: columns.ids.filter((id) => !Object.values<string>(PAGE_MARKS).includes(id)),
    placeOf,
  };
}
