import { type Diagnostic, type Position, positionsIn } from '../index.ts';

/** Where something starts and ends: lines and columns from 1, the end excluded. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Finds lines and columns of places in some texts; the lines of each are counted once. */
export function regionsIn(
  texts: ReadonlyMap<string, string>,
): (place: Pick<Diagnostic, 'file' | 'start' | 'end'>) => Region {
  const finders = new Map<string, (offset: number) => Position>();
  return ({ file, start, end }) => {
    const at = finders.get(file) ?? positionsIn(texts.get(file) ?? '');
    finders.set(file, at);
    const first = at(start);
    const last = at(end);
    return {
      line: first.line,
      column: first.column,
      endLine: last.line,
      endColumn: last.column,
    };
  };
}
