import { type Tag, tagsIn } from './tag-tree.ts';

/**
 * A figure is the picture itself, with the words that stand for it. The browser also calls the box
 * of picture and caption a figure, which has none: that becomes a plain group, so that the caption
 * is read and not replaced.
 */
export function settleFigures(tag: Tag): void {
  for (const kid of tagsIn(tag)) settleFigures(kid);
  if (tag.type !== 'Figure' || tag.alt !== undefined) return;
  if (tagsIn(tag).length > 0) tag.type = 'Div';
}
