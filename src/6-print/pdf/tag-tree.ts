import type { PDFRef as Ref } from '@cantoo/pdf-lib';

/** A structure element: what a screen reader meets as a heading, a paragraph, a list. */
export interface Tag {
  readonly kind: 'tag';
  /** `P`, `H2`, `LI`: ISO 32000-1, 14.8.4, or a type of the browser's own. */
  type: string;
  kids: TagKid[];
  /** BCP 47, where it differs from what is around. */
  lang?: string;
  /** What stands for a picture. */
  alt?: string;
  /** Unique in the document. */
  id?: string;
  /** What the page says of it: `page-marks.ts`. */
  mark?: string;
  /** By owner and name: `Table.Scope`, `List.ListNumbering`. */
  readonly attributes: Map<string, string | number>;
}

/** Content of a tag: a marked-content sequence in a page, or in a form that is painted there. */
export interface Content {
  readonly kind: 'content';
  /** The page, or the form. */
  readonly stream: Ref;
  readonly page: Ref;
  readonly mcid: number;
}

/** An annotation in a tag: the area of a link. */
export interface AnnotationRef {
  readonly kind: 'annotation';
  readonly page: Ref;
  readonly annotation: Ref;
}

export type TagKid = Tag | Content | AnnotationRef;

export function newTag(type: string, kids: TagKid[] = []): Tag {
  return { kind: 'tag', type, kids, attributes: new Map() };
}

/** The tags among the kids of one. */
export function tagsIn(tag: Tag): Tag[] {
  return tag.kids.filter((kid) => kid.kind === 'tag');
}

/** A tag and all below it, as they are now, in the order they are read. */
export function allTags(tag: Tag): Tag[] {
  const all: Tag[] = [];
  const visit = (one: Tag): void => {
    all.push(one);
    for (const kid of one.kids) if (kid.kind === 'tag') visit(kid);
  };
  visit(tag);
  return all;
}

/** Takes out tags that hold nothing. Cells stay, since a row must have all of its own. */
export function pruneEmpty(tag: Tag): void {
  for (const kid of tagsIn(tag)) pruneEmpty(kid);
  tag.kids = tag.kids.filter(
    (kid) => kid.kind !== 'tag' || kid.kids.length > 0 || CELLS.has(kid.type),
  );
}

/** The cells of a table: of a heading, and of a value. */
export const CELLS: ReadonlySet<string> = new Set(['TH', 'TD']);
