import type { Element, ElementContent, Nodes, Root } from 'hast';
import { walk } from '../source/markdown/walk.ts';
import { fill } from './labels.ts';

/** The notes of one section of the document, as its fields are set one after the other. */
export interface SectionNotes {
  /** What the ids of its notes begin with: the section's name. */
  readonly section: string;
  /** What a link back says to those who hear it: `Back to reference {number}`. */
  readonly backLabel: string;
  /** The notes, as items of a list. */
  readonly items: Element[];
}

/**
 * Takes a field's footnotes out of its text and adds them to its section's. The numbers go on from
 * those before, and the ids say the section and the number, so that no two fields share any.
 */
export function takeFootnotes(tree: Root, notes: SectionNotes): readonly Element[] {
  const list = tree.children.find(
    (child) => child.type === 'element' && child.properties.dataFootnotes !== undefined,
  );
  if (list === undefined) return [];
  // The line end before it goes too: one paragraph is then all there is.
  const at = tree.children.indexOf(list);
  const isLineEnd = tree.children[at - 1]?.type === 'text';
  tree.children.splice(at - (isLineEnd ? 1 : 0), isLineEnd ? 2 : 1);
  const items: Element[] = [];
  walk<Nodes>(list, (node) => {
    if (node.type !== 'element') return;
    if (node.tagName === 'li' && node.properties.id !== undefined) items.push(node);
  });

  const first = notes.items.length + 1;
  const numbers = new Map(items.map((item, index) => [String(item.properties.id), first + index]));
  const references = renumberReferences(tree, numbers, notes.section);
  for (const [index, item] of items.entries()) {
    const number = first + index;
    item.properties.id = idOf(notes.section, number);
    walk<Nodes>(item, (node) => {
      if (node.type !== 'element' || node.tagName !== 'a') return;
      const { properties } = node;
      if (properties.dataFootnoteBackref === undefined) return;
      properties.href = `#${references.get(String(properties.href).slice(1)) ?? ''}`;
      properties.ariaLabel = fill(notes.backLabel, { number });
    });
  }
  notes.items.push(...items);
  return items;
}

/** Gives the marks in the text their numbers, and tells the new ids of the marks by the old. */
function renumberReferences(
  tree: Root,
  numbers: ReadonlyMap<string, number>,
  section: string,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const seen = new Map<number, number>();
  walk<Nodes>(tree, (element) => {
    if (element.type !== 'element') return;
    const { properties } = element;
    if (properties.dataFootnoteRef === undefined) return;
    const number = numbers.get(String(properties.href).slice(1)) ?? 0;
    const times = (seen.get(number) ?? 0) + 1;
    seen.set(number, times);
    const id = `${idOf(section, number)}-ref${times > 1 ? `-${times}` : ''}`;
    ids.set(String(properties.id), id);
    properties.id = id;
    properties.href = `#${idOf(section, number)}`;
    properties.ariaDescribedBy = [`${section}-notes`];
    element.children = [{ type: 'text', value: String(number) }];
  });
  return ids;
}

const idOf = (section: string, number: number) => `${section}-note-${number}`;

/** Text without the marks of its footnotes, for a second place where it stands. */
export function withoutNoteMarks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const [only] = child.children;
    const isMark = only?.type === 'element' && only.properties.dataFootnoteRef !== undefined;
    return isMark ? [] : [{ ...child, children: withoutNoteMarks(child.children) }];
  });
}
