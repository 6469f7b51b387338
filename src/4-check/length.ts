import type { GuideFile } from '../1-guide/read-guide.ts';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import type { Meter } from './meter.ts';

const NOT_ADVICE =
  'Limits are set in the guide under `limits`; they are figures to go by, not legal advice.';

/** Reports articles and authors of whom more is quoted than the guide's limits allow. */
export function checkLength(guideFile: GuideFile, meter: Meter, report: Report): void {
  const tell = (id: string, message: string, hint: string) => {
    const place = guideFile.placeOf(['articles', id]);
    report(diagnostic('excerpt/length', place, message, { hint: `${hint} ${NOT_ADVICE}` }));
  };
  for (const article of meter.articles) {
    const { most } = article;
    if (most === undefined || article.words <= most) continue;
    const share = `${article.percent} percent of its ${number(article.of ?? 0)}`;
    tell(
      article.id,
      `${number(article.words)} words of “${article.title}” are quoted, ${share}; the limit is ${number(most)}.`,
      'Shorten an excerpt, or ask the publisher.',
    );
  }
  for (const { author, articles, excerpts, most } of meter.authors) {
    const last = articles.at(-1);
    if (most === undefined || excerpts <= most || !last) continue;
    tell(
      last.id,
      `${excerpts} excerpts are by ${author}; the limit is ${most}, or one article quoted whole that is short enough.`,
      'Leave an excerpt out, or ask the publisher.',
    );
  }
}

function number(value: number): string {
  return new Intl.NumberFormat('en').format(value);
}
