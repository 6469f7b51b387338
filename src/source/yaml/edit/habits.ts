import { columnOf, lineEndOf } from './lines.ts';
import type { CollectionNode, YamlNode } from './nodes.ts';
import type { YamlText } from './yaml-text.ts';

/** How a file is written where there is a choice. */
export interface Habits {
  readonly eol: string;
  /** How much further in the keys below a key stand. */
  readonly indent: number;
  /** How much further in the dashes below a key stand; often 0. */
  readonly dashIndent: number;
  /** The spaces after a dash. */
  readonly dashSpace: number;
  /** Keys whose values stand between brackets wherever they are lists or maps. */
  readonly inBrackets: ReadonlySet<string>;
  /** Whether an empty line stands between two keys at the margin where one has lines below it. */
  readonly isAiry: boolean;
}

/** Looks at a whole file for how it is written; what it has most often is its habit. */
export function habitsOf({ text, root }: YamlText): Habits {
  const indents: number[] = [];
  const dashIndents: number[] = [];
  const dashSpaces: number[] = [];
  const flow = new Set<string>();
  const block = new Set<string>();
  const look = (node: YamlNode) => {
    if (node.kind === 'text' || node.kind === 'alias') return;
    for (const { key, start, valueFrom, value } of node.items) {
      look(value);
      if (!('items' in value) || value.items.length === 0) continue;
      if (key) (value.flow ? flow : block).add(key.text);
      if (value.flow) continue;
      const by = columnOf(text, value.start) - columnOf(text, start);
      if (!key) dashSpaces.push(value.start - valueFrom);
      else if (value.kind === 'map') indents.push(by);
      else dashIndents.push(by);
    }
    if (node.kind === 'list' && !node.flow) {
      for (const { valueFrom, value } of node.items) {
        if (value.kind === 'text' && value.end > value.start) {
          dashSpaces.push(value.start - valueFrom);
        }
      }
    }
  };
  if (root) look(root);
  const indent = mostOften(indents.filter((by) => by > 0)) ?? 2;
  return {
    eol: lineEndOf(text),
    indent,
    dashIndent: mostOften(dashIndents) ?? indent,
    dashSpace: mostOften(dashSpaces.filter((by) => by > 0 && by < 8)) ?? 1,
    inBrackets: new Set([...flow].filter((key) => !block.has(key))),
    isAiry: /\n\r?\n\S/.test(text) || !root,
  };
}

/** How the items of one list are written; as in the rest of the file where it does not say. */
export function habitsOfList(list: CollectionNode, habits: Habits): Habits {
  const spaces = list.items.flatMap(({ valueFrom, value }) => {
    const by = value.start - valueFrom;
    return !list.flow && by > 0 && by < 8 ? [by] : [];
  });
  return { ...habits, dashSpace: mostOften(spaces) ?? habits.dashSpace };
}

function mostOften(numbers: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
