import { newTag, type Tag, type TagKid } from './tag-tree.ts';

/**
 * Takes out the groups without meaning that the browser makes of every box and of every line of
 * text, which are most of its tags. Text that stands in no paragraph, heading or cell becomes a
 * paragraph; a group that starts with a heading becomes a section.
 */
export function settleBlocks(tag: Tag): void {
  if (isInline(tag) || HOLDS_TEXT.has(tag.type)) {
    tag.kids = tag.kids.flatMap(opened);
    for (const kid of tag.kids) if (kid.kind === 'tag') settleBlocks(kid);
    return;
  }
  const kids = tag.kids.flatMap(settled);
  tag.kids = MAY_HOLD_TEXT.has(tag.type) && kids.every(isRunning) ? kids : inParagraphs(kids);
}

/** What stands for a kid of a group: the kid, or what is in it. */
function settled(kid: TagKid): TagKid[] {
  if (kid.kind !== 'tag') return [kid];
  if (kid.type !== 'NonStruct') {
    settleBlocks(kid);
    return [kid];
  }
  // A line of text.
  if (kid.kids.every((one) => one.kind !== 'tag')) return withLang(kid, kid.kids);
  const inside = kid.kids.flatMap(settled);
  const [first] = inside;
  if (first?.kind === 'tag' && /^H[1-6]$/.test(first.type)) {
    return [{ ...kid, type: 'Sect', kids: inParagraphs(inside) }];
  }
  return withLang(kid, inParagraphs(inside));
}

/** The kids alone, or in a group where they have a language of their own. */
function withLang({ lang }: Tag, kids: TagKid[]): TagKid[] {
  if (lang === undefined || kids.length === 0) return kids;
  return [{ ...newTag(kids.every(isRunning) ? 'Span' : 'Div', kids), lang }];
}

/** Groups inside text are opened wherever they are. */
function opened(kid: TagKid): TagKid[] {
  if (kid.kind !== 'tag' || (kid.type !== 'NonStruct' && kid.type !== 'P')) return [kid];
  return withLang(kid, kid.kids.flatMap(opened));
}

/** Puts each run of text into a paragraph. */
function inParagraphs(kids: readonly TagKid[]): TagKid[] {
  const blocks: TagKid[] = [];
  let run: TagKid[] = [];
  const endRun = () => {
    const onlyPictures = run.every((kid) => kid.kind === 'tag' && kid.type === 'Figure');
    blocks.push(...(onlyPictures ? run : [newTag('P', run)]));
    run = [];
  };
  for (const kid of kids) {
    if (isRunning(kid)) run.push(kid);
    else {
      endRun();
      blocks.push(kid);
    }
  }
  endRun();
  return blocks;
}

function isRunning(kid: TagKid): boolean {
  return kid.kind !== 'tag' || isInline(kid) || kid.type === 'Figure';
}

function isInline({ type }: Tag): boolean {
  return INLINE.has(type);
}

/** ISO 32000-1, 14.8.4.4: what stands in lines of text, and the browser's own names for it. */
const INLINE = new Set(['Span', 'Em', 'Strong', 'Code', 'Quote', 'Link', 'Reference', 'Form']);

/** What has text in it and no paragraphs. */
const HOLDS_TEXT = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'Lbl', 'Figure']);

/** What may have text in it or paragraphs. */
const MAY_HOLD_TEXT = new Set(['LBody', 'TH', 'TD', 'Caption']);
