import type { Excerpt, ExcerptBlock } from '../3-excerpt/excerpt.ts';
import { selectorOf } from '../3-excerpt/passage-search.ts';
import { directionOf, directionOfText } from './direction.ts';
import { blockText, runsToHtml } from './excerpt-html.ts';
import type { GuideText } from './guide-text.ts';
import type { HandoutInput } from './handout.ts';
import { fill, type Labels } from './labels.ts';
import { pointerTo } from './marks.ts';
import { linesOf } from './measure.ts';
import { type SourceView, sourceBox } from './sources.ts';

/** The excerpts as the templates print them. The QR code stands beside an article's first. */
export function excerptViews(
  { guide, excerpts, booklet, memory }: HandoutInput,
  labels: Labels,
  lang: string,
  text: GuideText,
) {
  const shown = new Set<string>();
  return excerpts.map((excerpt) => {
    const first = !shown.has(excerpt.articleId);
    shown.add(excerpt.articleId);
    const { note, number } = excerpt;
    const at = pointerTo(['excerpts', number - 1]);
    const named = guide.excerpts?.[number - 1];
    const source = sourceBox(excerpt.article, excerpt.articleId, labels, lang, first, memory);
    return {
      id: `excerpt-${number}`,
      path: `excerpts.${number - 1}`,
      at,
      /** The key that names its passage. */
      passageAt: named && `${at}/${selectorOf(named)}`,
      name: fill(labels.excerpt, { number }),
      heading: excerpt.heading && text.plain(excerpt.heading),
      note: note === undefined ? undefined : text.line(note, ['excerpts', number - 1, 'note']),
      headLines: headLines(excerpt, booklet ? undefined : source),
      blocks: excerpt.blocks.map((block) => ({
        kind: block.kind,
        within: block.within,
        marker: block.marker,
        number: block.number,
        mark:
          block.number === undefined ? undefined : fill(labels.paragraph, { number: block.number }),
        direction: memory.about(directionOfBlock, block) ?? directionOf(lang),
        html: memory.about(runsToHtml, block.runs, labels.elision),
      })),
      source,
    };
  });
}

function directionOfBlock(block: ExcerptBlock): ReturnType<typeof directionOfText> {
  return directionOfText(blockText(block));
}

/**
 * Lines of the passage's leading that an excerpt longer than a page needs at a page's foot: its
 * box's padding, its heading, its note, and three lines of the passage, those that `orphans` keeps together; or what
 * the source box needs that stands beside them.
 */
function headLines(excerpt: Excerpt, beside: SourceView | undefined): number {
  const needed = Math.max(textLines(excerpt), beside ? sourceLines(beside) : 0);
  return Math.min(MOST_HEAD_LINES, needed);
}

function textLines({ heading = '', note = '', blocks }: Excerpt): number {
  const title = linesOf(`Excerpt 00 ${heading}`, HEADING_MEASURE);
  const listen = note === '' ? 0 : linesOf(`As you read ${note}`, NOTE_MEASURE);
  const subheads = blocks.findIndex(({ kind }) => kind !== 'heading');
  return 4.5 + title + listen + Math.max(0, subheads) * 1.6;
}

/** A source box beside the passage does not break. */
function sourceLines({ lead, title, publication, date, kind, qr }: SourceView): number {
  const details = [publication, date].filter((part) => part !== undefined).join(', ');
  const texts = [lead, title, details].filter((text) => text);
  const lines = texts.reduce((sum, text) => sum + linesOf(text ?? '', SOURCE_MEASURE), 0);
  const below = (kind ? 1.5 : 0) + (qr ? CODE_LINES : 0);
  return 1.5 + lines * 0.76 + below;
}

/** Characters in a line of an excerpt's heading, note and source; few, so that it is enough. */
const HEADING_MEASURE = 48;
const NOTE_MEASURE = 62;
const SOURCE_MEASURE = 24;
/** A QR code and the space above it. */
const CODE_LINES = 4.3;
/** Half a page. What needs more may break. */
const MOST_HEAD_LINES = 20;
