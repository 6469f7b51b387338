import { duplicateItem } from '../../../../src/source/yaml/edit/duplicate-item.ts';
import { insertItem, insertKey } from '../../../../src/source/yaml/edit/insert-item.ts';
import { moveItem } from '../../../../src/source/yaml/edit/move-item.ts';
import { removeValue } from '../../../../src/source/yaml/edit/remove-value.ts';
import { renameKey } from '../../../../src/source/yaml/edit/rename-key.ts';
import type { EditResult } from '../../../../src/source/yaml/edit/result.ts';
import { setValue } from '../../../../src/source/yaml/edit/set-value.ts';
import type { YamlText } from '../../../../src/source/yaml/edit/yaml-text.ts';
import type { YamlPath } from '../../../../src/source/yaml/read-yaml.ts';
import { type Act, changed, pathsIn, type Read, valueAt } from './random-edits.ts';

/** What an act gave, and what it was to give. */
export interface Performed {
  readonly result: EditResult;
  readonly meant: Read;
  /** The texts below this path may end in other line breaks than was meant. */
  readonly loose: YamlPath;
  /** Which bytes may change. */
  readonly bytes:
    | { readonly within: YamlPath }
    | { readonly key: YamlPath }
    | { readonly removed: YamlPath }
    | 'put in'
    | 'moved';
}

/** Makes one act in a file, and in what the file says; undefined where it cannot be thought of. */
export function perform(yaml: YamlText, value: Read, act: Act): Performed | undefined {
  const lists = pathsIn(value, 'list');
  const maps = pathsIn(value, 'map');
  const text = clean(act.texts.join('\n'));
  switch (act.kind) {
    case 'text': {
      const path = pick(pathsIn(value, 'text'), act.where);
      if (!path) return undefined;
      const now = valueAt(value, path);
      const typed = act.typing(typeof now === 'string' ? now : '');
      return {
        result: setValue(yaml, path, typed),
        meant: withValue(value, path, clean(typed)),
        loose: path,
        bytes: { within: path },
      };
    }
    case 'texts': {
      const path = pick(
        lists.filter((one) => isTexts(valueAt(value, one))),
        act.where,
      );
      if (!path || act.texts.length === 0) return undefined;
      const now = valueAt(value, path) as string[];
      const texts = now.toSpliced(act.other % (now.length + 1), act.where % 3, ...act.texts);
      if (texts.length === 0) return undefined;
      return {
        result: setValue(yaml, path, texts),
        meant: withValue(value, path, texts.map(clean)),
        loose: path,
        bytes: { within: path },
      };
    }
    case 'add-key': {
      const path = pick(maps, act.where);
      const key = pick(NEW_KEYS, act.other);
      if (!path || !key || valueAt(value, [...path, key]) !== undefined) return undefined;
      const at = [...path, key];
      return {
        result: setValue(yaml, at, text, { order: () => ORDER }),
        meant: changed(value, path, (entries) =>
          entries.toSpliced(
            orderedIndex(
              entries.map(([one]) => String(one)),
              key,
            ),
            0,
            [key, text],
          ),
        ),
        loose: at,
        bytes: 'put in',
      };
    }
    case 'remove': {
      const path = pick(
        ['text', 'list', 'map'].flatMap((kind) => pathsIn(value, kind as 'text')),
        act.where,
      );
      if (!path || path.length === 0) return undefined;
      const [gone, meant] = withoutValue(value, path);
      return { result: removeValue(yaml, path), meant, loose: ['none'], bytes: { removed: gone } };
    }
    case 'insert-text': {
      const path = pick(
        lists.filter((one) => isTexts(valueAt(value, one))),
        act.where,
      );
      return path && inserted(yaml, value, path, act, text, text);
    }
    case 'insert-map': {
      const isMaps = (one: YamlPath) =>
        (valueAt(value, one) as Read[]).some((it) => it instanceof Map);
      const path = pick(lists.filter(isMaps), act.where);
      const item = {
        ask: text,
        kind: 'factual',
        minutes: 5,
        followups: act.texts.filter((one) => one !== ''),
      };
      return (
        path &&
        inserted(
          yaml,
          value,
          path,
          act,
          item,
          new Map<string, Read>([
            ['ask', text],
            ['kind', 'factual'],
            ['minutes', '5'],
            ['followups', item.followups.map(clean)],
          ]),
        )
      );
    }
    case 'insert-key': {
      const path = pick(maps, act.where);
      const key = nameOf(act);
      if (!path || key === undefined) return undefined;
      const now = [...(valueAt(value, path) as Map<string, Read>).keys()];
      if (now.includes(key)) return undefined;
      const index = act.other % (now.length + 1);
      return {
        result: insertKey(yaml, path, key, text, { index }),
        meant: changed(value, path, (entries) => entries.toSpliced(index, 0, [key, text])),
        loose: [...path, key],
        bytes: 'put in',
      };
    }
    case 'move': {
      const path = pick([...lists, ...maps], act.where);
      const count = path ? [...((valueAt(value, path) as Read[]) ?? []).keys()].length : 0;
      if (!path || count < 2) return undefined;
      const [from, to] = [act.other % count, Math.floor(act.other / 7) % count];
      return {
        result: moveItem(yaml, path, from, to),
        meant: changed(value, path, (entries) =>
          entries.toSpliced(from, 1).toSpliced(to, 0, ...entries.slice(from, from + 1)),
        ),
        loose: ['none'],
        bytes: 'moved',
      };
    }
    case 'duplicate': {
      const path = pick(
        lists.filter((one) => (valueAt(value, one) as Read[]).length > 0),
        act.where,
      );
      if (!path) return undefined;
      const items = valueAt(value, path) as Read[];
      const index = act.other % items.length;
      const copy = items[index] ?? '';
      const change = copy instanceof Map && copy.has('id') ? { id: 'copy' } : {};
      const copied =
        copy instanceof Map && copy.has('id') ? new Map([...copy, ['id', 'copy'] as const]) : copy;
      return {
        result: duplicateItem(yaml, path, index, change),
        meant: changed(value, path, (entries) =>
          entries.toSpliced(index + 1, 0, [index + 1, copied]),
        ),
        loose: [...path, index + 1],
        bytes: 'put in',
      };
    }
    case 'rename': {
      const path = pick(
        maps.filter((one) => (valueAt(value, one) as Map<string, Read>).size > 0),
        act.where,
      );
      const name = nameOf(act);
      if (!path || name === undefined) return undefined;
      const keys = [...(valueAt(value, path) as Map<string, Read>).keys()];
      const key = pick(keys, act.other);
      if (key === undefined || keys.includes(name)) return undefined;
      return {
        result: renameKey(yaml, [...path, key], name),
        meant: changed(value, path, (entries) =>
          entries.map(([one, it]) => [one === key ? name : one, it]),
        ),
        loose: ['none'],
        bytes: { key: [...path, key] },
      };
    }
  }
}

const ORDER = ['title', 'id', 'article', 'place', 'note', 'kind', 'minutes', 'alt'];
const NEW_KEYS = ['alt', 'note', 'place', 'kind', 'other'];

function orderedIndex(keys: readonly string[], key: string): number {
  const rank = ORDER.indexOf(key);
  if (rank < 0) return keys.length;
  const before = ORDER.slice(0, rank)
    .toReversed()
    .find((one) => keys.includes(one));
  if (before !== undefined) return keys.indexOf(before) + 1;
  const after = ORDER.slice(rank).find((one) => keys.includes(one));
  return after === undefined ? keys.length : keys.indexOf(after);
}

function inserted(
  yaml: YamlText,
  value: Read,
  path: YamlPath,
  act: Act,
  item: Parameters<typeof insertItem>[3],
  meant: Read,
): Performed {
  const index = act.other % ((valueAt(value, path) as Read[]).length + 1);
  return {
    result: insertItem(yaml, path, index, item),
    meant: changed(value, path, (entries) => entries.toSpliced(index, 0, [index, meant])),
    loose: [...path, index],
    bytes: 'put in',
  };
}

/** A text as a form's line ends and the end of a text are read. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
}

function nameOf({ texts }: Act): string | undefined {
  const name = texts[0] ?? 'a new term';
  return /\S/.test(name) && !/[\r\n]/.test(name) ? name : undefined;
}

function isTexts(value: Read | undefined): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

function withValue(value: Read, path: YamlPath, put: Read): Read {
  const last = path.at(-1);
  return changed(value, path.slice(0, -1), (entries) =>
    entries.map(([key, one]) => [key, key === last ? put : one]),
  );
}

/** What is gone with a value, and what is left: a key goes with the last that it holds. */
function withoutValue(value: Read, path: YamlPath): [YamlPath, Read] {
  const parent = path.slice(0, -1);
  const within = valueAt(value, parent);
  const count = Array.isArray(within) ? within.length : within instanceof Map ? within.size : 0;
  if (count === 1 && typeof parent.at(-1) === 'string') return withoutValue(value, parent);
  return [
    path,
    changed(value, parent, (entries) => entries.filter(([key]) => key !== path.at(-1))),
  ];
}

function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % Math.max(1, from.length)];
}
