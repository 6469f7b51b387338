import { STANDARD_TYPES } from './roles.ts';
import { columnsOf } from './tables.ts';
import { allTags, type Tag, tagsIn } from './tag-tree.ts';

/** What a tag may have directly in it, and in what it may stand (ISO 32000-1, 14.8.4.3). */
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI', 'Note'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
};
const ONLY_HOLDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
};

/** Where the tags are not what PDF/UA-1 asks for; `roles` is the document's role map. */
export function structureFaults(document: Tag, roles: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  let above = 0;
  const typeOf = ({ type }: Tag) => roles.get(type) ?? type;

  for (const tag of allTags(document)) {
    const type = typeOf(tag);
    if (!STANDARD_TYPES.has(type)) faults.push(`7.1: ${type} is no standard type of tag`);
    const allowed = ONLY_HOLDS[type];
    if (allowed && tagsIn(tag).length < tag.kids.length) {
      faults.push(`7.2: ${type} has content of its own`);
    }
    for (const kid of tagsIn(tag)) {
      const inside = typeOf(kid);
      const parents = ONLY_IN[inside];
      if (allowed && !allowed.includes(inside)) faults.push(`7.2: ${type} holds ${inside}`);
      if (parents && !parents.includes(type)) faults.push(`7.2: ${inside} stands in ${type}`);
    }
    if ((type === 'Figure' || type === 'Formula') && !tag.alt) {
      faults.push('7.3: a picture has no words that stand for it');
    }
    const level = Number(/^H([1-6])$/.exec(type)?.[1] ?? 0);
    if (level > above + 1) faults.push(`7.4.2: H${level} comes after H${above}`);
    if (level > 0) above = level;
    if (type === 'TH' && !tag.attributes.has('Table.Scope')) {
      faults.push('7.5: a heading in a table does not say what it heads');
    }
    if (type === 'Table') faults.push(...tableFaults(tag));
    if (type === 'Note') {
      if (tag.id === undefined) faults.push('7.9: a note has no id');
      else if (ids.has(tag.id)) faults.push('7.9: two notes have one id');
      else ids.add(tag.id);
    }
    if (type === 'Link' && !tag.kids.some(({ kind }) => kind === 'annotation')) {
      faults.push('7.18.5: a link has no area');
    }
  }
  return faults;
}

function tableFaults(table: Tag): string[] {
  const rows = tagsIn(table).filter(({ type }) => type === 'TR');
  return new Set(columnsOf(rows)).size > 1 ? ['7.2: the rows of a table differ in columns'] : [];
}
