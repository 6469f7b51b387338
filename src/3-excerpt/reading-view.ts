import {
  type Article,
  type Block,
  type Emphasis,
  LINE_BREAK,
  OMISSION,
} from '../2-article/article.ts';
import type { Excerpt } from './excerpt.ts';
import { merged, type Span } from './span.ts';

/** A stretch of a block that is set, and quoted, in one way. */
export interface ReadingRun {
  /** Offsets into `Article.text`, `end` excluded. */
  readonly start: number;
  readonly end: number;
  /** `omission` stands for what the saved copy leaves out, or for what is no text. */
  readonly kind: 'text' | 'break' | 'omission';
  /** The article's own characters, `end - start` of them; empty for a break or an omission. */
  readonly text: string;
  readonly emphasis: readonly Emphasis[];
  /** Numbers of the excerpts that print it, from 1 in the guide's order. */
  readonly excerpts: readonly number[];
  /** Whether the guide's own texts have it in quotation marks. */
  readonly isQuotedElsewhere: boolean;
}

/** A block of an article to read: what `Block` says of it, and its text in runs. */
export interface ReadingBlock extends Block {
  readonly runs: readonly ReadingRun[];
}

/** One excerpt among those that quote an article. */
export interface ReadingExcerpt {
  /** Position in the guide, from 1; the number that prints. */
  readonly number: number;
  readonly id?: string | undefined;
  readonly heading?: string | undefined;
  /** The stretches of `Article.text` that it prints. */
  readonly pieces: readonly Span[];
}

/**
 * An article to read and to choose from, and what is quoted of it. Plain data, fit for JSON. The
 * runs of a block are all of its text in order, so that offsets into what is shown are offsets into
 * `Article.text`.
 */
export interface ReadingView {
  readonly title: string;
  readonly blocks: readonly ReadingBlock[];
  readonly excerpts: readonly ReadingExcerpt[];
}

/**
 * An article block by block, with what a guide quotes of it marked.
 *
 * @param excerpts the guide's excerpts; those of other articles are passed over.
 * @param quoted where words in quotation marks elsewhere in the guide stand in this article.
 */
export function readingView(
  article: Article,
  excerpts: readonly Excerpt[] = [],
  quoted: readonly Span[] = [],
): ReadingView {
  const own = excerpts.filter((excerpt) => excerpt.article.file === article.file);
  const elsewhere = merged(quoted);
  return {
    title: article.metadata.title,
    blocks: article.blocks.map((block) => ({
      ...block,
      runs: runsOf(article, block, own, elsewhere),
    })),
    excerpts: own.map(({ number, id, heading, pieces }) => ({
      number,
      ...(id !== undefined && { id }),
      ...(heading !== undefined && { heading }),
      pieces: pieces.map(({ start, end }) => ({ start, end })),
    })),
  };
}

/** A block cut wherever its setting changes, or who quotes it. */
function runsOf(
  { text, marks }: Article,
  block: Block,
  excerpts: readonly Excerpt[],
  elsewhere: readonly Span[],
): ReadingRun[] {
  const touching = <Stretch extends Span>(spans: readonly Stretch[]) =>
    spans.filter(({ start, end }) => start < block.end && end > block.start);
  const set = touching(marks).toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart = touching(elsewhere);
  const quoting = excerpts.flatMap(({ number, pieces }) =>
    touching(pieces).map(({ start, end }) => ({ number, start, end })),
  );
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of [...set, ...apart, ...quoting]) {
    if (start > block.start) cuts.add(start);
    if (end < block.end) cuts.add(end);
  }
  const signs = new RegExp(`[${LINE_BREAK}${OMISSION}]`, 'gu');
  for (const { index } of text.slice(block.start, block.end).matchAll(signs)) {
    cuts.add(block.start + index).add(block.start + index + 1);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? block.end;
    const over = (span: Span) => span.start <= start && span.end >= end;
    const characters = text.slice(start, end);
    const kind = kindOf(characters);
    return {
      start,
      end,
      kind,
      text: kind === 'text' ? characters : '',
      emphasis: set.filter(over).map(({ emphasis }) => emphasis),
      excerpts: [...new Set(quoting.filter(over).map(({ number }) => number))],
      isQuotedElsewhere: apart.some(over),
    };
  });
}

function kindOf(characters: string): ReadingRun['kind'] {
  if (characters === LINE_BREAK) return 'break';
  return characters === OMISSION ? 'omission' : 'text';
}
