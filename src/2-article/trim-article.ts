import type { Article } from './article.ts';
import { textBelow, withTextBelow } from './front-matter-bounds.ts';
import { readText } from './read-text.ts';
import { hashOfText } from './text-hash.ts';
import { trimParts } from './trim-parts.ts';
import { type Keep, trimText } from './trim-text.ts';
import { countWords } from './word-count.ts';
import { factsOfText, withFacts } from './write-article.ts';

/** A trimmed article's file, and how many of its words are left. */
export interface TrimmedFile {
  readonly text: string;
  readonly words: number;
}

/**
 * A saved article's file reduced to what is kept. Its front matter stays as it is; what the full
 * text's length and hashes are is added where it is not said, and the hash of the trimmed text.
 * Undefined where nothing would go.
 *
 * @param fileText the file as it is on disk, from which `article` was read.
 */
export function trimArticle(
  article: Article,
  fileText: string,
  keep: Keep,
): TrimmedFile | undefined {
  const body =
    keep.around === 'parts' ? trimParts(article, fileText, keep) : trimText(article, keep);
  const trimmed = readText(article.file, body, 0, () => undefined);
  if (!trimmed.isTrimmed && !article.isTrimmed) return undefined;

  const { words, sha256, fingerprint } = article.metadata;
  const full = article.isTrimmed ? {} : factsOfText(textBelow(fileText));
  const facts = { ...full, ...defined({ words, sha256, fingerprint }), trimmed: hashOfText(body) };
  const text = withFacts(withTextBelow(fileText, body), facts);
  return text === undefined ? undefined : { text, words: countWords(trimmed.text) };
}

function defined<Facts extends object>(facts: Facts): Partial<Facts> {
  const kept = Object.entries(facts).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Partial<Facts>;
}
