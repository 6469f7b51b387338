import type { Excerpt } from '../3-excerpt/excerpt.ts';
import { blockText, runsToHtml } from './excerpt-html.ts';
import type { GuideText } from './guide-text.ts';
import { fill, type Labels } from './labels.ts';
import { sourceBox } from './sources.ts';

/** The excerpts as the templates print them. The QR code stands beside an article's first. */
export function excerptViews(
  excerpts: readonly Excerpt[],
  labels: Labels,
  lang: string,
  text: GuideText,
) {
  const shown = new Set<string>();
  return excerpts.map((excerpt) => {
    const first = !shown.has(excerpt.articleId);
    shown.add(excerpt.articleId);
    const { note, number } = excerpt;
    const words = excerpt.blocks.map(blockText).join(' ').match(/\S+/g)?.length ?? 0;
    return {
      id: `excerpt-${number}`,
      path: `excerpts.${number - 1}`,
      name: fill(labels.excerpt, { number }),
      heading: excerpt.heading && text.plain(excerpt.heading),
      note: note === undefined ? undefined : text.line(note, ['excerpts', number - 1, 'note']),
      /** Short enough to move to the next page whole. */
      whole: words <= LONGEST_WHOLE_EXCERPT,
      blocks: excerpt.blocks.map((block) => ({
        kind: block.kind,
        number: block.number,
        mark:
          block.number === undefined ? undefined : fill(labels.paragraph, { number: block.number }),
        html: runsToHtml(block.runs, labels.elision),
      })),
      source: sourceBox(excerpt.article, labels, lang, first),
    };
  });
}

/** Words; about a third of a page. Moving more than that would leave a hole at a page's foot. */
const LONGEST_WHOLE_EXCERPT = 170;
