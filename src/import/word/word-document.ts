import type { FootnoteDefinition, RootContent } from 'mdast';
import { contentOfHtml, parseHtml } from '../html-content.ts';
import type { ImportedArticle, Removed } from '../imported.ts';
import { plainTextOf, withoutPictures } from '../markdown-nodes.ts';
import type { FoundFacts } from '../text/page-lines.ts';
import { takeTopLines } from '../text/top-lines.ts';
import { STYLES, takeApart } from './word-html.ts';
import { notesOnWord } from './word-notes.ts';
import { damaged, openWordPackage } from './word-package.ts';

/** What programs call a document that nobody has named. */
const UNNAMED = /^(?:microsoft word\b|(?:new )?document\s*\d*$|untitled|dokument\s*\d*$)|\.docx?$/i;
/** A title is a line. */
const LONGEST_TITLE = 200;

/**
 * Reads a Word document: headings, lists, quotations, tables, emphasis, links, footnotes and
 * endnotes; captions without their pictures. The title is the paragraph that has the style Title, a
 * first heading, or a first line in bold; the author is whom a line "By …" names, because the
 * properties of a file name whose computer it was.
 *
 * @throws ImportError when it is damaged, locked or too large.
 */
export async function readWordDocument(bytes: Uint8Array): Promise<ImportedArticle> {
  const { xml, title: named, creator } = openWordPackage(bytes);
  const tree = parseHtml(await htmlOf(bytes));
  const removed: Removed[] = [];
  const parts = takeApart(tree, removed);
  const text = contentOfHtml(tree);
  const blocks = withoutPictures(text.children, removed);
  const footnotes = parts.notes.map(({ identifier, tree }) => ({
    identifier,
    content: contentOfHtml(tree),
  }));
  const notes = [...text.notes, ...footnotes.flatMap(({ content }) => content.notes)];

  const { title, children } = titled(parts.title, blocks);
  const facts: FoundFacts = {};
  const kept = takeTopLines(children, facts, removed).flatMap(countedByWord);
  const definitions = footnotes.map(
    ({ identifier, content }): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [...content.children] as FootnoteDefinition['children'],
    }),
  );
  const all = [...kept, ...definitions];
  const read = [title ?? '', ...all.map(allWords), ...removed.map(({ text }) => text)].join(' ');
  notes.push(...notesOnWord(xml, read));

  const usable = title ?? (named && !UNNAMED.test(named) ? named : undefined);
  if (title === undefined && usable !== undefined) {
    notes.push(`The title “${usable}” is from the properties of the file.`);
  }
  if (usable === undefined)
    notes.push('The document does not tell its title: write it above the text.');
  if (creator && creator !== facts.author) {
    notes.push(`The file was made by “${creator}”, who need not be the author.`);
  }
  return {
    facts: { ...facts, title: usable ?? '' },
    content: { type: 'root', children: all },
    removed,
    notes,
  };
}

/** Loaded when it is needed: it is large. */
async function htmlOf(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: [...STYLES],
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: '#picture' })),
      },
    );
    return value;
  } catch {
    throw damaged();
  }
}

/** The title, and the text without it. */
function titled(styled: string | undefined, blocks: readonly RootContent[]) {
  const [first, ...rest] = blocks;
  if (styled !== undefined) return { title: styled, children: blocks };
  const isBold =
    first?.type === 'paragraph' && first.children.every(({ type }) => type === 'strong');
  if (first && ((first.type === 'heading' && first.depth === 1) || isBold)) {
    const title = plainTextOf(first).replace(/\s+/gu, ' ').trim();
    if (title !== '' && title.length <= LONGEST_TITLE) return { title, children: rest };
  }
  return { title: undefined, children: blocks };
}

/** A numbered list of one may be part of a longer one, and its number there is not known. */
function countedByWord(block: RootContent): RootContent[] {
  if (block.type !== 'list') return [block];
  const items = block.children.filter((item) => plainTextOf(item).trim() !== '');
  const children = items.map((item) => ({
    ...item,
    children: item.children.flatMap(countedByWord) as typeof item.children,
  }));
  if (children.length === 0) return [];
  if (block.ordered && children.length === 1) return children.flatMap((item) => item.children);
  return [{ ...block, children }];
}

/** All words of a block, those of captions too. */
function allWords(node: RootContent): string {
  if (node.type === 'image') return node.title ?? '';
  if ('children' in node) return node.children.map(allWords).join(' ');
  return plainTextOf(node);
}
