import type { z } from 'zod';
import type { YamlPath, YamlValue } from '../source/yaml.ts';
import { type Guide, guideSchema } from './schema.ts';

type Tree = { [key: string]: YamlValue };

/** What stands in for an item that cannot be used, so that the others keep their positions. */
const STAND_INS: Readonly<Record<string, YamlValue>> = {
  excerpts: {},
  questions: { ask: '?' },
  options: { name: '?', actions: ['?'], drawbacks: ['?'] },
  people: { name: '?', who: '?' },
  timeline: { date: '?', event: '?' },
  agenda: { minutes: '1', do: '?' },
  reading: { title: '?' },
  agreements: '?',
};

/**
 * What is sound of a guide that has faults: unknown keys left out, faulty keys left out, an item
 * that cannot do without them replaced by a stand-in at the same position. Only for finding
 * further problems; a salvaged guide never prints.
 */
export function salvage(
  value: YamlValue,
  issues: readonly z.core.$ZodIssue[],
): { guide: Guide; isFaulty(path: YamlPath): boolean } | undefined {
  if (typeof value !== 'object' || Array.isArray(value)) return undefined;
  const tree: Tree = { ...(value as Tree) };
  const faulty = new Set<string>();
  const faults = issues.flatMap((issue) => {
    const path = issue.path as YamlPath;
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  });
  for (const [top, item, ...rest] of faults) {
    if (top === undefined) return undefined;
    const list = tree[top];
    const standIn = STAND_INS[top];
    if (typeof item === 'number' && standIn !== undefined && Array.isArray(list)) {
      faulty.add(JSON.stringify([top, item]));
      tree[top] = list.with(item, withoutKey(list[item], rest) ?? standIn);
    } else {
      faulty.add(JSON.stringify([top]));
      delete tree[top];
    }
  }
  tree.title ??= '?';
  const first = guideSchema.safeParse(tree);
  const result = first.success
    ? first
    : guideSchema.safeParse(withStandIns(tree, first.error.issues));
  if (!result.success) return undefined;
  return { guide: result.data, isFaulty: (path) => faulty.has(JSON.stringify(path)) };
}

/** An item without one of its keys; undefined where the fault is the item itself. */
function withoutKey(item: YamlValue | undefined, [key]: YamlPath): YamlValue | undefined {
  if (typeof item !== 'object' || Array.isArray(item) || typeof key !== 'string') return undefined;
  const { [key]: _, ...rest } = item as Tree;
  return rest;
}

/** Replaces items that lack a required key, now or since a faulty one was left out. */
function withStandIns(tree: Tree, issues: readonly z.core.$ZodIssue[]): Tree {
  const mended = { ...tree };
  for (const { path } of issues) {
    const [top, item] = path as YamlPath;
    const list = top === undefined ? undefined : mended[top];
    const standIn = top === undefined ? undefined : STAND_INS[top];
    if (top === undefined) continue;
    if (typeof item === 'number' && standIn !== undefined && Array.isArray(list)) {
      mended[top] = list.with(item, standIn);
    } else {
      delete mended[top];
    }
  }
  return mended;
}
