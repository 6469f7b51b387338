import type { Document } from 'yaml';
import { type Edit, edited, MendedText } from '../../mended-text.ts';
import { lineAt } from '../../text.ts';
import { parseYaml, worthTelling } from '../parse.ts';
import type { Mend } from './mend.ts';
import type { YamlProblem } from './slips.ts';

/** A slip as it is told: its place and its fix in offsets into the text as it was typed. */
export type ToldSlip = Omit<YamlProblem, 'mends'> & { readonly fix?: Edit & { title: string } };

/** What reading on past slips gives. */
export interface ReadOn {
  readonly documents: readonly Document.Parsed[];
  readonly told: readonly ToldSlip[];
  /** The text that could be read; undefined where something in it could not be mended. */
  readonly mended: MendedText | undefined;
}

/** Slips mended in one file; with more, the rest of it is not worth guessing at. */
const MOST_SLIPS = 60;
/**
 * Characters to read in all while several ways to mend a slip are tried out, each by reading it all
 * again: half a second or so. Beyond, only the likeliest is tried, and beyond twice as many, none.
 */
const MOST_TRIED = 1_000_000;
/** How many times as long a text may become by mending, and so many characters longer: no mend adds much. */
const MOST_GROWTH = 2;
const ROOM = 1_000;
/** Characters that can be read in the time that making one error takes. */
const ERROR_COST = 100;

/**
 * Reads YAML whose syntax may be at fault: each slip is told, mended as it was probably meant, and
 * the text read again. A second fault on a line follows from the first: it is mended, not told.
 */
export function readOn(text: string): ReadOn {
  let mended = new MendedText(text);
  let documents = parseYaml(text);
  const told: ToldSlip[] = [];
  const lines = new Set<number>();
  const lineOf = (offset: number) => lineAt(text, mended.origin(offset)).start;

  // An error costs as much as many characters: each is an object that knows where it came about.
  const costOf = ([first]: readonly Document.Parsed[], length: number) =>
    length + ERROR_COST * (first?.errors.length ?? 0);

  let read = costOf(documents, text.length);
  for (let slips = 0; slips < MOST_SLIPS && read < 2 * MOST_TRIED; slips++) {
    const [document] = documents;
    const [problem, ...others] = document ? worthTelling(document, mended.text) : [];
    if (!problem) return { documents, told, mended };
    const mends = read > MOST_TRIED ? problem.mends.slice(0, 1) : problem.mends;
    const { best, next, tried } = bestOf(mends, mended);
    read += tried * costOf(documents, mended.text.length);
    const isNew = !lines.has(lineOf(problem.start));
    if (isNew) told.push(inOrigin(problem, best, mended));
    // What mends its own mends never comes to an end.
    const isTooLong = mended.text.length > MOST_GROWTH * text.length + ROOM;
    if (!best || !next || isTooLong) {
      for (const other of others) {
        if (!lines.has(lineOf(other.start))) told.push(inOrigin(other, undefined, mended));
      }
      break;
    }
    lines.add(lineOf(problem.start));
    for (const { start } of best.edits) lines.add(lineOf(start));
    mended = mended.with(best.edits);
    documents = next;
  }
  return { documents, told, mended: undefined };
}

/** The first of the ways to mend a slip that leaves no fault, or else the one that reads furthest. */
function bestOf(mends: readonly Mend[], mended: MendedText) {
  let tried = 0;
  let best: Mend | undefined;
  let next: Document.Parsed[] | undefined;
  let furthest = -1;
  for (const mend of mends) {
    tried += 1;
    const documents = parseYaml(edited(mended.text, mend.edits));
    const reached = documents[0]?.errors[0]?.pos[0] ?? Number.POSITIVE_INFINITY;
    if (reached <= furthest) continue;
    best = mend;
    next = documents;
    furthest = reached;
    if (reached === Number.POSITIVE_INFINITY) break;
  }
  return { best, next, tried };
}

function inOrigin(
  { mends: _, ...problem }: YamlProblem,
  mend: Mend | undefined,
  mended: MendedText,
): ToldSlip {
  const start = mended.origin(problem.start);
  const told = { ...problem, start, end: Math.max(start, mended.origin(problem.end)) };
  const first = mend?.edits[0];
  const last = mend?.edits.at(-1);
  if (!mend?.title || !first || !last) return told;
  const within = mend.edits.map((edit) => ({
    ...edit,
    start: edit.start - first.start,
    end: edit.end - first.start,
  }));
  const text = edited(mended.text.slice(first.start, last.end), within);
  const place = { start: mended.origin(first.start), end: mended.origin(last.end) };
  return { ...told, fix: { ...place, text, title: mend.title } };
}
