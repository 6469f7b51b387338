/** A term that is looked for by one of its words. */
interface Sought {
  readonly index: number;
  /** It without what an ending may take the place of. */
  readonly stem: string;
  /** Characters of the stem before that word. */
  readonly before: number;
}

/**
 * The terms that some texts mention, in whatever case and with an English ending, by their numbers. Each text
 * is read once, word by word: a long glossary is not searched for term by term.
 *
 * @param isLeftOut whether a mention of a term in a text does not count, by their numbers.
 */
export function mentionedTerms(
  terms: readonly string[],
  texts: readonly string[],
  isLeftOut: (term: number, text: number) => boolean = () => false,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (terms.length === 0) return found;
  const { byWord, wordless } = soughtIn(terms.map(stemOf));
  const words = wordsAmong([...byWord.keys()]);
  for (const [number, written] of texts.entries()) {
    const text = folded(written);
    const counts = ({ index }: Sought) => !found.has(index) && !isLeftOut(index, number);
    for (const { 0: word, index: at } of text.matchAll(words)) {
      for (const sought of byWord.get(word) ?? []) {
        if (counts(sought) && standsAt(sought, text, at - sought.before)) found.add(sought.index);
      }
    }
    for (const sought of wordless) {
      if (counts(sought) && standsAnywhere(sought, text)) found.add(sought.index);
    }
  }
  return found;
}

/** Stems by the forms of the word that the fewest of them have, and those that are signs alone. */
function soughtIn(stems: readonly string[]) {
  const words = stems.map((stem) => [...stem.matchAll(WORD)]);
  const uses = new Map<string, number>();
  for (const [word] of words.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const byWord = new Map<string, Sought[]>();
  const wordless: Sought[] = [];
  for (const [index, stem] of stems.entries()) {
    const [rarest] = (words[index] ?? []).toSorted(
      ([a], [b]) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || b.length - a.length,
    );
    if (!rarest) {
      wordless.push({ index, stem, before: 0 });
      continue;
    }
    const { 0: word, index: before } = rarest;
    const forms = before + word.length === stem.length ? ENDINGS : [''];
    for (const form of forms.map((ending) => word + ending)) {
      const others = byWord.get(form);
      if (others) others.push({ index, stem, before });
      else byWord.set(form, [{ index, stem, before }]);
    }
  }
  return { byWord, wordless };
}

/** Whether a term stands at this place of a text as whole words, with an ending or without. */
function standsAt({ stem }: Sought, text: string, start: number): boolean {
  if (start < 0 || !text.startsWith(stem, start)) return false;
  const isStart = /(?<![\p{L}\p{N}])/iuy;
  const isEnd = /(?:e|es|ed|er|ers|s|y|ies|ing|['’]s|s['’])?(?![\p{L}\p{N}])/iuy;
  isStart.lastIndex = start;
  isEnd.lastIndex = start + stem.length;
  return isStart.test(text) && isEnd.test(text);
}

function standsAnywhere(sought: Sought, text: string): boolean {
  for (let at = text.indexOf(sought.stem); at >= 0; at = text.indexOf(sought.stem, at + 1)) {
    if (standsAt(sought, text, at)) return true;
    if (at === text.length) return false;
  }
  return false;
}

/** A pattern of all words, or of these alone where they are few enough for one. */
function wordsAmong(sought: readonly string[]): RegExp {
  if (sought.length === 0 || sought.length > MOST_IN_PATTERN) return WORD;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sought.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const MOST_IN_PATTERN = 500;
const WORD = /[\p{L}\p{N}]+/gu;
/** Endings that make one word with a stem. */
const ENDINGS = ['', 'e', 'es', 'ed', 'er', 'ers', 's', 'y', 'ies', 'ing'];

/** A term without what an ending may take the place of. */
function stemOf(term: string): string {
  return folded(term.trim().replace(/(?:e|y)$/iu, ''));
}

/** A text with single spaces in which letters that differ in case alone are the same. */
function folded(text: string): string {
  const spaced = text.replace(/\s+/g, ' ');
  const all = foldedLetters(spaced);
  if (all.length === spaced.length) return all;
  // A letter whose other case is longer stays as it is, so that “ß” and “ss” stay two.
  return Array.from(spaced, (letter) => {
    const forms = [foldedLetters(letter), letter.toLowerCase()];
    return forms.find(({ length }) => length === letter.length) ?? letter;
  }).join('');
}

/** There and back: some capitals have two small letters. */
function foldedLetters(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replaceAll('ς', 'σ');
}
