import type { z } from 'zod';
import { nearest } from '../source/nearest.ts';
import type { YamlPath, YamlValue } from '../source/yaml/read-yaml.ts';
import { keysAt } from './keys.ts';
import { guideSchema } from './schema.ts';
import type { Validated } from './validate.ts';

type Tree = { [key: string]: YamlValue };

/** What stands in for an item that cannot be used, so that the others keep their positions. */
const STAND_INS: Readonly<Record<string, YamlValue>> = {
  images: { file: '?' },
  excerpts: {},
  questions: { ask: '?' },
  options: { name: '?', actions: ['?'], drawbacks: ['?'] },
  people: { name: '?', who: '?' },
  timeline: { date: '?', event: '?' },
  agenda: { minutes: '1', do: '?' },
  reading: { title: '?' },
  agreements: '?',
  bring: '?',
  elsewhere: '?',
};

/** Maps of names of the author's own: one faulty entry leaves the others as they are. */
const RECORDS: ReadonlySet<string> = new Set(['articles', 'glossary', 'elsewhere']);

/**
 * What is sound of a guide that has faults: unknown keys left out, faulty keys left out, an item
 * that cannot do without them replaced by a stand-in at the same position. Only for finding
 * further problems; a salvaged guide never prints.
 */
export function salvage(
  value: YamlValue,
  issues: readonly z.core.$ZodIssue[],
): Pick<Validated, 'guide' | 'isFaulty' | 'hasFaults'> | undefined {
  if (!isMap(value)) return undefined;
  const tree: Tree = { ...value };
  const faulty = new Set<string>();
  const faults = issues.flatMap((issue) => {
    const path = issue.path as YamlPath;
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  });
  // Lists and maps are copied once each, however many faults they have.
  const lists = new Map<string, YamlValue[]>();
  const maps = new Map<string, Tree>();
  for (const [top, item, ...rest] of faults) {
    if (top === undefined) return undefined;
    const value = tree[top];
    const standIn = STAND_INS[top];
    if (typeof item === 'number' && standIn !== undefined && Array.isArray(value)) {
      faulty.add(JSON.stringify([top, item]));
      if (rest[0] !== undefined) faulty.add(JSON.stringify([top, item, rest[0]]));
      const list = lists.get(String(top)) ?? [...value];
      list[item] = withoutKey(list[item], rest) ?? standIn;
      lists.set(String(top), list);
      tree[top] = list;
    } else if (
      RECORDS.has(String(top)) &&
      item !== undefined &&
      value !== undefined &&
      isMap(value)
    ) {
      faulty.add(JSON.stringify([top, item]));
      const map = maps.get(String(top)) ?? { ...value };
      if (standIn === undefined) delete map[item];
      else map[item] = standIn;
      maps.set(String(top), map);
      tree[top] = map;
    } else {
      faulty.add(JSON.stringify([top]));
      delete tree[top];
    }
  }
  // What a misspelt key was meant to be is there after all: nothing is told of its lack.
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const path = issue.path as YamlPath;
    return issue.keys.flatMap((key) => {
      const near = nearest(key, keysAt(guideSchema, path));
      return near === undefined ? [] : [[...path, near]];
    });
  });
  for (const path of meant) faulty.add(JSON.stringify(path));
  tree.title ??= '?';
  const first = guideSchema.safeParse(tree);
  const result = first.success
    ? first
    : guideSchema.safeParse(withStandIns(tree, first.error.issues));
  if (!result.success) return undefined;
  const tops = new Set([...faults, ...meant].map(([top]) => String(top)));
  return {
    guide: result.data,
    isFaulty: (path) => faulty.has(JSON.stringify(path)),
    hasFaults: (key) => tops.has(key),
  };
}

/** An item without one of its keys; undefined where the fault is the item itself. */
function withoutKey(item: YamlValue | undefined, [key]: YamlPath): YamlValue | undefined {
  if (item === undefined || !isMap(item) || typeof key !== 'string') return undefined;
  const { [key]: _, ...rest } = item;
  return rest;
}

function isMap(value: YamlValue): value is Tree {
  return typeof value === 'object' && !Array.isArray(value);
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
