import { newTag, type Tag, type TagKid, tagsIn } from './tag-tree.ts';

/**
 * Gives every list what ISO 32000-1, 14.8.4.3.3 asks for: in a list nothing but items, in an item
 * nothing but its label and its body. The browser puts the body's content into the item itself.
 */
export function settleLists(tag: Tag, inList = false): void {
  for (const kid of tagsIn(tag)) settleLists(kid, tag.type === 'L');
  // Items that lost their list, as those of `<ul role="presentation">` do.
  const lost = tag.type === 'NonStruct' && !inList && tagsIn(tag).some(({ type }) => type === 'LI');
  if (lost) tag.type = 'L';
  if (tag.type === 'L') tag.kids = itemsOf(tag.kids);
  for (const item of tagsIn(tag)) if (item.type === 'LI') item.kids = labelAndBody(item.kids);
}

function itemsOf(kids: readonly TagKid[]): Tag[] {
  return kids.flatMap((kid) => {
    if (kid.kind !== 'tag') return [newTag('LI', [kid])];
    if (kid.type === 'LI' || kid.type === 'L' || kid.type === 'Caption') return [kid];
    const inside = tagsIn(kid);
    const wrapsItems = inside.length > 0 && inside.every(({ type }) => type === 'LI');
    if (kid.type === 'NonStruct' && wrapsItems) return inside;
    return [newTag('LI', kid.type === 'NonStruct' ? kid.kids : [kid])];
  });
}

function labelAndBody(kids: readonly TagKid[]): Tag[] {
  const isPart = (kid: TagKid) =>
    kid.kind === 'tag' && (kid.type === 'Lbl' || kid.type === 'LBody');
  if (kids.every(isPart)) return kids as Tag[];
  const labels = kids.filter((kid): kid is Tag => kid.kind === 'tag' && kid.type === 'Lbl');
  const rest = kids.filter((kid) => !labels.includes(kid as Tag));
  return [...labels, newTag('LBody', rest)];
}
