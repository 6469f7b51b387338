import type { GuideFile } from '../../1-guide/read-guide.ts';
import { countWords } from '../../2-article/word-count.ts';
import type { Excerpt } from '../../3-excerpt/excerpt.ts';
import { readMarkdown } from '../../source/markdown/markdown-text.ts';
import { type Memory, NO_MEMORY } from '../../source/memory.ts';
import { isEnglish } from '../english.ts';
import { type Block, blocksOf } from '../misquotations/blocks.ts';
import { passageOf } from '../rules/terms.ts';
import type { Grades } from './grades.ts';
import { hardestFirst, levelOf } from './level.ts';
import { minutesFor, secondsFor } from './reading-time.ts';
import { type CountedSentence, countedSentences } from './running-text.ts';
import type { CountSyllables } from './syllables.ts';

/** How hard a text is to read. */
export type Level = Grades;

/** How hard the guide's own words are to read, in English; undefined of what is too short to tell. */
export interface Levels {
  readonly background: Level | undefined;
  /** Of all questions together, as participants have them. */
  readonly questions: Level | undefined;
}

/** How long it takes to read what the group reads before it talks. */
export interface ReadingTime {
  /** Minutes in all, rounded up, as they print below the title. */
  readonly minutes: number;
  /** Seconds, in tens. */
  readonly background: number;
  /** In the order that they print. */
  readonly excerpts: readonly { readonly number: number; readonly seconds: number }[];
}

/** How hard a guide is to read and how long that takes; counted when asked for, and then once. */
export interface Reading {
  levels(): Levels;
  time(): ReadingTime;
}

/** The same with the sentences that it was counted from. */
export interface MeasuredReading extends Reading {
  /** The longer sentences of a part, first the one without which the part would be easiest. */
  hardest(part: keyof Levels): readonly CountedSentence[];
}

const NO_LEVELS: Levels = { background: undefined, questions: undefined };

/** The reading of a guide of which nothing could be read. */
export const NOTHING_TO_READ: MeasuredReading = {
  levels: () => NO_LEVELS,
  time: () => ({ minutes: 0, background: 0, excerpts: [] }),
  hardest: () => [],
};

/** Measures what a guide gives to read. */
export function readingOf(
  { guide, isFaulty }: Pick<GuideFile, 'guide' | 'isFaulty'>,
  excerpts: readonly Excerpt[],
  syllables: CountSyllables,
  memory: Memory = NO_MEMORY,
): MeasuredReading {
  const blocksIn = (text: string) => memory.about(blocksOf, readMarkdown(text, memory));
  const background = once(() => blocksIn(guide.background ?? ''));
  const sentences = once((): Readonly<Record<keyof Levels, readonly CountedSentence[]>> => {
    if (!isEnglish(guide)) return { background: [], questions: [] };
    return {
      background: countedSentences(background(), ['background'], syllables),
      questions: (guide.questions ?? []).flatMap(({ ask }, index) => {
        const path = ['questions', index, 'ask'];
        return isFaulty(path) ? [] : countedSentences(blocksIn(ask), path, syllables);
      }),
    };
  });
  return {
    levels: once(() => ({
      background: levelOf(sentences().background),
      questions: levelOf(sentences().questions),
    })),
    hardest: (part) => hardestFirst(sentences()[part]),
    time: once(() => {
      const own = wordsIn(background());
      const quoted = excerpts.map(({ blocks }) => memory.about(wordsOfPassage, blocks));
      return {
        minutes: minutesFor(quoted.reduce((sum, words) => sum + words, own)),
        background: secondsFor(own),
        excerpts: excerpts.map(({ number }, index) => ({
          number,
          seconds: secondsFor(quoted[index] ?? 0),
        })),
      };
    }),
  };
}

function wordsOfPassage(blocks: Excerpt['blocks']): number {
  return countWords(passageOf({ blocks }));
}

/** Words that print: descriptions of pictures do not. */
function wordsIn(blocks: readonly Block[]): number {
  return blocks
    .filter(({ kind }) => kind !== 'picture')
    .reduce((sum, { text }) => sum + countWords(text), 0);
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
