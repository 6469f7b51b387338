import type { Element, Nodes } from 'hast';
import { walk } from '../source/markdown/walk.ts';
import type { Memory } from '../source/memory.ts';
import { markPart } from './background-parts.ts';
import type { ContentsEntry } from './contents.ts';
import { type GlossTerm, heightOf, OuterColumn } from './glosses.ts';
import { finishTree, toHtml } from './markdown.ts';
import { copyOf, type TextPart } from './markdown-blocks.ts';
import { element, markTerms } from './terms.ts';

/** How a background is set. */
export interface BackgroundSettings {
  readonly lang: string;
  /** Whether each block says where it is in the text. */
  readonly offsets: boolean;
  /** The glossary's terms, whose first uses are marked. */
  readonly terms: readonly GlossTerm[];
  /** Where glosses stand by the block that uses a term first; only at the end when left out. */
  readonly glosses: 'beside' | 'after' | undefined;
  /** What the note with the glosses of a block is called for those who hear it. */
  readonly label: string;
  readonly memory: Memory;
}

/** A background as it prints. */
export interface BackgroundHtml {
  readonly html: string;
  /** Its headings of the first level, for the list of contents. */
  readonly headings: readonly ContentsEntry[];
}

/**
 * Sets the parts of the background. The first use of each term in running text is marked; its gloss goes
 * into a note before the block that uses it, both inside `<div class="noted">`: the page floats the note
 * into the outer margin, level with its block. A term for which there is no room beside its block is
 * left for the next one that uses it; the glossary has it in any case. `after`: a page without a margin
 * has each note below its block, and room for all.
 */
export function setBackground(
  parts: readonly TextPart[],
  settings: BackgroundSettings,
): BackgroundHtml {
  const { terms, glosses, label } = settings;
  const headings: ContentsEntry[] = [];
  const column = new OuterColumn();
  const known = new Map(terms.map(({ term, gloss }) => [term, gloss]));
  let sought = [...known.keys()].sort((a, b) => b.length - a.length);
  const html = parts.map((part) => {
    if (part.kind === 'space') return part.text;
    const block =
      part.kind === 'alone' ? aloneBlock(part, settings) : ownBlock(part.node, headings, settings);
    column.startBlock(block.height);
    const taken = block.terms(sought).filter((term) => {
      const gloss = known.get(term);
      return glosses !== 'beside' || (gloss && column.take(gloss));
    });
    const set = block.html(sought, taken);
    if (taken.length === 0) return set;
    sought = sought.filter((term) => !taken.includes(term));
    if (glosses === undefined) return set;
    const note = noteOf(
      taken.map((term) => known.get(term)?.html ?? ''),
      label,
    );
    return `<div class="noted">${glosses === 'after' ? set + note : note + set}</div>`;
  });
  return { html: html.join(''), headings };
}

/** A block that is being set: `terms` and then `html`, each once, with the terms that are still sought. */
interface BlockToSet {
  /** In lines, as an estimate. */
  readonly height: number;
  /** The terms that it uses, in the order of its words. */
  terms(sought: readonly string[]): readonly string[];
  /** It as HTML, with these of its terms marked. */
  html(sought: readonly string[], marked: readonly string[]): string;
}

function ownBlock(
  block: Element,
  headings: ContentsEntry[],
  { lang, offsets }: BackgroundSettings,
): BlockToSet {
  markPart(block, headings);
  return {
    height: heightOf(block),
    terms: (sought) => termsIn(block, JSON.stringify(sought)),
    html(sought, marked) {
      markTerms(block, sought, (term) => marked.includes(term));
      finishTree({ type: 'root', children: [block] }, { lang, offsets });
      return toHtml([block]);
    },
  };
}

/** A block of which all is remembered but where it stands. */
function aloneBlock(
  { block, start }: TextPart & { kind: 'alone' },
  { lang, offsets, memory }: BackgroundSettings,
): BlockToSet {
  return {
    height: memory.about(heightOf, block),
    terms: (sought) => memory.about(termsIn, block, JSON.stringify(sought)),
    html(sought, marked) {
      const [terms, kept] = [JSON.stringify(sought), JSON.stringify(marked)];
      return placedAt(start, memory.about(htmlOf, block, lang, offsets, terms, kept));
    },
  };
}

/** The terms that a block uses; `sought` has them as JSON. */
function termsIn(block: Element, sought: string): readonly string[] {
  return markTerms(copyOf(block), JSON.parse(sought) as string[]);
}

/** A block as HTML, taken apart where its place in the text is told: every other part is an offset. */
function htmlOf(
  shared: Element,
  lang: string,
  offsets: boolean,
  sought: string,
  marked: string,
): readonly string[] {
  const block = copyOf(shared);
  markPart(block, []);
  const kept = JSON.parse(marked) as string[];
  markTerms(block, JSON.parse(sought) as string[], (term) => kept.includes(term));
  finishTree({ type: 'root', children: [block] }, { lang, offsets });
  walk<Nodes>(block, (node) => {
    if (node.type !== 'element') return;
    for (const name of ['dataPart', 'dataAt', 'dataEnd'] as const) {
      const value = node.properties[name];
      if (value === undefined) continue;
      node.properties[name] = String(value).replace(/\d+/g, `${OFFSET}$&${OFFSET}`);
    }
  });
  return toHtml([block]).split(OFFSET);
}

/** Stands around an offset; in no text (a noncharacter). */
const OFFSET = '\uFDD2';

function placedAt(start: number, parts: readonly string[]): string {
  return parts.map((part, index) => (index % 2 === 0 ? part : Number(part) + start)).join('');
}

function noteOf(glosses: readonly string[], label: string): string {
  const note = element('div', { className: ['glosses'], role: 'note', ariaLabel: label });
  return toHtml([note]).replace('</div>', () => `${glosses.join('')}</div>`);
}
