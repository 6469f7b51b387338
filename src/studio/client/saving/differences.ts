import { type ChangeDesc, type Text, Text as Texts } from '@codemirror/state';
import { signal } from '@preact/signals';
import { changesOfBoth } from './changes-of-both.ts';
import { lineChanges, linesIn } from './line-changes.ts';

/** What is made of two versions. */
export interface MergedText {
  /** The other version. */
  readonly theirs: Text;
  /** The version as it was at first. */
  readonly mine: Text;
  /** The version as it is now. */
  doc(): Text;
  replace(from: number, to: number, insert: Text): void;
}

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

/** A difference as it was found. */
export type FoundDifference = Pick<Difference, 'theirs' | 'mine'> & {
  /** Where it cannot be told who has changed a place, both may have. */
  readonly changedBy: 'theirs' | 'mine' | 'both';
};

/**
 * Where each of two versions differs from the other; offsets are into each. Where it is known what both were made
 * from, each is held against that: what one has taken out and what the other has is then never taken for each other.
 */
export function differencesOf(theirs: Text, mine: Text, base: Text | undefined): FoundDifference[] {
  const [there, here] = [placedLines(theirs), placedLines(mine)];
  const found = (fromA: number, toA: number, fromB: number, toB: number) => ({
    theirs: linesOf(theirs, there.at(fromA), there.at(toA)),
    mine: linesOf(mine, here.at(fromB), here.at(toB)),
  });
  if (!base) {
    return lineChanges(there.lines, here.lines).map(({ fromA, toA, fromB, toB }) => ({
      ...found(fromA, toA, fromB, toB),
      changedBy: 'both',
    }));
  }
  const { lines } = placedLines(base);
  return changesOfBoth(lineChanges(lines, there.lines), lineChanges(lines, here.lines))
    .map(({ theirs: [fromA, toA], mine: [fromB, toB], changedBy }) => ({
      ...found(fromA, toA, fromB, toB),
      changedBy,
    }))
    .filter((one) => !one.theirs.lines.eq(one.mine.lines));
}

function placedLines(doc: Text): { readonly lines: readonly string[]; at(line: number): number } {
  const lines = linesIn(doc.sliceString(0));
  const starts = [0];
  for (const line of lines) starts.push((starts.at(-1) ?? 0) + line.length);
  return { lines, at: (line) => starts[line] ?? doc.length };
}

function linesOf(doc: Text, from: number, to: number): Lines {
  return { from, to, lines: from === to ? Texts.empty : doc.slice(from, to) };
}

/**
 * The differences of two versions as they stood at first, and what has been chosen at each. The text that
 * is made lives in the editor; this follows it.
 */
export class Choices {
  readonly all = signal<readonly Difference[]>([]);
  readonly #editor: () => MergedText;
  /** Where each difference stands in the text that is made. */
  #places: readonly { readonly from: number; readonly to: number }[] = [];
  /** The difference at which a version is being put. */
  #using: number | undefined;

  constructor(editor: () => MergedText) {
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
    this.#using = index;
    this.#editor().replace(place.from, place.to, lines);
    this.#using = undefined;
    this.#places = this.#places.map((one, at) =>
      at === index ? { from: place.from, to: place.from + lines.length } : one,
    );
    this.#look();
  }

  /** Follows a change of the text. */
  follow(changes: ChangeDesc): void {
    const using = this.#using;
    let end = 0;
    this.#places = this.#places.map(({ from, to }, at) => {
      // Of places that touch, what is put at one is in none of the others.
      const [first, last] =
        using === undefined ? [-1, from === to ? -1 : 1] : at < using ? [-1, -1] : [1, 1];
      const start = Math.max(end, changes.mapPos(from, first));
      end = Math.max(start, changes.mapPos(to, last));
      return { from: start, to: end };
    });
    if (using === undefined) this.#look();
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
