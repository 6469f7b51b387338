import type { GuideFile } from '../1-guide/read-guide.ts';
import type { Guide } from '../1-guide/schema.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import type { Meter, QuotedArticle } from './meter.ts';

/** How much a guide may quote before it is told. */
export interface Limits {
  /** An article of fewer words may be quoted whole. */
  readonly whole: number;
  /** Of a longer one, at most so many words, */
  readonly words: number;
  /** and at most so many percent of it, */
  readonly percent: number;
  /** but always so many words. */
  readonly least: number;
  /** Excerpts of one author, unless they are from one article that may be quoted whole. */
  readonly excerpts: number;
}

/**
 * The figures of the classroom guidelines of 1976 in the United States ("Agreement on Guidelines
 * for Classroom Copying in Not-For-Profit Educational Institutions", House Report 94-1476): a
 * floor that educators and publishers agreed on, not the law.
 */
export const USUAL_LIMITS: Limits = {
  whole: 2500,
  words: 1000,
  percent: 10,
  least: 500,
  excerpts: 2,
};

const NOT_ADVICE =
  'Limits are set in the guide under `limits`; they are figures to go by, not legal advice.';

/** Reports articles and authors of whom more is quoted than the guide's limits allow. */
export function checkLength(guideFile: GuideFile, meter: Meter, report: Report): void {
  const limits = { ...USUAL_LIMITS, ...given(guideFile.guide) };
  const tell = (id: string, message: string, hint: string) => {
    const place = guideFile.placeOf(['articles', id]);
    report(diagnostic('excerpt/length', place, message, { hint: `${hint} ${NOT_ADVICE}` }));
  };
  for (const article of meter.articles) {
    const most = mostWords(article, limits);
    if (most === undefined || article.words <= most) continue;
    const share = `${article.percent} percent of its ${number(article.of ?? 0)}`;
    tell(
      article.id,
      `${number(article.words)} words of “${article.title}” are quoted, ${share}; the limit is ${number(most)}.`,
      'Shorten an excerpt, or ask the publisher.',
    );
  }
  for (const { author, articles, excerpts } of meter.authors) {
    const [only, second] = articles;
    const mayBeWhole = !second && only && mostWords(only, limits) === only.of;
    const last = articles.at(-1);
    if (excerpts <= limits.excerpts || mayBeWhole || !last) continue;
    tell(
      last.id,
      `${excerpts} excerpts are by ${author}; the limit is ${limits.excerpts}, or one article quoted whole that is short enough.`,
      'Leave an excerpt out, or ask the publisher.',
    );
  }
}

/** Words that may be quoted of an article; undefined where its length is not known. */
function mostWords({ of }: QuotedArticle, limits: Limits): number | undefined {
  if (of === undefined) return undefined;
  if (of < limits.whole) return of;
  const share = Math.floor((of * limits.percent) / 100);
  return Math.max(limits.least, Math.min(limits.words, share));
}

function given({ limits = {} }: Guide): Partial<Limits> {
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

function number(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}
