import { type Compiled, type Excerpt, type Requoted, requote } from '../compile.ts';
import type { Diagnostic } from '../source/diagnostic.ts';
import type { Prepared } from './prepare.ts';

/** What becomes of one excerpt. */
export interface ComparedExcerpt extends Requoted {
  /** Position in the guide, from 1. */
  readonly number: number;
  readonly id: string | undefined;
}

/** What becomes of a guide's quotations from an article when it is replaced. */
export interface ComparedGuide {
  readonly guide: string;
  /** The excerpts from this article that were found before, in the guide's order. */
  readonly excerpts: readonly ComparedExcerpt[];
  /** Problems that the guide has with the new article and had not before, and that article's errors. */
  readonly problems: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Compares, for every guide that names the article, what it quotes before and after the article's
 * file holds other text. Nothing is written.
 */
export function compareGuides(prepared: Prepared, file: string, text: string): ComparedGuide[] {
  return prepared.guides.flatMap((guide) => {
    const before = prepared.compile(guide);
    if (!before.texts.has(file)) return [];
    const after = prepared.compile(guide, new Map([[file, text]]));
    const article = [...after.articles.values()].find((one) => one.file === file);
    const excerpts = quotedFrom(before, file).map((excerpt): ComparedExcerpt => {
      const now = after.excerpts.find(({ number }) => number === excerpt.number);
      const { number, id } = excerpt;
      return { number, id, ...requote(excerpt, now, article) };
    });
    const known = new Set(before.diagnostics.map(key));
    // Of the article's own problems those keep it from being read; the others a check tells.
    const problems = after.diagnostics.filter(
      (problem) =>
        !known.has(key(problem)) &&
        (problem.file === guide.file || (problem.file === file && problem.severity === 'error')),
    );
    return [{ guide: guide.file, excerpts, problems, texts: after.texts }];
  });
}

function quotedFrom({ excerpts }: Compiled, file: string): Excerpt[] {
  return excerpts.filter((excerpt) => excerpt.article.file === file);
}

function key({ code, start, message }: Diagnostic): string {
  return JSON.stringify([code, start, message]);
}
