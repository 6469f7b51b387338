import type { RootContent } from 'mdast';
import type { Removed } from '../imported.ts';
import { captionOf, paragraphOf } from '../markdown-nodes.ts';
import type { PageLine } from './page-lines.ts';

/** A line of verse, of an address, of a list: no wider than this. */
const SHORT_LINE = 60;
/** So many short lines stand together in a poem; more are paragraphs, or data. */
const MOST_LINES = 60;
/** Words kept to say what stood before something. */
const WORDS = 8;

/** The Markdown of a page whose lines are all decided on, and what was taken out of it. */
export class TextContent {
  readonly #children: RootContent[] = [];
  readonly #removed: Removed[] = [];
  /** Blocks whose lines are all short: a poem, an address. */
  readonly #together: ReadonlySet<number>;
  #block: number | undefined;
  #after = '';

  constructor(lines: readonly PageLine[]) {
    this.#together = blocksOfShortLines(lines);
    const lastText = lines.findLastIndex(({ role }) => role === 'text');
    for (const [index, line] of lines.entries()) this.#add(line, index < lastText);
  }

  get children(): readonly RootContent[] {
    return this.#children;
  }

  get removed(): readonly Removed[] {
    return this.#removed;
  }

  #add({ unit, role, what = 'line' }: PageLine, beforeText: boolean): void {
    if (role === 'removed') this.#remove(what, unit.text);
    else if (role === 'rule') {
      // A rule stands between two parts of a text; under a heading it is only dress.
      const between = beforeText && this.#children.at(-1)?.type === 'paragraph';
      if (between) this.#children.push({ type: 'thematicBreak' });
      else this.#remove('rule', unit.text);
    } else if (role === 'caption') this.#keep(captionOf(unit.text), unit.text);
    else if (role === 'heading') {
      const children = paragraphOf(unit.text).children;
      this.#keep({ type: 'heading', depth: 2, children }, unit.text);
    } else if (role === 'text') this.#text(unit.text, unit.block);
    this.#block = role === 'text' ? unit.block : undefined;
  }

  #text(text: string, block: number): void {
    const previous = this.#children.at(-1);
    if (previous?.type === 'paragraph' && block === this.#block && this.#together.has(block)) {
      previous.children.push({ type: 'break' }, { type: 'text', value: text });
      this.#after = lastWords(text);
    } else this.#keep(paragraphOf(text), text);
  }

  #keep(block: RootContent, text: string): void {
    this.#children.push(block);
    this.#after = lastWords(text);
  }

  /** Lines that go for the same reason, one after the other, are told as one. */
  #remove(what: string, text: string): void {
    const folded = text.replace(/\s+/gu, ' ');
    const previous = this.#removed.at(-1);
    if (previous && previous.what === what && previous.after === this.#after) {
      this.#removed[this.#removed.length - 1] = { ...previous, text: `${previous.text} ${folded}` };
    } else this.#removed.push({ what, text: folded, after: this.#after });
  }
}

function blocksOfShortLines(lines: readonly PageLine[]): Set<number> {
  const counts = new Map<number, number>();
  for (const { unit, role } of lines) {
    if (role !== 'text') continue;
    const count = unit.width > SHORT_LINE ? Number.POSITIVE_INFINITY : 1;
    counts.set(unit.block, (counts.get(unit.block) ?? 0) + count);
  }
  return new Set([...counts].filter(([, count]) => count <= MOST_LINES).map(([block]) => block));
}

function lastWords(text: string): string {
  return text.slice(-200).split(/\s+/u).slice(-WORDS).join(' ');
}
