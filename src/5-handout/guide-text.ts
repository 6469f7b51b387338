import type { Root } from 'hast';
import { diagnostic, type Report } from '../source/diagnostic.ts';
import { EDITION_LOOKS } from './editions.ts';
import type { HandoutInput } from './handout.ts';
import type { Labels } from './labels.ts';
import { type MarkdownHtml, renderMarkdown } from './markdown.ts';
import { curlyQuotes } from './typography.ts';
import { listWideTables } from './wide-tables.ts';

/** Where a value is in the guide: `['questions', 3, 'ask']`. */
export type Path = readonly (string | number)[];

/** Sets the guide's own words; an article's never come here. */
export interface GuideText {
  /** A field that is plain text. */
  plain(text: string): string;
  /** A field that is written in Markdown. */
  markdown(markdown: string, path: Path, transform?: (tree: Root) => void): MarkdownHtml;
  /** The same, without the paragraph's tags where it is a single paragraph. */
  line(markdown: string, path: Path): string;
}

/** How the guide's words are set in its language; pictures in them are reported. */
export function guideText(
  input: HandoutInput,
  labels: Labels,
  lang: string,
  report: Report,
): GuideText {
  const isSingle = EDITION_LOOKS[input.edition].form === 'single';
  const markdown: GuideText['markdown'] = (text, path, transform) =>
    renderMarkdown(text, {
      lang,
      idPrefix: `${path.join('-').replace(/[^\w-]+/g, '_')}-`,
      notesLabel: labels.notes,
      onImage: (alt) => report(notPrinted(alt, input, path)),
      transform(tree) {
        if (isSingle) listWideTables(tree);
        transform?.(tree);
      },
    });
  return {
    plain: (text) => curlyQuotes(text, lang),
    markdown,
    line(text, path) {
      const { html, inline } = markdown(text, path);
      return inline ?? html;
    },
  };
}

function notPrinted(alt: string, input: HandoutInput, path: Path) {
  const what = alt ? `The picture "${alt}" is` : 'A picture without a description is';
  return diagnostic('image/not-printed', input.placeOf(path), `${what} not printed.`, {
    hint: alt
      ? 'Its description stands in its place, in brackets.'
      : 'Nothing stands in its place. Take it out, or say in words what it shows.',
  });
}
