import { isScalar, type ParsedNode, type Scalar } from 'yaml';
import {
  type Diagnostic,
  diagnostic,
  type Place,
  type Report,
  type TextEdit,
} from '../diagnostic.ts';
import { edited } from '../mended-text.ts';
import { lineAt } from '../text.ts';
import type { YamlPath } from './nodes.ts';
import { quoted } from './slips/mend.ts';

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

/** Finds words of the author's that YAML takes for something else: a note, a name, a tag, two items. */
export class TakenWords {
  readonly #text: string;
  readonly #place: (start: number, end: number) => Place;
  readonly #report: Report;

  constructor(text: string, place: (start: number, end: number) => Place, report: Report) {
    this.#text = text;
    this.#place = place;
    this.#report = report;
  }

  /** `&c they` is the text `they`: to YAML, `&c` only names it. */
  unusedName(name: string, node: ParsedNode): void {
    const [from, end] = node.range;
    const start = this.#text.lastIndexOf(`&${name}`, from);
    if (start < 0) return;
    const place = this.#place(start, start + name.length + 1);
    this.#warn('yaml/alias', place, `To YAML, \`&${name}\` is a name; it does not print.`, {
      severity: 'warning',
      hint: 'If it belongs to the text, put the whole text in quotation marks. If not, remove it.',
      ...this.quotationMarks(start, end),
    });
  }

  /** `Book #1 of the year` is the text `Book`: what follows ` #` is a note to YAML. */
  lostNote(node: Scalar.Parsed, path: YamlPath): void {
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
        ...(isOneLine && this.quotationMarks(start, end + lost[0].length)),
      });
    }
  }

  /** A dash out of line, one space too far to the right, is part of the text above it to YAML. */
  swallowedItem(node: Scalar.Parsed): void {
    if (node.type !== 'PLAIN') return;
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
  lostCommas(items: readonly ParsedNode[]): void {
    for (const [index, item] of items.entries()) {
      const before = items[index - 1];
      if (!isPlainText(item) || !before || !isPlainText(before)) continue;
      if (!/^\p{Lu}.*\s/su.test(before.value) || !/^\p{Ll}/u.test(item.value)) continue;
      const [start, end] = item.range;
      this.#warn(
        'yaml/comma',
        this.#place(start, start + Math.max(1, visibleLength(this.#text, start, end))),
        'The comma before this cuts the text in two items.',
        {
          hint: 'Put the whole text in double quotation marks, or give each item a line of its own that starts with a dash.',
        },
      );
    }
  }

  /** `!important` is a tag to YAML, which guides do not use. */
  tag(tag: string, node: ParsedNode): Diagnostic {
    const typed = tag.replace('tag:yaml.org,2002:', '!!');
    const [from, end] = node.range;
    const start = this.#text.lastIndexOf('!', from - 1) - (typed.startsWith('!!') ? 1 : 0);
    const before = this.#text.slice(Math.max(0, start), from);
    // A tag stands right before its value; where it does not, the value alone is marked.
    const first = start >= 0 && /^!\S+[ \t]*$/.test(before) ? start : from;
    const isText = isPlainText(node) && first < from && !typed.startsWith('!!');
    const place = this.#place(
      first,
      Math.max(first + 1, from + visibleLength(this.#text, from, end)),
    );
    return diagnostic('yaml/tag', place, `The tag \`${typed}\` is not used in guides.`, {
      hint: 'Remove it; if the text itself starts with !, put it in quotation marks.',
      ...(isText && this.quotationMarks(first, end)),
    });
  }

  #warn(...[code, place, message, details]: Parameters<typeof diagnostic>) {
    this.#report(diagnostic(code, place, message, details));
  }

  /** Puts quotation marks around what stands at a place, which YAML takes for something else. */
  quotationMarks(start: number, end: number): { fix?: TextEdit } {
    const { edits, title } = quoted(
      this.#text,
      start,
      start + visibleLength(this.#text, start, end),
    );
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
}

/** How many characters of a stretch there are before the white space at its end. */
export function visibleLength(text: string, start: number, end: number): number {
  // White space to YAML: a no-break space at the end of a text belongs to it.
  let last = end;
  while (last > start && WHITE_SPACE.has(text[last - 1] ?? '')) last--;
  return last - start;
}

const WHITE_SPACE: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n']);

/** Whether a node is a text without quotation marks. */
export function isPlainText(node: ParsedNode): node is Scalar.Parsed & { value: string } {
  return isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string';
}
