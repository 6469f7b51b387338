import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
} from 'yaml';
import { type Diagnostic, diagnostic, type Place, type TextEdit } from './diagnostic.ts';
import { edited } from './mended-text.ts';
import { lineAt } from './text.ts';
import { quoted } from './yaml-mend.ts';

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

/**
 * What follows a text and was hardly meant as a note: a number (`#1`, `# 5`), a word without a space
 * (`#1 book`), and on the lines below it a heading or a number.
 */
const LOST = /^(?:[ \t]+#(?=[^\s#!]|\s?\d)|\s*\n[ \t]+#(?=#|\s?\d))[^\r\n]*/;

/** Values that are names, numbers and dates, which have no ` #` in them. */
const NAMES: ReadonlySet<string | number> = new Set([
  ...['kind', 'id', 'article', 'excerpt', 'which', 'essential', 'paper', 'editions', 'date'],
  ...[
    'minutes',
    'lines',
    'pages',
    'lang',
    'paragraphs',
    'url',
    'published',
    'retrieved',
    'reviewed',
  ],
]);

function isName(path: YamlPath): boolean {
  return NAMES.has(path.at(-1) ?? '') || path[0] === 'articles';
}

const WHITE_SPACE: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);

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
  #values = 0;
  #aliasDepth = 0;
  #outerAlias: Place | undefined;

  constructor(text: string, place: (start: number, end: number) => Place) {
    this.#text = text;
    this.#place = place;
  }

  /** Reads a document whole; undefined where it holds more than can be. */
  readAll(contents: Document.Parsed['contents']): YamlValue | undefined {
    if (!contents) return {};
    try {
      const value = this.#read(contents as ParsedNode, []);
      for (const [name, node] of this.#anchors) {
        if (!this.#used.has(name) && isPlainText(node) && node.value !== '') {
          this.#unusedName(name, node);
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
    if (node.tag !== undefined) this.#tag(node.tag, node);
    if (isScalar(node)) return this.#scalar(node, path);
    if (isSeq(node)) {
      if (node.flow) this.#lostCommas(node.items as ParsedNode[]);
      return (node.items as ParsedNode[]).map((item, index) => this.#read(item, [...path, index]));
    }
    return isMap(node) ? this.#map(node.items as Pair<ParsedNode, ParsedNode | null>[], path) : '';
  }

  #map(items: readonly Pair<ParsedNode, ParsedNode | null>[], path: YamlPath): YamlValue {
    const result: { [key: string]: YamlValue } = Object.create(null);
    const seen = new Map<string, Place>();
    let isTwice = false;
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
        // The keys of an item come again all together where the dash of the next one is missing.
        const isItem = typeof path.at(-1) === 'number';
        if (isItem && isTwice) continue;
        isTwice = true;
        const begins = isItem && name === seen.keys().next().value;
        this.#problem('yaml/duplicate-key', place, `\`${name}\` is already written above.`, {
          hint: begins
            ? 'If the next item of the list starts here, write a dash before it. If not, keep one of the two.'
            : 'Keep one of the two, or put both values under one key.',
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
        ...(target ? {} : this.#quotationMarks(node.range[0], node.range[1])),
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

  /** `&c they` is the text `they`: to YAML, `&c` only names it. */
  #unusedName(name: string, node: ParsedNode): void {
    const [from, end] = node.range;
    const start = this.#text.lastIndexOf(`&${name}`, from);
    if (start < 0) return;
    const place = this.#place(start, start + name.length + 1);
    this.#warn('yaml/alias', place, `To YAML, \`&${name}\` is a name; it does not print.`, {
      severity: 'warning',
      hint: 'If it belongs to the text, put the whole text in quotation marks. If not, remove it.',
      ...this.#quotationMarks(start, end),
    });
  }

  /** `Book #1 of the year` is the text `Book`: what follows ` #` is a note to YAML. */
  #scalar(node: Scalar.Parsed, path: YamlPath): string {
    const [start, end] = node.range;
    const lost = node.type === 'PLAIN' && !isName(path) ? LOST.exec(this.#text.slice(end)) : null;
    if (lost) {
      const place = this.#place(end + lost[0].indexOf('#'), end + lost[0].trimEnd().length);
      const isOneLine = !/[\r\n]/.test(this.#text.slice(start, end) + lost[0].trimEnd());
      const isHeading = lost[0].trimStart().startsWith('##');
      this.#warn('yaml/comment', place, 'These words are taken for a note and do not print.', {
        hint: isHeading
          ? `If this is a heading, write a bar after the key, \`${path.at(-1)}: |\`, and the text below it.`
          : 'Put the whole text in quotation marks. If it is a note, write a space after the #.',
        ...(isOneLine && this.#quotationMarks(start, end + lost[0].length)),
      });
    }
    if (node.type === 'PLAIN') this.#swallowedItem(node);
    return typeof node.value === 'string' ? node.value : '';
  }

  /** A dash out of line, one space too far to the right, is part of the text above it to YAML. */
  #swallowedItem(node: Scalar.Parsed): void {
    const [start, end] = node.range;
    const source = this.#text.slice(start, end);
    for (const { 0: dash, index } of source.matchAll(/(?<=[\r\n][ \t]*)- (?=[^\r\n]*)/g)) {
      // Below a text in its own column, a list was meant, and the text is told as none.
      const column = (at: number) => at - lineAt(this.#text, at).start;
      if (column(start + index) === column(start)) continue;
      const place = this.#place(start + index, start + index + dash.length - 1);
      this.#warn('yaml/syntax', place, 'To YAML, this dash is part of the text above it.', {
        severity: 'warning',
        hint: 'If a new item starts here, align the dash with those above.',
      });
    }
  }

  /** `[Measure what is drawn, and charge for it.]` is two items, and hardly meant so. */
  #lostCommas(items: readonly ParsedNode[]): void {
    for (const [index, item] of items.entries()) {
      const before = items[index - 1];
      if (!isPlainText(item) || !before || !isPlainText(before)) continue;
      if (!/^\p{Lu}.*\s/su.test(before.value) || !/^\p{Ll}/u.test(item.value)) continue;
      this.#warn(
        'yaml/comma',
        this.#placeOfNode(item),
        'The comma before this cuts the text in two items.',
        {
          hint: 'Put the whole text in double quotation marks, or give each item a line of its own that starts with a dash.',
        },
      );
    }
  }

  #warn(...[code, place, message, details]: Parameters<typeof diagnostic>) {
    this.warnings.push(diagnostic(code, place, message, details));
  }

  #tag(tag: string, node: ParsedNode) {
    const typed = tag.replace('tag:yaml.org,2002:', '!!');
    const [from, end] = node.range;
    const start = this.#text.lastIndexOf('!', from - 1) - (typed.startsWith('!!') ? 1 : 0);
    const before = this.#text.slice(Math.max(0, start), from);
    // A tag stands right before its value; where it does not, the value alone is marked.
    const first = start >= 0 && /^!\S+[ \t]*$/.test(before) ? start : from;
    const isText = isPlainText(node) && first < from && !typed.startsWith('!!');
    const place = this.#place(first, Math.max(first + 1, from + this.#visible(from, end)));
    this.#problem('yaml/tag', place, `The tag \`${typed}\` is not used in guides.`, {
      hint: 'Remove it; if the text itself starts with !, put it in quotation marks.',
      ...(isText && this.#quotationMarks(first, end)),
    });
  }

  /** Puts quotation marks around what stands at a place, which YAML takes for something else. */
  #quotationMarks(start: number, end: number): { fix?: TextEdit } {
    const { edits, title } = quoted(this.#text, start, start + this.#visible(start, end));
    const first = edits[0];
    const last = edits.at(-1);
    if (!first || !last || title === undefined) return {};
    const within = edits.map((edit) => ({
      ...edit,
      start: edit.start - first.start,
      end: edit.end - first.start,
    }));
    const text = edited(this.#text.slice(first.start, last.end), within);
    return { fix: { ...this.#place(first.start, last.end), text, title } };
  }

  /** How many characters of a stretch there are before the white space at its end. */
  #visible(start: number, end: number): number {
    // White space to YAML: a no-break space at the end of a text belongs to it.
    let last = end;
    while (last > start && WHITE_SPACE.has(this.#text[last - 1] ?? '')) last--;
    return last - start;
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
    return this.#place(start, start + Math.max(1, this.#visible(start, end)));
  }
}

function isPlainText(node: ParsedNode): node is Scalar.Parsed & { value: string } {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string';
}

/** A path as the key of a map. */
export function pathKey(path: YamlPath): string {
  return JSON.stringify(path);
}
