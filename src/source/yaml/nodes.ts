import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
} from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { isPlainText, TakenWords, visibleLength } from './taken-words.ts';

/** A YAML value in which every scalar is the text that was typed. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** The way to a value from the top of its file: keys of maps, positions in lists from 0. */
export type YamlPath = readonly (string | number)[];

/** Values a file may hold in all, aliases counted each time they are used. */
const MOST_VALUES = 100_000;
/** Aliases within what aliases stand for; deeper than this, one refers to itself. */
const MOST_ALIAS_DEPTH = 20;

/** Where a value stands, and its key where it has one. */
export interface NodePlaces {
  readonly key?: Place;
  readonly value: Place;
}

/** Thrown within the walk alone, to leave it. */
class TooManyValues extends Error {}

/** Walks the nodes of one document once: values out, places and problems noted on the way. */
export class NodeReader {
  readonly places = new Map<string, NodePlaces>();
  readonly problems: Diagnostic[] = [];
  readonly warnings: Diagnostic[] = [];
  readonly #used = new Set<string>();
  readonly #anchors = new Map<string, ParsedNode>();
  readonly #text: string;
  readonly #place: (start: number, end: number) => Place;
  readonly #taken: TakenWords;
  #values = 0;
  #aliasDepth = 0;
  #outerAlias: Place | undefined;

  constructor(text: string, place: (start: number, end: number) => Place) {
    this.#text = text;
    this.#place = place;
    this.#taken = new TakenWords(text, place, (warning) => void this.warnings.push(warning));
  }

  /** Whether values have names, or are named instead of written. */
  get hasNames(): boolean {
    return this.#anchors.size + this.#used.size > 0;
  }

  /** Reads a document whole; undefined where it holds more than can be. */
  readAll(contents: Document.Parsed['contents']): YamlValue | undefined {
    if (!contents) return {};
    try {
      const value = this.#read(contents as ParsedNode, []);
      for (const [name, node] of this.#anchors) {
        if (!this.#used.has(name) && isPlainText(node) && node.value !== '') {
          this.#taken.unusedName(name, node);
        }
      }
      return value;
    } catch (error) {
      if (error instanceof TooManyValues) return undefined;
      throw error;
    }
  }

  #read(node: ParsedNode | null, path: YamlPath, key?: Place): YamlValue {
    if (node === null) {
      const nowhere = key ?? this.#place(0, 0);
      this.places.set(pathKey(path), { key: nowhere, value: nowhere });
      return '';
    }
    const value = this.#placeOfNode(node, key);
    this.places.set(pathKey(path), key ? { key, value } : { value });
    this.#values += 1;
    if (this.#values > MOST_VALUES) return this.#tooMany(this.#outerAlias ?? value);
    if (isAlias(node)) return this.#alias(node, path, value);
    if (node.anchor) this.#anchors.set(node.anchor, node);
    if (node.tag !== undefined) this.problems.push(this.#taken.tag(node.tag, node));
    if (isScalar(node)) {
      this.#taken.lostNote(node, path);
      this.#taken.swallowedItem(node);
      return typeof node.value === 'string' ? node.value : '';
    }
    if (isSeq(node)) {
      if (node.flow) this.#taken.lostCommas(node.items as ParsedNode[]);
      return this.#items(node.items as ParsedNode[], path);
    }
    return isMap(node) ? this.#map(node.items as Pair<ParsedNode, ParsedNode | null>[], path) : '';
  }

  /** The items of a list. One whose first key comes again is two: the dash of the second is missing. */
  #items(items: readonly ParsedNode[], path: YamlPath): YamlValue[] {
    const values: YamlValue[] = [];
    for (const item of items) {
      const [own, ...others] =
        isMap(item) && !item.flow ? splitAtFirstKey(item.items as Pairs) : [];
      if (isMap(item) && own && others.length > 0) item.items = own;
      values.push(this.#read(item, [...path, values.length]));
      for (const pairs of others) {
        const [first] = pairs;
        if (!first || !own?.[0]) continue;
        const place = this.#placeOfNode(first.key);
        const before = this.#placeOfNode(own[0].key);
        const [start] = first.key.range;
        const dash = this.#text.slice(start - 2, start) === '  ';
        this.#problem(
          'yaml/duplicate-key',
          place,
          `\`${nameIn(first.key)}\` is already written above.`,
          {
            hint: 'If the next item of the list starts here, write a dash before it. If not, keep one of the two.',
            related: [{ ...before, message: `The first \`${nameIn(first.key)}\` is here.` }],
            ...(dash && {
              fix: { ...this.#place(start - 2, start), text: '- ', title: 'Add the dash' },
            }),
          },
        );
        const at = [...path, values.length];
        this.places.set(pathKey(at), { value: place });
        values.push(this.#map(pairs, at));
      }
    }
    return values;
  }

  #map(items: readonly Pair<ParsedNode, ParsedNode | null>[], path: YamlPath): YamlValue {
    const result: { [key: string]: YamlValue } = Object.create(null);
    const seen = new Map<string, Place>();
    for (const { key, value } of items) {
      const place = this.#placeOfNode(key);
      if (!isScalar(key) || typeof key.value !== 'string') {
        this.#problem('yaml/syntax', place, 'A key must be a plain word or text.', {
          hint: 'Write the key as words, then a colon. A text that starts with [ or { needs quotation marks.',
        });
        continue;
      }
      const name = key.value;
      const first = seen.get(name);
      if (name === '__proto__') {
        this.#problem('yaml/syntax', place, '`__proto__` cannot be used as a name.', {
          hint: 'Choose another word.',
        });
      } else if (name === '<<') {
        this.#problem('yaml/merge-key', place, 'Merge keys (`<<`) are not used in guides.', {
          hint: 'Write the keys out where they are needed.',
        });
      } else if (first) {
        this.#problem('yaml/duplicate-key', place, `\`${name}\` is already written above.`, {
          hint: 'Keep one of the two, or put both values under one key.',
          related: [{ ...first, message: `The first \`${name}\` is here.` }],
        });
      } else {
        seen.set(name, place);
        result[name] = this.#read(value, [...path, name], place);
      }
    }
    return result;
  }

  #alias(node: Alias.Parsed, path: YamlPath, place: Place): YamlValue {
    const target = this.#anchors.get(node.source);
    this.#used.add(node.source);
    if (!target || this.#aliasDepth >= MOST_ALIAS_DEPTH) {
      const what = target ? 'refers to itself' : 'refers to nothing above it';
      this.#problem('yaml/alias', place, `\`*${node.source}\` ${what}.`, {
        hint: 'If the text itself starts with *, put it in quotation marks.',
        ...(target ? {} : this.#taken.quotationMarks(node.range[0], node.range[1])),
      });
      return '';
    }
    this.#aliasDepth += 1;
    this.#outerAlias ??= place;
    const value = this.#read(target, path);
    this.#aliasDepth -= 1;
    if (this.#aliasDepth === 0) this.#outerAlias = undefined;
    // Problems in what an alias stands for are shown where the alias is used.
    const key = this.places.get(pathKey(path))?.key;
    this.places.set(pathKey(path), key ? { key, value: place } : { value: place });
    return value;
  }

  /** Ends the reading: what follows would only be noise. */
  #tooMany(place: Place): never {
    if (this.#aliasDepth > 0) {
      this.#problem('yaml/alias', place, 'References in this file multiply beyond reason.', {
        hint: 'Write out what the aliases (`*name`) stand for, or use fewer of them.',
      });
    } else {
      this.#problem('yaml/syntax', place, `This file holds more than ${MOST_VALUES} values.`, {
        hint: 'No guide is that long. Check that this is the guide and not another file.',
      });
    }
    throw new TooManyValues();
  }

  #problem(...[code, place, message, details]: Parameters<typeof diagnostic>) {
    this.problems.push(diagnostic(code, place, message, details));
  }

  #placeOfNode(node: ParsedNode | null, fallback?: Place): Place {
    if (!node) return fallback ?? this.#place(0, 0);
    const [start, end] = node.range;
    if (start === end && fallback) return fallback;
    return this.#place(start, start + Math.max(1, visibleLength(this.#text, start, end)));
  }
}

type Pairs = Pair<ParsedNode, ParsedNode | null>[];

/** The pairs of a map, apart where its first key comes again and others with it. */
function splitAtFirstKey(pairs: Pairs): Pairs[] {
  const name = pairs[0] && nameIn(pairs[0].key);
  const parts: Pairs[] = [];
  for (const pair of pairs) {
    const part = parts.at(-1);
    if (part && nameIn(pair.key) !== name) part.push(pair);
    else parts.push([pair]);
  }
  // The first key alone, written twice, is more likely a slip of another kind.
  return parts.every((part) => part.length > 1) ? parts : [pairs];
}

function nameIn(key: ParsedNode): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

/** A path as the key of a map. */
export function pathKey(path: YamlPath): string {
  return JSON.stringify(path);
}
