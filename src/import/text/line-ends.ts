/** Words that stood on two lines, and how they were put together. */
export interface PartedWords {
  /** Written without the hyphen: "inter-" and "national" are "international". */
  readonly joined: readonly string[];
  /** Written with it: "well-" and "known" are "well-known". */
  readonly hyphened: readonly string[];
}

/** What a hyphen at a line's end most likely is where the text itself does not tell. */
export type LineEndHyphen = 'of-the-line' | 'of-the-word';

const HYPHEN = /(?<=\p{L})[-\u2010]$/u;
/** Scripts that write without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u;

/**
 * Puts lines together that are one paragraph. A hyphen at a line's end is the word's own where the
 * text has the word with it elsewhere, the line's where it has the word without; else `usual`
 * decides. All words so decided are kept, because a person has to look at them.
 */
export class LineJoiner {
  readonly #usual: LineEndHyphen;
  readonly #words: ReadonlySet<string>;
  readonly #joined = new Set<string>();
  readonly #hyphened = new Set<string>();

  /** `text` is the whole text that the lines are of, for the words that it has elsewhere. */
  constructor(text: string, usual: LineEndHyphen) {
    this.#usual = usual;
    this.#words = new Set(text.toLowerCase().match(/\p{L}[\p{L}\p{M}\u2010-]*/gu));
  }

  get parted(): PartedWords {
    return { joined: [...this.#joined], hyphened: [...this.#hyphened] };
  }

  join(lines: readonly string[]): string {
    let text = '';
    for (const line of lines) text = text === '' ? line : this.#add(text, line);
    return text;
  }

  #add(text: string, line: string): string {
    if (text.endsWith('\u00ad')) return text + line;
    if (HYPHEN.test(text) && /^\p{L}/u.test(line)) return this.#addParted(text, line);
    // A dash without a space before it has none after it; nor has a hyphen between digits.
    if (/\S(?:[\u2014\u2015]|--)$/u.test(text) || /\p{N}[-\u2010-\u2013]$/u.test(text)) {
      return text + line;
    }
    if (/[/\u200b]$/u.test(text) && !/\s\/$/u.test(text)) return text + line;
    const last = [...text].at(-1) ?? '';
    const first = [...line][0] ?? '';
    return UNSPACED.test(last) && UNSPACED.test(first) ? text + line : `${text} ${line}`;
  }

  #addParted(text: string, line: string): string {
    const [before] = /[\p{L}\p{M}\u2010-]*$/u.exec(text) ?? [''];
    const [after] = /^[\p{L}\p{M}\u2010-]*/u.exec(line) ?? [''];
    const whole = before.slice(0, -1) + after;
    const hyphened = before + after;
    if (this.#isOfTheWord(whole, before, after)) {
      this.#hyphened.add(hyphened);
      return text + line;
    }
    this.#joined.add(whole);
    return text.slice(0, -1) + line;
  }

  #isOfTheWord(whole: string, before: string, after: string): boolean {
    const hyphened = before + after;
    // A capital letter starts a word, unless all of the word is capitals.
    if (/^\p{Lu}/u.test(after) && !/\p{Lu}.$/u.test(before)) return true;
    if (this.#words.has(hyphened.toLowerCase())) return true;
    if (this.#words.has(whole.toLowerCase())) return false;
    return this.#usual === 'of-the-word';
  }
}

/** What a person should know of words that stood on two lines: a sentence for each way. */
export function notesOnParted({ joined, hyphened }: PartedWords): string[] {
  const notes: string[] = [];
  const list = (words: readonly string[]) => words.join(', ');
  if (joined.length > 0) {
    notes.push(`These words stood on two lines, and their hyphen was left out: ${list(joined)}.`);
  }
  if (hyphened.length > 0) {
    notes.push(`These words stood on two lines, and their hyphen was kept: ${list(hyphened)}.`);
  }
  return notes;
}
