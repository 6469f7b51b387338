import { MARK } from './page-marks.ts';
import { type Tag, tagsIn } from './tag-tree.ts';

/**
 * Takes the marks of the page out of the tags' languages: `en-x-tag-term` leaves `en`, which is left
 * out where it is the language around.
 */
export function takeMarks(tag: Tag, around?: string): void {
  const [lang, mark] = tag.lang?.split(MARK) ?? [];
  if (mark !== undefined) tag.mark = mark;
  if (lang === undefined || lang === around || lang === 'und') delete tag.lang;
  else tag.lang = lang;
  for (const kid of tagsIn(tag)) takeMarks(kid, tag.lang ?? around);
}
