import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { FOOTNOTE_ADDRESS } from '../html-content.ts';
import type { Removed } from '../imported.ts';

/** Word's own styles, and LibreOffice's, as elements that this file knows again. */
export const STYLES: readonly string[] = [
  "p[style-name='Title'] => h1.document-title:fresh",
  "p[style-name='Subtitle'] => p.document-subtitle:fresh",
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Caption', 'Illustration', 'Figure'].map(
    (name) => `p[style-name='${name}'] => p.caption:fresh`,
  ),
  "p[style-name='TOC Heading'] => p.contents:fresh",
  "p[style-name^='toc '] => p.contents:fresh",
];

/** What is not running text in the HTML of a Word document. */
export interface WordParts {
  readonly title: string | undefined;
  /** Each note with the name that its marks have. */
  readonly notes: readonly { identifier: string; tree: HtmlRoot }[];
}

/**
 * Takes apart the HTML that a Word document was turned into: the title comes out, captions become
 * pictures that have them as titles, footnotes and endnotes come out and their marks point to them;
 * pictures and tables of contents are left out and listed. `tree` is changed.
 */
export function takeApart(tree: HtmlRoot, removed: Removed[]): WordParts {
  const notes = takeNotes(tree);
  const titles: string[] = [];
  let before = '';
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') before = (before + node.value).slice(-200);
    if (node.type !== 'element' || !parent || index === undefined) return undefined;
    const takeOut = (): [typeof SKIP, number] => {
      parent.children.splice(index, 1);
      return [SKIP, index];
    };
    const after = before.trim().split(/\s+/u).slice(-8).join(' ');
    if (isOf(node, 'document-title')) {
      titles.push(wordsOf(node));
      return takeOut();
    }
    if (isOf(node, 'contents')) {
      removed.push({ what: 'table of contents', text: wordsOf(node), after });
      return takeOut();
    }
    if (isOf(node, 'caption')) {
      const title = wordsOf(node);
      node.properties = {};
      node.children = title === '' ? [] : [element('img', { src: '#picture', alt: '', title }, [])];
      before += ` ${title}`;
      return SKIP;
    }
    if (node.tagName === 'img') {
      removed.push({ what: 'picture', text: String(node.properties.alt ?? ''), after });
      return takeOut();
    }
    return undefined;
  });
  return { title: titles.join(' ') || undefined, notes };
}

/** The list of notes at the end, and the names that tie marks to them. */
function takeNotes(tree: HtmlRoot): { identifier: string; tree: HtmlRoot }[] {
  const notes: { identifier: string; tree: HtmlRoot }[] = [];
  const names = new Map<string, string>();
  visit(tree, 'element', (node, index, parent) => {
    const id = String(node.properties.id ?? '');
    if (node.tagName !== 'li' || !/^(?:foot|end)note-\d+$/.test(id)) return undefined;
    const identifier = String(names.size + 1);
    names.set(`#${id}`, identifier);
    withoutWayBack(node);
    notes.push({ identifier, tree: { type: 'root', children: node.children } });
    if (!parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  visit(tree, 'element', (node) => {
    const identifier = names.get(String(node.properties.href ?? ''));
    if (identifier) node.properties.href = FOOTNOTE_ADDRESS + identifier;
  });
  return notes;
}

/** The arrow after a note, which leads back to its mark. */
function withoutWayBack(note: Element): void {
  visit(note, 'element', (node, index, parent) => {
    if (node.tagName !== 'a' || index === undefined || !parent) return undefined;
    if (!/^#(?:foot|end)note-ref-/.test(String(node.properties.href ?? ''))) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isOf(node: Element, name: string): boolean {
  return Array.isArray(node.properties.className) && node.properties.className.includes(name);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function wordsOf(node: Element): string {
  let words = '';
  visit(node, (child) => {
    if (child.type === 'text') words += child.value;
    if (child.type === 'element' && child.tagName === 'br') words += ' ';
  });
  return words.replace(/\s+/gu, ' ').trim();
}
