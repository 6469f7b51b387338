import { type Outcome, scoreAuthor, scoreFact } from './facts.ts';
import type { Page } from './page-set.ts';
import type { Reading } from './readers.ts';
import { scoreText, type TextScore, withoutOptional, wordsOf } from './shingles.ts';

/** The facts that are scored. */
export const FACTS = ['title', 'author', 'published'] as const;

/** How well a page was read. */
export interface PageScore extends TextScore, Readonly<Record<(typeof FACTS)[number], Outcome>> {}

/** Compares a reading of a page with what is expected of it. */
export function scorePage({ expected }: Page, reading: Reading): PageScore {
  const { wanted, got } = comparedWords(expected, reading);
  return {
    ...scoreText(wanted, got),
    title: scoreFact(expected.title, reading.title),
    author: scoreAuthor(expected.author, reading.author),
    published: scoreFact(expected.published, reading.published),
  };
}

/** The words of both sides, as they are compared. */
export function comparedWords(expected: Page['expected'], { text }: Reading) {
  const wanted = wordsOf(expected.paragraphs.join('\n\n'));
  return { wanted, got: withoutOptional(wordsOf(text), wanted, expected.optional) };
}

/** The mean of each measure over pages of equal weight. */
export function meanOf(scores: readonly TextScore[]): TextScore {
  const mean = (measure: (score: TextScore) => number) =>
    scores.reduce((sum, score) => sum + measure(score), 0) / Math.max(1, scores.length);
  return {
    precision: mean(({ precision }) => precision),
    recall: mean(({ recall }) => recall),
    f1: mean(({ f1 }) => f1),
  };
}

/** What a set of pages must be read with. */
export const TARGETS = { f1: 0.975, recall: 0.98, inventedAuthors: 0 } as const;

/** The targets that a set of scores misses, a sentence each. */
export function missedTargets(scores: readonly PageScore[]): string[] {
  const { f1, recall } = meanOf(scores);
  const invented = scores.filter(({ author }) => author === 'invented').length;
  const missed: string[] = [];
  if (f1 < TARGETS.f1) missed.push(`Mean F1 is ${f1.toFixed(4)}; it must reach ${TARGETS.f1}.`);
  if (recall < TARGETS.recall) {
    missed.push(`Mean recall is ${recall.toFixed(4)}; it must reach ${TARGETS.recall}.`);
  }
  if (invented > TARGETS.inventedAuthors) {
    missed.push(`${invented} pages that name no author were given one.`);
  }
  return missed;
}
