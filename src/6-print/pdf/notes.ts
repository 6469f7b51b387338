import { newTag, type Tag, tagsIn } from './tag-tree.ts';

/**
 * Tags notes as notes, each with an id of its own (ISO 14289-1, 7.9), and the links to them as
 * references. Runs when lists are settled: a note at the end of a text is the body of an item.
 */
export function settleNotes(document: Tag): void {
  let count = 0;
  const visit = (tag: Tag): void => {
    for (const kid of tagsIn(tag)) visit(kid);
    tag.kids = tag.kids.map((kid) => {
      if (kid.kind !== 'tag' || kid.mark !== 'ref') return kid;
      return newTag('Reference', [kid]);
    });
    if (tag.mark !== 'note') return;
    if (tag.type !== 'LI') asNote(tag);
    else {
      for (const body of tagsIn(tag).filter(({ type }) => type === 'LBody')) {
        const note = newTag('Note', body.kids);
        body.kids = [note];
        asNote(note);
      }
    }
  };
  const asNote = (tag: Tag): void => {
    count += 1;
    tag.type = 'Note';
    tag.id = `note-${count}`;
  };
  visit(document);
}
