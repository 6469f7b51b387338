/** What one sentence of the checks is in Spanish. */
export interface Phrase {
  /** As it is in the sources, a name in braces for what is put into it. */
  readonly english: string;
  /** Characters of it that are the checks' own. */
  readonly ownLength: number;
  /** Matches the sentence whole; its groups are what the checks put into it. */
  readonly pattern: RegExp;
  readonly spanish: (found: Readonly<Record<string, string>>) => string;
}

/** The names in braces of a sentence. */
type Names<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/**
 * A sentence as the checks say it, a name in braces for what they put into it, and its Spanish: with
 * the same names, or made from what was found where that has English words of the program's own.
 */
export function phrase<const English extends string>(
  english: English,
  spanish: string | ((found: Readonly<Record<Names<English>, string>>) => string),
): Phrase {
  const source = english
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? `(?<${part}>.*?)` : escaped(part)))
    .join('');
  return {
    english,
    ownLength: english.replace(/\{\w+\}/g, '').length,
    pattern: new RegExp(`^${source}$`, 'su'),
    spanish:
      typeof spanish === 'string'
        ? (found) => spanish.replace(/\{(\w+)\}/g, (braces, name) => found[name] ?? braces)
        : spanish,
  };
}

/**
 * A sentence in Spanish by the phrase that it is, of several the one with most words of its own; undefined
 * where it is none.
 */
export function said(sentence: string, phrases: readonly Phrase[]): string | undefined {
  const [best] = phrases
    .filter(({ pattern }) => pattern.test(sentence))
    .toSorted((a, b) => b.ownLength - a.ownLength);
  return best?.spanish({ ...best.pattern.exec(sentence)?.groups });
}

/** A text as a pattern of itself. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
