import type { PDFRef as Ref } from '@cantoo/pdf-lib';
import type { PaintedStream } from './streams.ts';
import { allTags, type Tag } from './tag-tree.ts';

/**
 * Where what is painted and the tags do not agree (ISO 14289-1, 7.1): everything painted belongs to
 * one tag or is an artifact, and every tag's content is there.
 */
export function contentFaults(document: Tag, streams: readonly PaintedStream[]): string[] {
  const faults: string[] = [];
  const named = new Map<Ref, Set<number>>();
  for (const { kids } of allTags(document)) {
    for (const kid of kids) {
      if (kid.kind !== 'content') continue;
      const numbers = named.get(kid.stream) ?? new Set();
      if (numbers.has(kid.mcid)) faults.push('7.1: content belongs to two tags');
      named.set(kid.stream, numbers.add(kid.mcid));
    }
  }
  for (const { owner, content } of streams) {
    const numbers = named.get(owner) ?? new Set();
    const painted = new Set(content.tagged.map(({ mcid }) => mcid));
    if (content.loose.length > 0) faults.push('7.1: content is neither tagged nor an artifact');
    if (content.misplaced > 0) faults.push('7.1: tagged content and artifacts are in each other');
    if (content.tagged.length > painted.size) faults.push('7.1: two contents have one number');
    if ([...painted].some((one) => !numbers.has(one))) {
      faults.push('7.1: content is marked, and has no tag');
    }
    if ([...numbers].some((one) => !painted.has(one))) {
      faults.push('7.1: a tag names content that is not there');
    }
    named.delete(owner);
  }
  if (named.size > 0) faults.push('7.1: a tag names content that is on no page');
  return faults;
}
