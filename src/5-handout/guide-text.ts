import type { Root } from 'hast';
import { EDITION_LOOKS } from './editions.ts';
import { escapeHtml } from './escape.ts';
import type { HandoutInput } from './handout.ts';
import type { Labels } from './labels.ts';
import { type MarkdownHtml, type MarkdownPicture, renderMarkdown } from './markdown.ts';
import { nameInMarkdown } from './picture/address.ts';
import type { HandoutPictures } from './picture/handout-pictures.ts';
import { readTitle } from './picture/title.ts';
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

/** How the guide's words are set in its language, and the pictures that stand among them. */
export function guideText(
  input: HandoutInput,
  labels: Labels,
  lang: string,
  pictures: HandoutPictures,
): GuideText {
  const isSingle = EDITION_LOOKS[input.edition].form === 'single';
  const figure = ({ url, alt, title, start, end }: MarkdownPicture, path: Path) => {
    const place = input.placeWithin(path, start, end);
    const { caption, credit } = readTitle(title, labels.credit);
    const set = (words: string | undefined) => words && escapeHtml(curlyQuotes(words, lang));
    return pictures.figure({
      file: nameInMarkdown(url),
      // Between the brackets nothing can be said of nothing: decoration goes under `images`.
      alt: alt.trim() === '' ? undefined : curlyQuotes(alt, lang),
      caption: set(caption),
      credit: set(credit),
      path: path.join('.'),
      named: place,
      lacking: () => place,
    });
  };
  const markdown: GuideText['markdown'] = (text, path, transform) =>
    renderMarkdown(text, {
      lang,
      idPrefix: `${path.join('-').replace(/[^\w-]+/g, '_')}-`,
      notesLabel: labels.notes,
      picture: (picture) => figure(picture, path),
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
