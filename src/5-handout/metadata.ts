import type { HandoutInput, HandoutMetadata } from './handout.ts';

/**
 * What a handout says of itself to those who keep and look for files: the group as its author, the
 * subtitle as its subject, and as keywords what people remember of an evening, which is the
 * articles: their titles, and who wrote and published them.
 */
export function handoutMetadata({ guide, articles }: HandoutInput): HandoutMetadata {
  const keywords = [...articles.values()].flatMap(({ metadata }) => {
    const { title, author, publication } = metadata;
    return [title, author, publication].map(plain).filter((text) => text !== undefined);
  });
  return {
    author: plain(guide.group),
    subject: plain(guide.subtitle),
    keywords: [...new Set(keywords)],
  };
}

/** On one line; undefined where there is nothing. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/\s+/gu, ' ').trim() || undefined;
}
