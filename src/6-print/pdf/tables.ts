import { allTags, CELLS, newTag, type Tag, type TagKid, tagsIn } from './tag-tree.ts';

/**
 * Makes tables regular: rows of nothing but cells, as many columns in each (ISO 14289-1, 7.5 and
 * 7.2). A cell without content has no tag in what the browser prints; the page's marks say where one was.
 * Headings say what they head, so the cells need no lists of their headings.
 */
export function settleTables(tag: Tag): void {
  for (const kid of tagsIn(tag)) settleTables(kid);
  if (tag.type !== 'Table') return;
  tag.kids = tag.kids.flatMap(partsOf);
  const rows = tagsIn(tag).filter(({ type }) => type === 'TR');
  for (const row of rows) {
    row.kids = row.kids.map(asCell);
    addBlanks(row);
    for (const cell of tagsIn(row)) settleAttributes(cell);
  }
  fillUp(rows);
}

/** Groups of rows are opened: the browser makes them for `<thead>` and the like at times. */
function partsOf(kid: TagKid): TagKid[] {
  if (kid.kind !== 'tag') return [newTag('TR', [kid])];
  if (kid.type === 'TR' || kid.type === 'Caption') return [kid];
  if (tagsIn(kid).some(({ type }) => type === 'TR')) return kid.kids.flatMap(partsOf);
  return [newTag('TR', [kid])];
}

function asCell(kid: TagKid): Tag {
  return kid.kind === 'tag' && CELLS.has(kid.type) ? kid : newTag('TD', [kid]);
}

/**
 * Puts empty cells where the page has them: `blank-4-0-3` marks a row of four cells, the first and
 * the last of them empty. Those that have tags nevertheless, as headings do, stay.
 */
function addBlanks(row: Tag): void {
  const [kind, length, ...places] = row.mark?.split('-') ?? [];
  if (kind !== 'blank') return;
  const given = tagsIn(row);
  row.kids = [];
  for (let place = 0; place < Number(length); place++) {
    const isBlank = places.includes(String(place));
    const next = given[0];
    if (isBlank && !(next && isEmpty(next))) row.kids.push(newTag('TD'));
    else if (next) row.kids.push(...given.splice(0, 1));
  }
  row.kids.push(...given);
}

function isEmpty(cell: Tag): boolean {
  return allTags(cell).every(({ kids }) => kids.every(({ kind }) => kind === 'tag'));
}

function settleAttributes(cell: Tag): void {
  const { attributes } = cell;
  for (const span of ['Table.ColSpan', 'Table.RowSpan']) {
    if (attributes.get(span) === 1) attributes.delete(span);
  }
  if (cell.type === 'TH' && !attributes.has('Table.Scope')) attributes.set('Table.Scope', 'Column');
}

/** Adds cells to rows that have fewer columns than the widest. */
function fillUp(rows: readonly Tag[]): void {
  const widths = columnsOf(rows);
  const widest = Math.max(0, ...widths);
  for (const [index, row] of rows.entries()) {
    for (let column = widths[index] ?? 0; column < widest; column++) row.kids.push(newTag('TD'));
  }
}

/** How many columns each row fills, with the cells that reach into it from above. */
export function columnsOf(rows: readonly Tag[]): number[] {
  const reaching: number[] = [];
  return rows.map((row, index) => {
    let width = reaching[index] ?? 0;
    for (const cell of tagsIn(row)) {
      const span = Number(cell.attributes.get('Table.ColSpan') ?? 1);
      const down = Number(cell.attributes.get('Table.RowSpan') ?? 1);
      width += span;
      for (let below = index + 1; below < index + down; below++) {
        reaching[below] = (reaching[below] ?? 0) + span;
      }
    }
    return width;
  });
}
