import type { Line } from './lines.ts';

/** A way into a guide: names of keys, and 0 for an item of a list. */
export type Path = readonly (string | 0)[];

/** The way to what stands at a line's column: a key, an item's text, or what is about to be typed. */
export function pathTo(lines: readonly Line[], index: number, column: number): Path {
  const line = lines[index];
  const path: (string | 0)[] = [];
  // The column of the thing whose owner is looked for, and whether that thing is a dash.
  let at = column;
  let isDash = false;
  const climb = (dashes: readonly number[]) => {
    for (const dash of dashes.toReversed()) {
      path.unshift(0);
      at = dash;
      isDash = true;
    }
  };
  if (line && !line.isBlank) climb(line.dashes.filter((dash) => dash < column));
  for (let above = index - 1; above >= 0 && (at > 0 || isDash); above -= 1) {
    const owner = lines[above];
    if (!owner || owner.isBlank || owner.isText) continue;
    const { key, dashes } = owner;
    if (isDash) {
      if (dashes.includes(at)) continue;
      if (key && owner.column <= at) {
        path.unshift(key.name);
        at = owner.column;
        isDash = false;
        climb(dashes);
      }
    } else if (key && owner.column < at) {
      path.unshift(key.name);
      at = owner.column;
      climb(dashes);
    } else if (dashes.length > 0 && (owner.column === at || (!key && dashIn(dashes, at)))) {
      climb(dashes);
    }
  }
  return path;
}

/** Whether an item that starts with its dash alone can have its keys at a column. */
function dashIn(dashes: readonly number[], column: number): boolean {
  return (dashes.at(-1) ?? column) < column;
}

/** The keys that a map has beside the one at a line's column. */
export function keysBeside(lines: readonly Line[], index: number, column: number): Set<string> {
  const keys = new Set<string>();
  const add = (line: Line) => line.key && keys.add(line.key.name);
  const here = lines[index];
  for (let above = index - 1; above >= 0; above -= 1) {
    if (here && !here.isBlank && here.dashes.length > 0) break;
    const line = lines[above];
    if (!line || line.isBlank || line.isText || line.column > column) continue;
    if (line.column < column) break;
    add(line);
    if (line.dashes.length > 0) break;
  }
  for (let below = index + 1; below < lines.length; below += 1) {
    const line = lines[below];
    if (!line || line.isBlank || line.isText) continue;
    const outer = line.dashes[0] ?? line.column;
    if (outer < column) break;
    if (outer === column && line.dashes.length === 0) add(line);
  }
  return keys;
}
