import { OMISSION } from '../2-article/article.ts';
import { foldStretch, mayFold, stretchesOf, type Unit } from './fold-stretch.ts';

/**
 * Text with every difference folded away that nobody would call a change of words, and for each of
 * its UTF-16 units the stretch of the original that it stands for.
 */
export interface Folded {
  readonly text: string;
  /** Offset into the original where each unit starts. */
  readonly starts: Uint32Array;
  /** Offset into the original where each unit ends. */
  readonly ends: Uint32Array;
}

/**
 * Folds a text for comparison, by the rules of the guide format: NFC; runs of white space are one
 * space; invisible characters count for nothing; quotation marks of a kind are one; long dashes are
 * one, with or without spaces around them; `…` is three points; ligatures are letters. Case,
 * accents, digits, letters and all other punctuation stay.
 */
export function fold(text: string): Folded {
  const folding = new Folding(text);
  let done = 0;
  for (const { 0: stretch, index } of stretchesOf(text)) {
    folding.plain(done, index);
    folding.stretch(stretch, index);
    done = index + stretch.length;
  }
  folding.plain(done, text.length);
  return folding.finish();
}

/** The folded characters of a quotation, without white space at its ends. */
export function foldQuotation(text: string): string {
  // No quotation may reach for what an article leaves out.
  return foldEdges(text.replaceAll(OMISSION, '\ufffd'));
}

/** Folded text as it would be between spaces, so that a hyphen at its edge counts as spaced. */
export function foldEdges(text: string): string {
  const spaced = ` ${text} `;
  return (mayFold(spaced) ? fold(spaced).text : spaced).trim();
}

/** Folded text in the making. */
class Folding {
  readonly #text: string;
  /** Whether no character outside the stretches changes under NFC; true of nearly every text. */
  readonly #composed: boolean;
  /** Whether some characters are two units. */
  readonly #hasPairs: boolean;
  readonly #parts: string[] = [];
  /** Stretches already folded: a text has few different ones, `. ` or `, “`. */
  readonly #known = new Map<string, readonly Unit[]>();
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  constructor(text: string) {
    this.#text = text;
    this.#composed = text.normalize('NFC') === text;
    this.#hasPairs = /[\ud800-\udfff]/.test(text);
    this.#starts = new Uint32Array(text.length);
    this.#ends = new Uint32Array(text.length);
  }

  finish(): Folded {
    return {
      text: this.#parts.join(''),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  /** Text outside the stretches: it stays, but for characters that NFC writes in another way. */
  plain(from: number, to: number): void {
    if (from === to) return;
    const text = this.#text.slice(from, to);
    if (!this.#composed && text.normalize('NFC') !== text) {
      let start = from;
      for (const character of text) {
        const end = start + character.length;
        this.#write(character.normalize('NFC'), start, end);
        start = end;
      }
      return;
    }
    this.#parts.push(text);
    this.#makeRoom(text.length);
    if (!this.#hasPairs) {
      for (let at = from; at < to; at++) {
        this.#starts[this.#length] = at;
        this.#ends[this.#length] = at + 1;
        this.#length += 1;
      }
      return;
    }
    for (let at = from; at < to; at++) {
      // Both halves of a surrogate pair stand for all of it.
      const low = isLow(this.#text, at) && at > from && isHigh(this.#text, at - 1);
      const high = isHigh(this.#text, at) && isLow(this.#text, at + 1);
      this.#starts[this.#length] = low ? at - 1 : at;
      this.#ends[this.#length] = high ? at + 2 : at + 1;
      this.#length += 1;
    }
  }

  stretch(stretch: string, at: number): void {
    let units = this.#known.get(stretch);
    if (!units) {
      units = foldStretch(stretch);
      this.#known.set(stretch, units);
    }
    for (const { text, start, end } of units) this.#write(text, at + start, at + end);
  }

  #write(text: string, start: number, end: number): void {
    this.#parts.push(text);
    this.#makeRoom(text.length);
    for (let unit = 0; unit < text.length; unit++) {
      this.#starts[this.#length] = start;
      this.#ends[this.#length] = end;
      this.#length += 1;
    }
  }

  #makeRoom(units: number): void {
    if (this.#length + units <= this.#starts.length) return;
    const room = 2 * (this.#length + units);
    this.#starts = enlarged(this.#starts, room);
    this.#ends = enlarged(this.#ends, room);
  }
}

function enlarged(array: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
