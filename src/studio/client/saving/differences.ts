import { Chunk } from '@codemirror/merge';
import { type ChangeDesc, type Text, Text as Texts } from '@codemirror/state';
import { signal } from '@preact/signals';
import type { MergeEditor } from './merge-editor.ts';

/** A stretch of whole lines of a text; empty where the text has none of them. */
export interface Lines {
  readonly from: number;
  readonly to: number;
  readonly lines: Text;
}

/** A place where two versions differ, and which of them is used in the text that is made of both. */
export interface Difference {
  readonly theirs: Lines;
  readonly mine: Lines;
  /** `other` where it was changed by hand. */
  readonly used: 'theirs' | 'mine' | 'other';
  /** Whether both have changed there what they were made from. */
  readonly isBoth: boolean;
}

/** Where each of two versions differs from the other; offsets are into each. */
export function differencesOf(
  theirs: Text,
  mine: Text,
  base: Text | undefined,
): (Pick<Difference, 'theirs' | 'mine'> & { readonly changedBy: 'theirs' | 'mine' | 'both' })[] {
  const [changedThere, changedHere] = base
    ? [Chunk.build(base, theirs), Chunk.build(base, mine)]
    : [[], []];
  return Chunk.build(theirs, mine).map(({ fromA, toA, fromB, toB }) => {
    const isThere = changedThere.some((one) => one.fromB <= toA && fromA <= one.toB);
    const isHere = changedHere.some((one) => one.fromB <= toB && fromB <= one.toB);
    return {
      theirs: linesOf(theirs, fromA, toA),
      mine: linesOf(mine, fromB, toB),
      // Where it cannot be told who has changed a place, both may have.
      changedBy: isThere === isHere ? 'both' : isThere ? 'theirs' : 'mine',
    };
  });
}

function linesOf(doc: Text, from: number, to: number): Lines {
  const end = Math.min(to, doc.length);
  const start = Math.min(from, end);
  return { from: start, to: end, lines: start === end ? Texts.empty : doc.slice(start, end) };
}

/**
 * The differences of two versions as they stood at first, and what has been chosen at each. The text that
 * is made lives in the editor; this follows it.
 */
export class Choices {
  readonly all = signal<readonly Difference[]>([]);
  readonly #editor: () => MergeEditor;
  /** Where each difference stands in the text that is made. */
  #places: readonly { readonly from: number; readonly to: number }[] = [];

  constructor(editor: () => MergeEditor) {
    this.#editor = editor;
  }

  /**
   * Compares the versions with each other and with what they were made from, once the editor has them. Where
   * one alone has changed it, that one is used; where both have, the version of this page.
   */
  begin(base: string | undefined): void {
    const { theirs, mine } = this.#editor();
    const found = differencesOf(
      theirs,
      mine,
      base === undefined ? base : Texts.of(base.split('\n')),
    );
    this.#places = found.map(({ mine: { from, to } }) => ({ from, to }));
    this.all.value = found.map(({ changedBy, ...one }) => ({
      ...one,
      used: 'mine',
      isBoth: changedBy === 'both',
    }));
    for (const [index, { changedBy }] of found.entries()) {
      if (changedBy === 'theirs') this.use(index, 'theirs');
    }
  }

  /** Uses one of the two versions at a difference. */
  use(index: number, version: 'theirs' | 'mine'): void {
    const place = this.#places[index];
    const difference = this.all.peek()[index];
    if (!place || !difference) return;
    const { lines } = difference[version];
    this.#editor().replace(place.from, place.to, lines);
    // Where nothing was, what is put there stands before what came after it.
    this.#places = this.#places.map((one, at) =>
      at === index ? { from: place.from, to: place.from + lines.length } : one,
    );
    this.#look();
  }

  /** Follows a change of the text. */
  follow(changes: ChangeDesc): void {
    this.#places = this.#places.map(({ from, to }) => ({
      from: changes.mapPos(from, -1),
      to: changes.mapPos(to, from === to ? -1 : 1),
    }));
    this.#look();
  }

  #look(): void {
    const doc = this.#editor().doc();
    this.all.value = this.all.peek().map((difference, index) => {
      const { from, to } = this.#places[index] ?? { from: 0, to: 0 };
      const now = doc.slice(Math.min(from, doc.length), Math.min(to, doc.length));
      const isNow = ({ lines }: Lines) => lines.eq(now);
      const used = isNow(difference.mine) ? 'mine' : isNow(difference.theirs) ? 'theirs' : 'other';
      return { ...difference, used };
    });
  }
}
