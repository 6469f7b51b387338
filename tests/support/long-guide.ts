import type { Guide } from '../../src/1-guide/schema.ts';
import type { Excerpt } from '../../src/3-excerpt/excerpt.ts';
import { article, excerpt, paragraph, plain } from '../5-handout/fixture.ts';

/** A box that must not be split where a page has room for it: its first and last word say which. */
export interface MarkedBox {
  readonly name: string;
  readonly first: string;
  readonly last: string;
}

/** An invented guide of many pages. Every heading has a word `hd…` of its own. */
export interface LongGuide {
  readonly guide: Partial<Guide>;
  readonly excerpts: readonly Excerpt[];
  readonly boxes: readonly MarkedBox[];
}

const WORDS =
  'a the of to in and its their town river bridge mill council water keeper ferry harbor letter vote winter owner street market lantern debt promise neighbor captain archive garden quarrel treaty orchard signal evening stone repair'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same for the same seed (mulberry32, by Tommy Ettinger, public domain). */
function randomBy(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Makes a guide of some forty pages from a seed: lists, tables, notes, excerpts of all lengths. */
export function longGuide(seed: number): LongGuide {
  const random = randomBy(seed);
  const from = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[from(0, WORDS.length - 1)]).join(' ');
  const sentence = (count: number) => `${words(count).replace(/^./, (c) => c.toUpperCase())}.`;
  let heads = 0;
  const heading = () => `${words(from(1, 5))} hd${++heads}e`;
  const boxes: MarkedBox[] = [];
  /** A box's text between its two words. */
  const box = (kind: string, text: string) => {
    const id = boxes.length;
    const marked = { name: `${kind} ${id}`, first: `b${id}f`, last: `b${id}l` };
    boxes.push(marked);
    return `${marked.first} ${text} ${marked.last}`;
  };

  let notes = 0;
  const footnotes: string[] = [];
  const parts = Array.from({ length: from(60, 80) }, (_, index) => {
    const kind = from(0, 13);
    if (index % 5 === 0) return `## ${heading()}`;
    if (kind === 0) return `### ${heading()}\n\n${sentence(from(5, 60))}`;
    if (kind === 1)
      return Array.from({ length: from(2, 9) }, () => `- ${sentence(from(3, 30))}`).join('\n');
    if (kind === 2) {
      const rows = Array.from(
        { length: from(2, 12) },
        () => `| ${box('row', words(from(1, 6)))} | ${words(from(3, 22))} |`,
      );
      return `| Place ${index} | What |\n| --- | --- |\n${rows.join('\n')}`;
    }
    if (kind === 3) {
      footnotes.push(`[^n${++notes}]: ${sentence(from(5, 25))}`);
      return `${sentence(from(10, 60))}[^n${notes}]`;
    }
    if (kind === 4) return `> ${sentence(from(10, 50))}`;
    return sentence(from(15, 130));
  });

  parts.push(sentence(20));
  const source = article({ url: 'https://example.org/a', kind: 'news', published: '2024' });
  const excerpts = Array.from({ length: from(22, 28) }, (_, index) => {
    // Every sixth is longer than a page; the others up to nearly one.
    const total = index % 6 === 5 ? from(480, 800) : from(12, 330);
    const lengths: number[] = [];
    for (let left = total; left > 0; ) {
      const length = Math.min(left, from(10, 120));
      lengths.push(length);
      left -= length;
    }
    const [first = '', last = ''] = box('excerpt', '|').split(' | ');
    const blocks = lengths.map((length, number) =>
      paragraph(
        number + 1,
        plain(`${sentence(length)}${number === lengths.length - 1 ? ` ${last}` : ''}`),
      ),
    );
    const note = from(0, 2) > 0 ? sentence(from(5, 60)) : undefined;
    return excerpt(index + 1, blocks, {
      heading: `${first} ${heading()}`,
      article: source,
      ...(note === undefined ? {} : { note }),
    });
  });

  const guide: Partial<Guide> = {
    title: 'The Keeper of the Bridge',
    group: 'Reading Circle',
    background: [...parts, ...footnotes].join('\n\n'),
    questions: Array.from({ length: from(14, 20) }, (_, index) => ({
      ask: `${box('question', words(from(6, 40)))}?`,
      kind: index < 2 ? 'opening' : index < 12 ? 'interpretive' : 'closing',
      lines: from(0, 3) * 4,
      ...(from(0, 1) ? { essential: true } : {}),
    })),
    glossary: Object.fromEntries(
      Array.from({ length: from(20, 40) }, (_, index) => [
        `term${index}`,
        box('entry', words(from(4, 50))),
      ]),
    ),
    people: Array.from({ length: from(4, 20) }, (_, index) => ({
      name: `Person ${index}`,
      who: box('person', words(from(4, 30))),
    })),
    timeline: Array.from({ length: from(4, 20) }, (_, index) => ({
      date: String(1900 + index),
      event: box('event', words(from(4, 40))),
    })),
    agreements: Array.from({ length: from(3, 8) }, () => sentence(from(4, 14))),
    reading: Array.from({ length: from(3, 20) }, (_, index) => ({
      title: box('work', words(from(2, 9))),
      by: `Writer ${index}`,
    })),
    options: Array.from({ length: 3 }, (_, index) => ({
      name: `Way ${index}`,
      actions: [box('options', sentence(12)), sentence(9)],
      drawbacks: [sentence(14)],
    })),
  };
  return { guide, excerpts, boxes };
}
