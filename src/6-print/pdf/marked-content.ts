import { readOperations } from './content-stream.ts';

/** What a stretch of a content stream paints: text or a picture, lines and areas only, or nothing. */
export type Painted = 'words' | 'shapes' | 'nothing';

/** A marked-content sequence that belongs to a tag. */
export interface TaggedSequence {
  readonly mcid: number;
  /** Offsets of the operator that opens it, with its operands. */
  readonly opening: readonly [number, number];
  readonly painted: Painted;
  /** Offsets of the operators in it that show text. */
  readonly shown: readonly (readonly [number, number])[];
}

/** A content stream as tags and artifacts see it. Offsets are in bytes. */
export interface MarkedContent {
  readonly tagged: readonly TaggedSequence[];
  /** Stretches that paint outside any tag or artifact, each of which can be made an artifact whole. */
  readonly loose: readonly (readonly [number, number])[];
  /** What may not be: tags within tags, tags within artifacts, artifacts within tags. */
  readonly misplaced: number;
}

/** What `Do` paints by the name of a resource. */
export type XObjects = (name: string) => 'picture' | 'tagged';

/**
 * Finds the marked content of a stream (ISO 32000-1, 14.6). `bytes` are decoded; `xObjects` says
 * of a resource whether its own stream has tags.
 */
export function markedContentOf(bytes: Uint8Array, xObjects: XObjects): MarkedContent {
  const reading = new Reading(bytes, xObjects);
  readOperations(bytes, (operator, start, end) => reading.take(operator, start, end));
  return reading.result();
}

/** A marked-content sequence that is open. */
interface Open {
  readonly kind: 'tag' | 'artifact' | 'other';
  readonly mcid: number;
  readonly opening: readonly [number, number];
  painted: Painted;
  readonly shown: [number, number][];
}

/** A stretch that paints, by the boundaries before it: two stretches can be one where none is between. */
interface Stretch {
  start: number;
  end: number;
  readonly boundary: number;
}

class Reading {
  readonly #bytes: Uint8Array;
  readonly #xObjects: XObjects;
  readonly #open: Open[] = [];
  readonly #tagged: TaggedSequence[] = [];
  readonly #loose: Stretch[] = [];
  #misplaced = 0;
  #boundary = 0;
  #pathStart: number | undefined;
  /** A text object, while one is open; it may be marked only whole, or within. */
  #text: { readonly start: number; split: boolean; readonly shown: [number, number][] } | undefined;

  constructor(bytes: Uint8Array, xObjects: XObjects) {
    this.#bytes = bytes;
    this.#xObjects = xObjects;
  }

  result(): MarkedContent {
    return {
      tagged: this.#tagged,
      loose: this.#loose.map(({ start, end }) => [start, end]),
      misplaced: this.#misplaced + this.#open.length,
    };
  }

  take(operator: string, start: number, end: number): void {
    switch (operator) {
      case 'BDC':
      case 'BMC':
        this.#begin(start, end);
        break;
      case 'EMC':
        this.#close();
        break;
      case 'BT':
        this.#text = { start, split: this.#isMarked(), shown: [] };
        break;
      case 'ET':
        this.#endText(end);
        break;
      case 'Do': {
        const name = this.#operands(start, end).match(/\/(\S+)/)?.[1] ?? '';
        const painted = this.#xObjects(name);
        if (painted === 'picture') this.#paint('words', start, end);
        else if (this.#isMarked()) this.#misplaced += 1;
        break;
      }
      default:
        if (SHOWS_TEXT.has(operator)) this.#paint('words', start, end);
        else if (PAINTS_PICTURE.has(operator)) this.#paint('words', start, end);
        else if (operator === 'sh') this.#paint('shapes', start, end);
        else if (PAINTS_PATH.has(operator)) {
          this.#paint('shapes', this.#pathStart ?? start, end);
          this.#pathStart = undefined;
        } else if (operator === 'n') this.#pathStart = undefined;
        else if (BUILDS_PATH.has(operator)) this.#pathStart ??= start;
    }
  }

  #begin(start: number, end: number): void {
    const operands = this.#operands(start, end);
    const mcid = /\/MCID\s+(\d+)/.exec(operands)?.[1];
    const isArtifact = /^\/Artifact\b/.test(operands);
    const kind = mcid !== undefined ? 'tag' : isArtifact ? 'artifact' : 'other';
    if (kind !== 'other') {
      if (this.#isMarked()) this.#misplaced += 1;
      if (this.#text) this.#text.split = true;
    }
    this.#open.push({
      kind,
      mcid: Number(mcid ?? -1),
      opening: [start, end],
      painted: 'nothing',
      shown: [],
    });
    if (kind !== 'other' || !this.#text) this.#boundary += 1;
  }

  #close(): void {
    const closed = this.#open.pop();
    if (closed?.kind !== 'other' || !this.#text) this.#boundary += 1;
    if (closed?.kind === 'tag') {
      const { mcid, opening, painted, shown } = closed;
      this.#tagged.push({ mcid, opening, painted, shown });
    } else if (closed === undefined) this.#misplaced += 1;
  }

  #endText(end: number): void {
    const text = this.#text;
    this.#text = undefined;
    if (!text || text.shown.length === 0) return;
    if (!text.split) {
      this.#add(text.start, end);
      return;
    }
    for (const [from, to] of text.shown) {
      this.#boundary += 1;
      this.#add(from, to);
    }
    this.#boundary += 1;
  }

  #paint(what: Painted, start: number, end: number): void {
    let isMarked = false;
    for (const one of this.#open) {
      if (one.kind === 'other') continue;
      isMarked = true;
      if (one.painted !== 'words') one.painted = what;
      if (this.#text) one.shown.push([start, end]);
    }
    if (isMarked) return;
    if (this.#text) this.#text.shown.push([start, end]);
    else this.#add(start, end);
  }

  #add(start: number, end: number): void {
    const before = this.#loose.at(-1);
    if (before?.boundary === this.#boundary) before.end = end;
    else this.#loose.push({ start, end, boundary: this.#boundary });
  }

  #isMarked(): boolean {
    return this.#open.some(({ kind }) => kind !== 'other');
  }

  #operands(start: number, end: number): string {
    return Buffer.from(this.#bytes.subarray(start, end)).toString('latin1');
  }
}

/** ISO 32000-1, annex A. */
const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);
const PAINTS_PICTURE = new Set(['BI']);
const PAINTS_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const BUILDS_PATH = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
