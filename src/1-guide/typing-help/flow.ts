import { type KeyName, keyName, type Stretch } from './lines.ts';
import type { Path } from './place.ts';

/** A key or a value within `{ … }` or `[ … ]`. */
export interface FlowToken extends Stretch {
  readonly kind: 'key' | 'value';
  /** The way to the map or list that a key or an item is in; for the value of a key, to the value. */
  readonly path: Path;
  /** The keys that its map has, for a key. */
  readonly beside: ReadonlySet<string>;
  /** The text ends with it: nothing closes it. */
  readonly isOpen: boolean;
}

/** A map or list that is still open. */
interface Open {
  readonly isMap: boolean;
  readonly path: Path;
  readonly keys: Set<string>;
  key: KeyName | undefined;
}

/**
 * The keys and values of a map or list that is written on one line, in braces or brackets, closed
 * or not: also the empty places where one could be typed. `start` is the offset of the text.
 */
export function flowTokens(text: string, start: number, path: Path): FlowToken[] {
  const tokens: FlowToken[] = [];
  const stack: Open[] = [];
  let from = 0;
  let at = 0;
  const finish = (end: number, isKey: boolean, isOpen = false) => {
    const top = stack.at(-1);
    if (!top) return;
    const written = text.slice(from, end);
    const place = {
      start: start + from + spaceBefore(written),
      end: start + from + written.trimEnd().length,
    };
    const token = { start: place.start, end: Math.max(place.start, place.end), isOpen };
    if (isKey || (top.isMap && !top.key)) {
      tokens.push({ ...token, kind: 'key', path: top.path, beside: top.keys });
      if (isKey) {
        top.key = keyName(written.trim(), token.start);
        top.keys.add(top.key.name);
      }
    } else {
      const step = top.key?.name ?? 0;
      tokens.push({ ...token, kind: 'value', path: [...top.path, step], beside: top.keys });
    }
  };
  while (at < text.length) {
    const char = text[at] ?? '';
    const top = stack.at(-1);
    if ((char === '"' || char === "'") && text.slice(from, at).trim() === '') {
      const close = text.indexOf(char, at + 1);
      at = close < 0 ? text.length : close + 1;
      continue;
    }
    if (char === '{' || char === '[') {
      const inner: Path = top ? [...top.path, top.key?.name ?? 0] : path;
      stack.push({ isMap: char === '{', path: inner, keys: new Set(), key: undefined });
      from = at + 1;
    } else if (char === '}' || char === ']') {
      if (text.slice(from, at).trim() !== '' || top?.key || !/[}\]]/.test(text[from - 1] ?? ''))
        finish(at, false);
      stack.pop();
      from = at + 1;
    } else if (char === ',') {
      if (!/[}\]]/.test(text[from - 1] ?? '')) finish(at, false);
      if (top) top.key = undefined;
      from = at + 1;
    } else if (char === ':' && /\s/.test(text[at + 1] ?? ' ') && top?.isMap && !top.key) {
      finish(at, true);
      from = at + 1;
    }
    at += 1;
  }
  if (stack.length > 0) finish(text.length, false, true);
  return tokens;
}

function spaceBefore(text: string): number {
  return text.length - text.trimStart().length;
}
