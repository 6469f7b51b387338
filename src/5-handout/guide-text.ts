import type { ElementContent, Properties, Root } from 'hast';
import { NO_MEMORY } from '../source/memory.ts';
import { EDITION_LOOKS } from './editions.ts';
import { escapeHtml } from './escape.ts';
import { type SectionNotes, withoutNoteMarks } from './footnotes.ts';
import type { HandoutInput } from './handout.ts';
import { fillCount, type Labels, type PluralLabel } from './labels.ts';
import { type MarkdownHtml, type MarkdownOptions, renderMarkdown, toHtml } from './markdown.ts';
import { type TextPart, textParts } from './markdown-blocks.ts';
import type { MarkdownPicture } from './markdown-tree.ts';
import { type Marks, pointerTo } from './marks.ts';
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
  markdown(markdown: string, path: Path): MarkdownHtml;
  /** The same part by part, to be finished by whoever asks. */
  parts(markdown: string, path: Path): readonly TextPart[];
  /** The same, without the paragraph's tags where it is a single paragraph. */
  line(markdown: string, path: Path): string;
  /** A meaning from the glossary, as it prints in the list, and as it stands in a margin. */
  entry(markdown: string, path: Path): EntryHtml;
  /** A label with a number in it. */
  count(label: PluralLabel, count: number): string;
  /** What marks an element with the value that it shows; nothing in a handout without marks. */
  from(pointer: string): Properties;
  /** The footnotes of each section that has some, by its name, once all its fields are set. */
  notes(): Readonly<Record<string, NotesView>>;
}

/** A meaning from the glossary. */
export interface EntryHtml {
  readonly html: string;
  /** What it is in the margin, where no picture has room; shared, so nobody may change it. */
  readonly tree: readonly ElementContent[];
}

/** Notes at the end of a section. */
export interface NotesView {
  /** The id of their heading. */
  readonly id: string;
  /** Items of a list, as HTML. */
  readonly items: readonly string[];
}

/** How the guide's words are set in its language, and the pictures that stand among them. */
export function guideText(
  input: HandoutInput,
  labels: Labels,
  lang: string,
  pictures: HandoutPictures,
  marks: Marks,
): GuideText {
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
      from: { ...marks.properties(pointerTo(path)), ...marks.between(start, end) },
      fromKey: () => '',
      named: place,
      lacking: () => place,
    });
  };
  const sections = new Map<string, SectionNotes>();
  const notesIn = (section: string) => {
    const notes = sections.get(section) ?? { section, backLabel: labels.backToText, items: [] };
    sections.set(section, notes);
    return notes;
  };
  const { form } = EDITION_LOOKS[input.edition];
  const { memory } = input;
  const optionsAt = (path: Path, transform?: (tree: Root) => void): MarkdownOptions => ({
    lang,
    memory,
    notes: notesIn(String(path[0])),
    picture: (picture) => figure(picture, path),
    from: marks.properties(pointerTo(path)),
    offsets: marks.isOn,
    transform(tree) {
      if (form === 'single') listWideTables(tree);
      // These have no place for notes: a mark would lead nowhere.
      if (form === 'sheet' || path[0] === 'contact') {
        tree.children = withoutNoteMarks(tree.children as ElementContent[]);
      }
      transform?.(tree);
    },
  });
  const markdown: GuideText['markdown'] = (text, path) =>
    REACHES_OUT.test(text)
      ? renderMarkdown(text, optionsAt(path))
      : memory.recall(renderField, text, lang, form === 'single', marks.isOn);
  return {
    plain: (text) => curlyQuotes(text, lang),
    markdown,
    parts: (text, path) => textParts(text, { ...optionsAt(path), single: form === 'single' }),
    line(text, path) {
      const { html, inline } = markdown(text, path);
      return inline ?? html;
    },
    entry(means, path) {
      if (!REACHES_OUT.test(means)) {
        return memory.recall(renderEntry, means, lang, form === 'single', marks.isOn);
      }
      let tree: readonly ElementContent[] = [];
      const takeTree = (root: Root) => {
        tree = inMargin(root);
      };
      const { html, inline } = renderMarkdown(means, optionsAt(path, takeTree));
      return { html: inline ?? html, tree };
    },
    count: (label, count) => memory.about(fillCount, label, count, lang),
    from: marks.properties,
    notes: () =>
      Object.fromEntries(
        [...sections]
          .filter(([, { items }]) => items.length > 0)
          .map(([section, { items }]) => [
            section,
            { id: `${section}-notes`, items: items.map((item) => toHtml([item])) },
          ]),
      ),
  };
}

/** Pictures and footnotes: what a field shares with others of the document. */
const REACHES_OUT = /!\[|\[\^/;

/** A field of Markdown by itself. */
function renderField(text: string, lang: string, single: boolean, offsets: boolean): MarkdownHtml {
  return renderAlone(text, lang, single, offsets);
}

/** A meaning from the glossary by itself. */
function renderEntry(text: string, lang: string, single: boolean, offsets: boolean): EntryHtml {
  let tree: readonly ElementContent[] = [];
  const { html, inline } = renderAlone(text, lang, single, offsets, (root) => {
    tree = inMargin(root);
  });
  return { html: inline ?? html, tree };
}

/** What of a meaning stands in the margin: a picture has no room there. */
function inMargin(root: Root): readonly ElementContent[] {
  const all = root.children.filter((one) => !('tagName' in one) || one.tagName !== 'figure');
  const [only] = all;
  const single = only?.type === 'element' && only.tagName === 'p' && all.length === 1;
  return withoutNoteMarks(
    structuredClone((single ? only.children : all) as readonly ElementContent[]),
  );
}

function renderAlone(
  text: string,
  lang: string,
  single: boolean,
  offsets: boolean,
  transform?: (tree: Root) => void,
): MarkdownHtml {
  return renderMarkdown(text, {
    lang,
    offsets,
    memory: NO_MEMORY,
    notes: { section: '', backLabel: '', items: [] },
    from: {},
    picture: () => undefined,
    transform(tree) {
      if (single) listWideTables(tree);
      transform?.(tree);
    },
  });
}
