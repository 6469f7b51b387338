/** Where an item of a list went: `from` undefined when it is new, `to` undefined when it is gone. */
export interface Shift {
  readonly list: string;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Pointers into a list after one of its items came, went or moved: those of the others follow theirs. */
export function shiftedPointers(
  pointers: ReadonlySet<string>,
  { list, from, to }: Shift,
): ReadonlySet<string> {
  const shifted = new Set<string>();
  for (const pointer of pointers) {
    const rest = pointer.startsWith(`${list}/`) ? pointer.slice(list.length + 1) : '';
    const match = /^(\d+)(\/.*)?$/.exec(rest);
    if (!match) {
      shifted.add(pointer);
      continue;
    }
    const index = Number(match[1]);
    if (index === from && to === undefined) continue;
    const without = from !== undefined && index > from ? index - 1 : index;
    const now =
      index === from ? Number(to) : to !== undefined && without >= to ? without + 1 : without;
    shifted.add(`${list}/${now}${match[2] ?? ''}`);
  }
  return shifted;
}
