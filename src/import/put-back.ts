import type { Root, RootContent } from 'mdast';
import type { Removed } from './imported.ts';
import { plainTextOf } from './markdown-nodes.ts';

/** A part of a source in its order: a block that is kept, or something that was removed. */
export type SourcePart =
  | { readonly kind: 'kept'; readonly block: RootContent }
  | { readonly kind: 'removed'; readonly index: number };

/**
 * What was kept and what was removed, in the order of the source: each removed part behind the block
 * that ends with the words it stood after. Those whose place is not known stand at the end.
 */
export function sourceParts(content: Root, removed: readonly Removed[]): SourcePart[] {
  const texts = content.children.map((block) => folded(plainTextOf(block)));
  const places = removed.map(({ after }) => {
    const words = folded(after);
    if (words === '') return 0;
    const at = texts.findIndex((text) => text.endsWith(words));
    const within = at >= 0 ? at : texts.findIndex((text) => text.includes(words));
    return within >= 0 ? within + 1 : content.children.length;
  });
  const behind = (place: number) =>
    removed.flatMap((_, index): SourcePart[] =>
      places[index] === place ? [{ kind: 'removed', index }] : [],
    );
  return [
    ...behind(0),
    ...content.children.flatMap((block, index): SourcePart[] => [
      { kind: 'kept', block },
      ...behind(index + 1),
    ]),
  ];
}

function folded(text: string): string {
  return text.replace(/[\s\u2028]+/gu, ' ').trim();
}
