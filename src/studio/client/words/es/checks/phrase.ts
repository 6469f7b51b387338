/** What one sentence of the checks is in Spanish. */
export interface Phrase {
  /** As it is in the sources, a name in braces for what is put into it. */
  readonly english: string;
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
    pattern: new RegExp(`^${source}$`, 'su'),
    spanish:
      typeof spanish === 'string'
        ? (found) => spanish.replace(/\{(\w+)\}/g, (braces, name) => found[name] ?? braces)
        : spanish,
  };
}

/** A sentence by the first of some phrases that it is; undefined where it is none. */
export function said(sentence: string, phrases: readonly Phrase[]): string | undefined {
  for (const { pattern, spanish } of phrases) {
    const found = pattern.exec(sentence);
    if (found) return spanish({ ...found.groups });
  }
  return undefined;
}

/** A text as a pattern of itself. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
