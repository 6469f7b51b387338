import type { GuideExcerpt } from '../../src/1-guide/schema.ts';
import type { Article } from '../../src/2-article/article.ts';
import { locate } from '../../src/3-excerpt/locate.ts';
import { searchable } from '../../src/3-excerpt/search.ts';
import type { DiagnosticDetails } from '../../src/source/diagnostic.ts';

/** Finds excerpts in one article: their pieces, or the codes of what is wrong. */
export function finder(article: Article) {
  const ready = searchable(article);
  return (excerpt: GuideExcerpt) => {
    const codes: string[] = [];
    const problems: DiagnosticDetails[] = [];
    const located = locate(excerpt, ready, [], (code, _key, _message, details = {}) => {
      codes.push(code);
      problems.push(details);
    });
    return { pieces: located?.pieces, relied: located?.relied, codes, problems };
  };
}
