import { PDFRef } from '@cantoo/pdf-lib';
import { newTag, type Tag, type TagKid } from '../../../src/6-print/pdf/tag-tree.ts';

const PAGE = PDFRef.of(1);

/** A tag with these kids: tags, numbers of content on one page, and `link` for the area of one. */
export function tag(type: string, ...kids: (Tag | number | 'link')[]): Tag {
  return newTag(
    type,
    kids.map((kid): TagKid => {
      if (kid === 'link') return { kind: 'annotation', page: PAGE, annotation: PDFRef.of(2) };
      if (typeof kid !== 'number') return kid;
      return { kind: 'content', stream: PAGE, page: PAGE, mcid: kid };
    }),
  );
}

/** The tag, changed: its mark, its language, what stands for it. */
export function having(given: Partial<Tag>, changed: Tag): Tag {
  return Object.assign(changed, given);
}

/** A tag with attributes. */
export function attributed(attributes: Record<string, string | number>, changed: Tag): Tag {
  for (const [name, value] of Object.entries(attributes)) changed.attributes.set(name, value);
  return changed;
}

/** A tree on one line: `L(LI(Lbl(1) LBody(2)))`. */
export function shown({ type, kids }: Tag): string {
  const inside = kids.map((kid) => {
    if (kid.kind === 'tag') return shown(kid);
    return kid.kind === 'content' ? String(kid.mcid) : 'link';
  });
  return inside.length > 0 ? `${type}(${inside.join(' ')})` : type;
}
