import { allTags, type Tag } from './tag-tree.ts';

/**
 * Sets the levels of headings so that none is skipped on the way down (ISO 14289-1, 7.4.2): a
 * heading is one level below the nearest one before it that is above it in the document. How they
 * look stays as it is.
 */
export function settleHeadings(document: Tag): void {
  const above: { written: number; level: number }[] = [];
  for (const tag of allTags(document)) {
    const written = Number(/^H([1-6])$/.exec(tag.type)?.[1]);
    if (!written) continue;
    while ((above.at(-1)?.written ?? 0) >= written) above.pop();
    const level = (above.at(-1)?.level ?? 0) + 1;
    above.push({ written, level });
    tag.type = `H${level}`;
  }
}
