import type { Article } from '../2-article/article.ts';
import type { Memory } from '../source/memory.ts';
import { formatDate } from './dates.ts';
import { escapeHtml } from './escape.ts';
import { inGuideOrder } from './guide-order.ts';
import type { HandoutInput } from './handout.ts';
import { fill, fillCount, type Labels, type PluralLabel } from './labels.ts';
import { pointerTo } from './marks.ts';
import { qrCode } from './qr.ts';

/** An article's source box, beside an excerpt. */
export interface SourceView {
  /** Where the guide names the article, as a JSON Pointer. */
  readonly at: string;
  /** Who wrote it; where nobody is named, who published it. */
  readonly lead: string | undefined;
  /** HTML: in the language's quotation marks, which are no part of the title's own direction. */
  readonly title: string;
  /** Where it was published; undefined where that is the lead already. */
  readonly publication: string | undefined;
  readonly date: string | undefined;
  readonly kind: string | undefined;
  readonly url: string | undefined;
  /** SVG; only beside the first excerpt from an article. */
  readonly qr: string | undefined;
}

/** An article in the list of sources, in full. */
export interface CreditView extends SourceView {
  /** Whether the author ends in a mark of its own, so that no full stop follows. */
  readonly leadEnds: boolean;
  readonly path: string;
  readonly retrieved: string | undefined;
  readonly rights: string | undefined;
  /** How much of it is quoted; undefined where nothing is. */
  readonly quoted: string | undefined;
}

/** What the source box beside an excerpt says. */
export function sourceBox(
  { metadata }: Article,
  id: string,
  labels: Labels,
  lang: string,
  withCode: boolean,
  memory: Memory,
): SourceView {
  const { author, publication, published, kind, title, url } = metadata;
  return {
    at: pointerTo(['articles', id]),
    lead: author ?? publication,
    title: titleIn(labels.quotedTitle, title),
    publication: author === undefined ? undefined : publication,
    date: published && memory.recall(formatDate, published, lang),
    kind: kind && labels.kind[kind],
    url,
    qr:
      withCode && url !== undefined
        ? memory.recall(qrCode, url, fill(labels.code, { title }))
        : undefined,
  };
}

/** The full citation and the terms of every article of the guide, in the guide's order. */
export function credits(input: HandoutInput, labels: Labels, lang: string): readonly CreditView[] {
  return inGuideOrder('articles', [...input.articles], input).map(([id, article]) => {
    const { retrieved, rights, title } = article.metadata;
    return {
      ...sourceBox(article, id, labels, lang, false, input.memory),
      // An author such as “Jr.” or “Inc.” brings a full stop along.
      leadEnds: ENDED.test(article.metadata.author ?? article.metadata.publication ?? ''),
      // A title with a mark of its own at the end needs no full stop.
      title: titleIn(ENDED.test(title) ? labels.quotedTitle : labels.citedTitle, title),
      path: `articles.${id}`,
      retrieved:
        retrieved &&
        fill(labels.retrieved, { date: input.memory.recall(formatDate, retrieved, lang) }),
      rights: rights && (ENDED.test(rights) ? rights : `${rights}.`),
      quoted: quotedOf(input, id, labels, lang),
    };
  });
}

/** A title in its quotation marks, as HTML; a question mark at its end stays at its end. */
function titleIn(label: string, title: string): string {
  return fill(escapeHtml(label), { title: `<bdi>${escapeHtml(title)}</bdi>` });
}

function quotedOf({ meter, memory }: HandoutInput, id: string, labels: Labels, lang: string) {
  const { words = 0, of, percent } = meter.articles.find((article) => article.id === id) ?? {};
  if (words === 0) return undefined;
  return of === undefined || percent === undefined
    ? memory.about(fillCount, labels.quoted, words, lang)
    : memory.about(fillQuotedOf, labels.quotedOf, words, lang, of, percent);
}

function fillQuotedOf(
  label: PluralLabel,
  words: number,
  lang: string,
  of: number,
  percent: number,
): string {
  return fillCount(label, words, lang, { of, percent });
}

/** A text with a mark of its own at the end. */
const ENDED = /[.?!…]$/;
