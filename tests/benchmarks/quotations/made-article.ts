import type { Article, Block } from '../../../src/2-article/article.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const VOCABULARY = 12_000;
const ONSETS = ['b', 'br', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'é'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'st', 'nd', 'fi'];

/**
 * An article of invented words, used as often as words of a language are: the second half as often
 * as the first, the third a third (Zipf). With sentences, paragraphs, quotation marks, apostrophes
 * and dashes, so that folding has something to do.
 */
export function makeArticle(words: number, random: () => number): Article {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) =>
    // Common words are short.
    Array.from({ length: 1 + Math.floor(random() * (rank < 200 ? 1.3 : 3)) }, syllable).join(''),
  );
  const nextWord = () => vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? '';
  const sentence = (length: number) => {
    const parts = Array.from({ length }, (_, at) => {
      const word = nextWord();
      if (at === length - 1) return word;
      const chance = random();
      if (chance < 0.06) return `${word},`;
      if (chance < 0.07) return `${word} –`;
      return chance < 0.09 ? `${word}’s` : word;
    });
    const said = parts.join(' ');
    const whole = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
    return random() < 0.15 ? `“${whole}.”` : `${whole}.`;
  };

  const blocks: Block[] = [];
  const texts: string[] = [];
  let start = 0;
  for (let made = 0; made < words; ) {
    const sentences: string[] = [];
    for (let count = 0; count < 5 && made < words; count++) {
      const length = Math.min(words - made, 8 + Math.floor(random() * 22));
      sentences.push(sentence(length));
      made += length;
    }
    const text = sentences.join(' ');
    blocks.push({
      kind: 'paragraph',
      number: blocks.length + 1,
      start,
      end: start + text.length,
    });
    texts.push(text);
    start += text.length + 2;
  }
  const text = texts.join('\n\n');
  return { file: 'made.md', metadata: { title: 'Made' }, text, blocks, marks: [], origins: [] };
}
