import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mentionedTerms } from '../../src/4-check/rules/mentions.ts';

/** The same, one term after another: what a mention is, in one pattern. */
function mentions(text: string, term: string): boolean {
  const stem = term.trim().replace(/(?:e|y)$/iu, '');
  const escaped = stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const ending = "(?:e|es|ed|er|ers|s|y|ies|ing|['’]s|s['’])?";
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}${ending}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}

const one = (text: string, term: string) => mentionedTerms([term], [text]).has(0);

/** Few words, so that they meet, with whatever may stand between them. */
const word = fc.oneof(
  fc.constantFrom('mill', 'Mill', 'MILL', 'weir', 'family', 'families', 'race', 'the', 'a', 'e'),
  fc.constantFrom('y', '2', 'C++', '“', '(', 'U.S.', '-', '%', '.', 'κόσμος', 'ΚΌΣΜΟΣ', 'ſee'),
);
const ending = fc.constantFrom(
  '',
  '',
  '',
  's',
  'es',
  'ies',
  'ing',
  '’s',
  "s'",
  'S',
  'x',
  'é',
  '\u0345',
);
const gap = fc.constantFrom(' ', ' ', '\n', '', '-', '\u00a0', ', ');
const wording = (most: number) =>
  fc
    .array(fc.tuple(word, ending, gap), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join(''));

test('terms of random guides are found as they would be one by one', () => {
  let mentioned = 0;
  const guides = fc.record({
    terms: fc.array(wording(3), { maxLength: 8 }),
    texts: fc.array(wording(12), { maxLength: 6 }),
    // So many that words are looked up and not searched for in one pattern.
    more: fc.constantFrom(0, 0, 0, 60),
  });
  fc.assert(
    fc.property(guides, ({ terms, texts, more }) => {
      const others = Array.from({ length: more }, (_, index) => `unsaid${index}`);
      const leftOut = (term: number, text: number) => term === text;
      const found = mentionedTerms([...terms, ...others], texts, leftOut);
      const expected = terms.flatMap((term, index) => {
        return texts.some((text, at) => at !== index && mentions(text, term)) ? [index] : [];
      });
      mentioned += expected.length;
      expect([...found].toSorted((a, b) => a - b)).toEqual(expected);
    }),
    { numRuns: 400 },
  );
  expect(mentioned).toBeGreaterThan(40);
});

/** Its capital is that of “i”: the two are taken for one, as they stand in names. */
const DOTLESS = 'ı';

test('letters that differ in case alone are the same, in every script', () => {
  const letters = Array.from({ length: 0x1e944 }, (_, code) => code)
    .filter((code) => code >= 0x20 && (code < 0xd800 || code >= 0xe000))
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => letter.toLowerCase() !== letter.toUpperCase() && letter !== DOTLESS);
  expect(letters.length).toBeGreaterThan(2_500);
  // Each takes some patterns, which take long to make: a part of them, another each time.
  const part = fc.subarray(letters, { minLength: 300, maxLength: 300 });
  const check = (chosen: readonly string[]) => {
    for (const letter of chosen) {
      for (const other of new Set([letter.toLowerCase(), letter.toUpperCase()])) {
        const [term, text] = [`a${letter}b`, `(a${other}b)`];
        expect([letter, other, one(text, term)]).toEqual([letter, other, mentions(text, term)]);
      }
    }
  };
  fc.assert(fc.property(part, check), { numRuns: 3, endOnFailure: true });
});

test('a long glossary is read in proportion to its length', () => {
  const terms = (count: number) => Array.from({ length: count }, (_, index) => `the weir ${index}`);
  const reads = (count: number) => {
    let read = 0;
    const texts = terms(count).map((term) => `What ${term} is`);
    mentionedTerms(terms(count), texts, (term, text) => {
      read++;
      return term === text;
    });
    return read;
  };
  expect(reads(2_000)).toBeLessThanOrEqual(reads(1_000) * 2 + 10);
  expect(reads(1_000)).toBeGreaterThanOrEqual(1_000);
});
