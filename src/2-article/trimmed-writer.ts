import type { PhrasingContent, RootContent } from 'mdast';
import type { Block } from './article.ts';
import { OMITTED_ADDRESS, OMITTED_UNNUMBERED } from './read-text.ts';
import { writeText } from './write-text.ts';

/** What a chunk of Markdown stands in; chunks that follow each other in one share it. */
type Group = 'none' | 'quotation' | 'list' | 'table';

/** Writes the blocks of a trimmed article, marking what is left out between them. */
export class TrimmedWriter {
  #text = '';
  #group: Group = 'none';
  #footnotes = 0;
  /** Whether the list at hand has numbers, so that a block without one goes on with an item. */
  #numbered = false;
  /** Spaces before the further lines of the list item at hand. */
  #indent = '';
  /** The paragraphs left out since the last block that was written. */
  #firstOmitted: number | undefined;
  #lastOmitted = 0;
  #omitting = false;

  /** Leaves a block out. */
  omit(block: Block): void {
    this.#omitting = true;
    if (block.number === undefined) return;
    this.#firstOmitted ??= block.number;
    this.#lastOmitted = block.lastNumber ?? block.number;
  }

  /** Writes a block that is kept, in whole or in part. */
  write(block: Block, words: PhrasingContent[]): void {
    this.#flush();
    if (block.kind === 'footnote' || (this.#footnotes > 0 && block.kind === 'code')) {
      this.#footnotes += 1;
      this.#add('none', this.#markdown(block, words), `[^${this.#footnotes}]: `, '    ');
    } else if (block.kind === 'cell') {
      this.#cell(words);
    } else if (block.within === 'quotation') {
      this.#add('quotation', this.#markdown(block, words), '> ', '> ');
    } else if (block.within === 'list') {
      this.#item(block, this.#markdown(block, words));
    } else {
      this.#add('none', this.#markdown(block, words));
    }
  }

  /** Writes Markdown as it stands in a file. */
  copy(markdown: string): void {
    this.#flush();
    this.#add('none', markdown);
  }

  /** All that was written; empty where there was nothing. */
  finish(): string {
    this.#flush();
    return this.#text === '' ? '' : `${this.#text}\n`;
  }

  #flush(): void {
    if (!this.#omitting) return;
    const first = this.#firstOmitted;
    const label = first === undefined ? OMITTED_UNNUMBERED : range(first, this.#lastOmitted);
    const mark = `[${label}](${OMITTED_ADDRESS})`;
    this.#omitting = false;
    this.#firstOmitted = undefined;
    if (this.#footnotes > 0) this.#footnotes += 1;
    this.#add('none', mark, this.#footnotes > 0 ? `[^${this.#footnotes}]: ` : '');
  }

  #item(block: Block, text: string): void {
    const goesOn = this.#group === 'list' && this.#numbered && block.marker === undefined;
    if (goesOn) {
      this.#text += `\n\n${indented(text, this.#indent)}`;
      return;
    }
    const marker = `${block.marker ?? '-'} `;
    this.#numbered = block.marker !== undefined;
    this.#indent = ' '.repeat(marker.length);
    this.#add('list', text, marker, this.#indent);
  }

  /** Cells stand in a table of one column, each in a row; the first is its head. */
  #cell(words: PhrasingContent[]): void {
    const inCell = words.map(
      (node): PhrasingContent => (node.type === 'break' ? { type: 'html', value: '<br>' } : node),
    );
    const cell: RootContent = {
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: inCell }] }],
    };
    const [row = '', rule = ''] = writeText({ type: 'root', children: [cell] }).split('\n');
    if (this.#group === 'table') this.#text += `\n${row}`;
    else this.#add('table', `${row}\n${rule}`);
  }

  #markdown(block: Block, words: PhrasingContent[]): string {
    return writeText({ type: 'root', children: [nodeOf(block, words)] }).trimEnd();
  }

  #add(group: Group, text: string, first = '', rest = ''): void {
    if (this.#text !== '') {
      this.#text += group === 'quotation' && this.#group === group ? '\n>\n' : '\n\n';
    }
    this.#text += first + indented(text, rest).slice(rest.length);
    this.#group = group;
  }
}

/** What stands for a block that is left out where something must. */
export function omissionLabel({ number, lastNumber = number }: Block): string {
  return number === undefined ? OMITTED_UNNUMBERED : range(number, lastNumber ?? number);
}

function nodeOf(block: Block, words: PhrasingContent[]): RootContent {
  if (block.kind === 'heading') {
    return { type: 'heading', depth: levelOf(block), children: words };
  }
  const text = words.map((node) => ('value' in node ? node.value : '')).join('');
  if (block.kind === 'code') return { type: 'code', value: text };
  if (block.kind === 'caption') {
    const image = { type: 'image', url: OMITTED_ADDRESS, title: text } as const;
    return { type: 'paragraph', children: [image] };
  }
  return { type: 'paragraph', children: words };
}

function levelOf({ level = 1 }: Block): 1 | 2 | 3 | 4 | 5 | 6 {
  return Math.min(6, Math.max(1, level)) as 1 | 2 | 3 | 4 | 5 | 6;
}

function range(first: number, last: number): string {
  return first === last ? `¶ ${first}` : `¶ ${first}–${last}`;
}

/** Every line after some characters; empty lines stay empty. */
function indented(text: string, before: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' && before.trim() === '' ? '' : before + line))
    .join('\n');
}
