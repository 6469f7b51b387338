import type { Nodes, Root, RootContent } from 'mdast';
import { writeText } from '../2-article/write-text.ts';
import type { ImportedArticle, Removed } from './imported.ts';
import { lastWords, paragraphOf } from './markdown-nodes.ts';
import { sourceParts } from './put-back.ts';
import { readingBack } from './read-back.ts';

/** What a person changed of what importing kept and removed. */
export interface ReviewChoice {
  /** The positions, in `removed`, of what is put back. */
  readonly putBack: readonly number[];
  /** The pieces of the text that are taken out, by their numbers: from 0, over all that `piecesOf` gives. */
  readonly takenOut: readonly number[];
}

/**
 * The pieces of a block that are taken out one by one: a list's items, a block quotation's blocks. A list
 * with numbers is one piece: its other items would get other numbers.
 */
export function piecesOf(block: RootContent): readonly RootContent[] {
  const isParted = block.type === 'blockquote' || (block.type === 'list' && !block.ordered);
  return isParted ? block.children : [block];
}

/**
 * An article as a person has reviewed it. What was put back is a paragraph each, where it stood. What was
 * taken out is in `removed` as Markdown, so that copying it back gives what was there; so is each mark of
 * a footnote that has gone.
 */
export function asReviewed(article: ImportedArticle, choice: ReviewChoice): ImportedArticle {
  const { content, removed } = article;
  const out = new Set(choice.takenOut);
  const byHand: Removed[] = [];
  const children: RootContent[] = [];
  let number = 0;
  for (const part of sourceParts(content, removed)) {
    if (part.kind === 'removed') {
      const text = choice.putBack.includes(part.index) ? removed[part.index]?.text.trim() : '';
      if (text) children.push(paragraphOf(text));
      continue;
    }
    const pieces = piecesOf(part.block);
    const kept: RootContent[] = [];
    for (const piece of pieces) {
      if (!out.has(number++)) kept.push(piece);
      else byHand.push(takenOut(within(part.block, [piece]), [...children, ...kept]));
    }
    if (kept.length === pieces.length) children.push(part.block);
    else if (kept.length > 0) children.push(within(part.block, kept));
  }
  const marked = byHand.length === 0 ? children : withoutLostMarks(children, content, byHand);
  const sound = readingBack({ ...content, children: marked });
  return {
    ...article,
    content: sound.content,
    removed: [...removed.filter((_, index) => !choice.putBack.includes(index)), ...byHand],
    // What was so before the review has been said.
    notes: [...new Set([...article.notes, ...sound.notes])],
  };
}

/** What the list of what was removed says of a piece that a person took out. */
function takenOut(piece: RootContent, before: readonly RootContent[]): Removed {
  const text = writeText({ type: 'root', children: [piece] }).trimEnd();
  return { what: 'taken out by hand', text, after: lastWords(before) };
}

/** Some of a block's pieces, in a block of its kind. */
function within(block: RootContent, pieces: readonly RootContent[]): RootContent {
  const [only] = pieces;
  return only === block ? block : ({ ...block, children: pieces } as RootContent);
}

/** A mark whose footnote was taken out would be read as words. */
function withoutLostMarks(
  blocks: readonly RootContent[],
  { children: before }: Root,
  removed: Removed[],
): RootContent[] {
  const notes = (all: readonly RootContent[]) =>
    all.flatMap((one) => (one.type === 'footnoteDefinition' ? [one.identifier] : []));
  const left = new Set(notes(blocks));
  const lost = new Set(notes(before).filter((identifier) => !left.has(identifier)));
  if (lost.size === 0) return [...blocks];
  const without = <Node extends Nodes>(node: Node, after: readonly RootContent[]): Node => {
    if (!('children' in node)) return node;
    const kept: RootContent[] = [];
    for (const child of node.children as readonly RootContent[]) {
      const before = [...after, ...(kept.length > 0 ? [within(node as RootContent, kept)] : [])];
      if (child.type === 'footnoteReference' && lost.has(child.identifier)) {
        const text = `[^${child.label ?? child.identifier}]`;
        removed.push({ what: 'footnote mark', text, after: lastWords(before) });
      } else kept.push(without(child, before));
    }
    return { ...node, children: kept };
  };
  const result: RootContent[] = [];
  for (const block of blocks) result.push(without(block, result));
  return result;
}
