import type { Article } from './article.ts';
import { changesOf } from './check-text.ts';
import { textBelow } from './front-matter-bounds.ts';
import { factsOfText, withFacts } from './write-article.ts';

/** A reviewed article's file, and what had changed in it since it was saved, each in words. */
export interface ReviewedFile {
  readonly text: string;
  readonly changes: readonly string[];
}

/**
 * A saved article's file marked as compared with its source by a person. What the text now is
 * counts from here on: its length and hashes are those of the file. Of a trimmed copy they stay
 * the full text's; one that has changed since it was trimmed cannot be reviewed and is undefined.
 * `unwritable` where the front matter is written in a way that cannot be changed.
 *
 * @param fileText the file as it is on disk, from which `article` was read.
 */
export function reviewArticle(
  article: Article,
  fileText: string,
): ReviewedFile | 'unwritable' | undefined {
  const body = textBelow(fileText);
  const changes = changesOf(article, body);
  const isTrimmed = article.metadata.trimmed !== undefined || article.isTrimmed;
  if (isTrimmed && changes !== undefined) return undefined;
  const facts = isTrimmed ? {} : factsOfText(body);
  const words = changes?.map((change) => change.words) ?? [];
  const text = withFacts(fileText, { ...facts, reviewed: true });
  return text === undefined ? 'unwritable' : { text, changes: words };
}
