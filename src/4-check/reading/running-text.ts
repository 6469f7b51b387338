import type { YamlPath } from '../../source/yaml/read-yaml.ts';
import type { Block } from '../misquotations/blocks.ts';
import { type Counts, countSentence } from './counts.ts';
import { sentencesIn } from './sentences.ts';
import type { CountSyllables } from './syllables.ts';

/** A sentence of the guide's own prose. */
export interface CountedSentence {
  /** The text of the guide that it stands in, and its offsets there. */
  readonly path: YamlPath;
  readonly within: readonly [start: number, end: number];
  /** Its words without markup, on one line. */
  readonly text: string;
  readonly counts: Counts;
}

/** How a sentence, or what leads up to a list, ends. */
const ENDS = /[.!?…:;]["”’'»)\]*]*\s*$/u;

/**
 * The sentences of a text's running prose. Left out are headings, tables, captions, code, footnotes,
 * block quotations, pictures, and paragraphs that end like none: items of a list that are a few words.
 */
export function countedSentences(
  blocks: readonly Block[],
  path: YamlPath,
  syllables: CountSyllables,
): CountedSentence[] {
  return blocks
    .filter(({ kind, quoted, running }) => kind === 'paragraph' && !quoted && ENDS.test(running))
    .flatMap(({ running, offsets }) =>
      sentencesIn(running).map(({ start, end }) => {
        const text = running.slice(start, end).replace(/\s+/gu, ' ');
        const within = [offsets.startOf(start), offsets.endOf(end - 1)] as const;
        return { path, within, text, counts: countSentence(text, syllables) };
      }),
    )
    .filter(({ counts }) => counts.words > 0);
}
