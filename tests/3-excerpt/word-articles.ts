import fc from 'fast-check';
import type { Article } from '../../src/2-article/article.ts';
import { articleOf } from './articles.ts';

/** An article of plain words in few kinds, so that passages come again and again. */
export interface WordArticle {
  readonly article: Article;
  /** Its words in order, headings' words left out, each with where it stands. */
  readonly words: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** The headings: their text, level, and how many words stand before each. */
  readonly headings: readonly {
    readonly text: string;
    readonly level: number;
    readonly at: number;
  }[];
}

const word = fc.constantFrom('the', 'state', 'was', 'not', 'old');
const paragraph = fc.array(word, { minLength: 1, maxLength: 9 });
const heading = fc.constantFrom('# Causes', '## Details', '# Effects', '## Causes');

export const wordArticles: fc.Arbitrary<WordArticle> = fc
  .array(fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 1, arbitrary: heading }), {
    minLength: 3,
    maxLength: 9,
  })
  .map((parts) => {
    const texts = parts.map((part) => (typeof part === 'string' ? part : part.join(' ')));
    const article = articleOf(texts.join('\n\n'));
    const words = article.blocks
      .filter(({ kind }) => kind === 'paragraph')
      .flatMap((block) =>
        [...article.text.slice(block.start, block.end).matchAll(/\w+/g)].map(
          ({ 0: text, index }) => ({
            text,
            start: block.start + index,
            end: block.start + index + text.length,
          }),
        ),
      );
    const headings = article.blocks
      .filter(({ kind }) => kind === 'heading')
      .map(({ start, end, level = 1 }) => ({
        text: article.text.slice(start, end),
        level,
        at: words.filter((one) => one.start < start).length,
      }));
    return { article, words, headings };
  })
  .filter(({ words }) => words.length >= 6);

/** Words `from` to `to`, the last left out, of an article; never across a heading. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Every place, counted in words, of these words in a row; not across a heading. */
export function runsOf({ words, headings }: WordArticle, wanted: readonly string[]): Run[] {
  const places: Run[] = [];
  for (let from = 0; from + wanted.length <= words.length; from++) {
    const to = from + wanted.length;
    const across = headings.some(({ at }) => at > from && at < to);
    if (!across && wanted.every((text, index) => words[from + index]?.text === text)) {
      places.push({ from, to });
    }
  }
  return places;
}

/** The stretches of words below the headings of this text; all words for none. */
export function sectionsOf({ words, headings }: WordArticle, under: string | undefined): Run[] {
  if (under === undefined) return [{ from: 0, to: words.length }];
  const sections = headings.flatMap((one, index) => {
    if (one.text !== under) return [];
    const next = headings.slice(index + 1).find(({ level }) => level <= one.level);
    return [{ from: one.at, to: next?.at ?? words.length }];
  });
  // A section within another is searched with it.
  const contains = (outer: Run, inner: Run) => outer.from <= inner.from && outer.to >= inner.to;
  return sections.filter(
    (one, index) =>
      !sections.some(
        (other, at) =>
          at !== index && contains(other, one) && (at < index || !contains(one, other)),
      ),
  );
}

/** Some words of the article in a row, none of them across a heading. */
export function wordsAt({ words, headings }: WordArticle, from: number, length: number): string[] {
  const first = from % words.length;
  const stop = headings.find(({ at }) => at > first)?.at ?? words.length;
  return words.slice(first, Math.min(first + 1 + length, stop)).map(({ text }) => text);
}
