import type { YamlPath } from '../nodes.ts';
import { habitsOf } from './habits.ts';
import { indexOf, placeOf } from './place.ts';
import { type EditResult, firstSafe } from './result.ts';
import { withParts } from './shape.ts';
import { doubleQuoted, singleQuoted } from './write-text.ts';
import { surroundings, writeKey } from './write-value.ts';
import type { YamlText } from './yaml-text.ts';

/** Gives a key another name, in its own kind of quotation marks where it has some. */
export function renameKey(yaml: YamlText, path: YamlPath, name: string): EditResult {
  if (!isName(name)) return { cannot: 'name' };
  const place = placeOf(yaml, path);
  if ('cannot' in place) return place;
  const last = place.way.at(-1);
  if (!last?.item.key || place.steps < path.length) return { cannot: 'missing' };
  const { parent, index, item } = last;
  const { key = item } = item;
  if (last.item.key.text === name) return { edits: [], after: yaml };
  if (indexOf(parent, name) >= 0) return { cannot: 'taken' };
  const meant = withParts(yaml.shape, path.slice(0, -1), (parts) =>
    parts.map((part, at) => (at === index ? [name, part[1]] : part)),
  );
  const mark = yaml.text[key.start];
  const where = surroundings({ inFlow: parent.flow, column: 0, habits: habitsOf(yaml) });
  const quoted =
    mark === '"' ? doubleQuoted(name) : mark === "'" ? singleQuoted(name, where) : undefined;
  const ways = [quoted ?? writeKey(name, parent.flow), doubleQuoted(name)];
  return firstSafe(
    yaml,
    ways.map((text) => [{ start: key.start, end: key.end, text }]),
    meant,
  );
}

/** Whether a text can be a key of a guide: on one line, and none that YAML keeps for itself. */
export function isName(name: string): boolean {
  return /\S/.test(name) && !/[\r\n]/.test(name) && name !== '<<' && name !== '__proto__';
}
