import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printed } from '../../src/3-excerpt/printed.ts';
import { articleOf } from './articles.ts';
import { passages } from './generated.ts';
import { articleRuns } from './runs.ts';

/** A whole article as it prints: its text, and what was left out or is not known. */
function print(markdown: string) {
  const article = articleOf(markdown);
  const setting = printed(article, [{ start: 0, end: article.text.length }]);
  const text = setting.blocks
    .flatMap(({ runs }) => runs.map((run) => (run.kind === 'text' ? run.text : '|')))
    .join('');
  return { ...setting, text };
}

describe('in print', () => {
  test.each([
    ['invisible operators', 'a\u2061b\u2062c\u2063d\u2064e', 'abcde'],
    ['deprecated format characters', 'a\u206ab\u206fc', 'abc'],
    ['the Mongolian vowel separator', 'a\u180eb', 'ab'],
    ['Hangul fillers', 'a\u3164b\uffa0c\u115fd\u1160e', 'abcde'],
    ['tags', 'a\u{e0068}\u{e0069}b', 'ab'],
    ['tags that end no flag', '\u{1f3f4}\u{e0067}\u{e0062}b', '\u{1f3f4}b'],
    ['controls', 'a\u0001b\u001fc\u007fd\u0090e', 'abcde'],
    ['annotation anchors', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
    ['noncharacters', 'a\ufffeb\u{1ffff}c\ufdd0d', 'abcd'],
    ['selectors that select nothing', 'a\ufe0fb \ufe0fc\u{e0100}d', 'ab cd'],
    ['a row of selectors', '❤\ufe0f\ufe0f\u{e0101}\u{e0102}!', '❤\ufe0f!'],
    ['musical controls', 'a\u{1d173}b', 'ab'],
  ])('%s are left out, and told', (_, markdown, text) => {
    const result = print(markdown);
    expect(result.text).toBe(text);
    expect(result.unseen.length).toBeGreaterThan(0);
  });

  test.each([
    [
      'soft hyphens, zero-width spaces, joiners of words',
      'co\u00adop\u200ber\u2060a\ufeffte',
      'cooperate',
    ],
    ['old ends of lines', 'a\u0085b\u000bc\u000cd', 'a b c d'],
  ])('%s are set without a word', (_, markdown, text) => {
    expect(print(markdown)).toMatchObject({ text, unseen: [], unknown: [], directionMarks: false });
  });

  test.each([
    ['joiners', 'می\u200cروند 👩\u200d👩\u200d👧'],
    ['flags', '🇨🇭 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}!'],
    ['skin tones and keycaps', '👍🏽 1\ufe0f\u20e3 ❤\ufe0f ☎\ufe0e'],
    ['variants of ideographs', '葛\u{e0100} 辻\ufe00'],
    ['Mongolian variants', 'ᠠ\u180b'],
    ['variants of signs', '∩\ufe00'],
    ['Arabic signs around numbers', '\u0600\u06f1\u06f2 \u06dd\u0661'],
    ['marks that stack', 'ạ̈́b̷'],
    ['spaces of any width', 'a\u00a0b\u202fc\u2009d\u3000e'],
  ])('%s stay', (_, markdown) => {
    expect(print(markdown)).toMatchObject({ text: markdown, unseen: [], unknown: [] });
  });

  test.each([
    ['private use', 'a\ue000b'],
    ['private use beyond the first plane', 'a\u{f0000}b'],
    ['code points without a character', 'a\u0378b'],
  ])('%s: nobody knows what it looks like', (_, markdown) => {
    expect(print(markdown)).toMatchObject({ text: markdown, unknown: [[...markdown][1]] });
  });

  test('paragraph separators are ends of lines', () => {
    expect(print('a\u2029b\u2028c').text).toBe('a|b|c');
  });

  test('a passage keeps the direction that was opened before it', () => {
    const article = articleOf('One \u2067two three\u2069 four.');
    const start = article.text.indexOf('three');
    const { blocks, directionMarks } = printed(article, [{ start, end: start + 5 }]);
    expect(blocks[0]?.runs).toEqual([
      { kind: 'text', text: 'three', emphasis: [], direction: 'rtl' },
    ]);
    expect(directionMarks).toBe(true);
  });

  test('a passage is told only of what is in it', () => {
    const article = articleOf('One\u2061 two three.');
    const start = article.text.indexOf('two');
    expect(printed(article, [{ start, end: start + 3 }]).unseen).toEqual([]);
  });
});

const SIGNS = ['\u2061', '\u200b', '\u00ad', '\u{e0041}', '\u202e', '\u2066', '\u0001', '\u3164'];

test('what prints is what a reader sees of the article, in order', () => {
  const noise = fc.array(fc.constantFrom(...SIGNS, '', '', ''), { minLength: 12, maxLength: 12 });
  const seen = (text: string) =>
    [...text].filter((one) => /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\u200c\u200d]/u.test(one)).join('');
  fc.assert(
    fc.property(passages, noise, ({ article, spans }, signs) => {
      for (const { start, end } of spans) {
        // Noise stands after letters; the marks of the article do not matter here.
        const slice = article.text.slice(start, end).replaceAll('\n', ' ');
        const noisy = slice.replace(/[a-z]/g, (one, at: number) => one + signs[at % 12]);
        const block = { kind: 'paragraph', number: 1, start: 0, end: noisy.length } as const;
        const { blocks } = printed({ ...article, text: noisy, marks: [], blocks: [block] }, [
          block,
        ]);
        const out = (blocks[0]?.runs ?? [])
          .map((run) => (run.kind === 'text' ? run.text : ''))
          .join('');
        expect(seen(out)).toBe(seen(slice));
        expect([...out].filter((one) => SIGNS.includes(one))).toEqual([]);
      }
    }),
    articleRuns,
  );
});
