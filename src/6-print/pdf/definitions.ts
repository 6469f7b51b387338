import { newTag, type Tag, tagsIn } from './tag-tree.ts';

/**
 * Makes a list of terms and descriptions one of labels and bodies, as ISO 32000-1, 14.8.4.3.3 says
 * of dictionaries: the browser has no tags for them. A term without a description, or the other way
 * round, is an item all the same.
 */
export function settleDefinitions(tag: Tag): void {
  for (const kid of tagsIn(tag)) settleDefinitions(kid);
  const parts = tagsIn(tag);
  if (!parts.some(isPart) || !parts.every(isPart) || parts.length < tag.kids.length) return;
  const items: Tag[] = [];
  for (const part of parts) {
    const current = items.at(-1);
    const hasBody = current && tagsIn(current).some(({ type }) => type === 'LBody');
    if (part.mark === 'term') {
      part.type = 'Lbl';
      if (current && !hasBody) current.kids.push(part);
      else items.push(newTag('LI', [part]));
    } else if (current && hasBody) tagsIn(current).at(-1)?.kids.push(part);
    else if (current) current.kids.push(newTag('LBody', [part]));
    else items.push(newTag('LI', [newTag('LBody', [part])]));
  }
  for (const item of items) {
    if (!tagsIn(item).some(({ type }) => type === 'LBody')) item.kids.push(newTag('LBody'));
  }
  tag.type = 'L';
  tag.kids = items;
}

function isPart({ mark }: Tag): boolean {
  return mark === 'term' || mark === 'means';
}
