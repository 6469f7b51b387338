import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, foldEdges, foldQuotation } from '../../src/3-excerpt/fold.ts';
import { foldStretch } from '../../src/3-excerpt/fold-stretch.ts';

/** Pairs that the guide format calls the same words. */
test.each([
  ['white space', 'a\u00a0b\u2009c\n\nd', 'a b c d'],
  ['double quotation marks', '“a” „b“ «c»', '"a" "b" "c"'],
  ['single quotation marks', '‘a’ ‚b‘ ‹c› 5′', "'a' 'b' 'c' 5'"],
  ['dashes', 'a—b', 'a – b'],
  ['two hyphens', 'a--b', 'a — b'],
  ['three hyphens', 'a --- b', 'a—b'],
  ['a hyphen between spaces', 'a - b', 'a—b'],
  ['the horizontal bar and figure dash', 'a ― b ‒ c', 'a-- b --c'],
  ['hyphens inside words', 'well‑known ill‐famed', 'well-known ill-famed'],
  ['the ellipsis', 'wait…', 'wait...'],
  ['spaced points', 'wait. . .', 'wait...'],
  ['four spaced points', 'wait. . . .', 'wait....'],
  ['ligatures', 'eﬃcient ﬁre ﬂow oﬀ ﬆ waﬄe ﬅ', 'efficient fire flow off st waffle st'],
  ['soft hyphens and zero-width characters', 'co\u00adop\u200bera\u2060te\ufeff', 'cooperate'],
  ['direction controls', '\u2067abc\u2069\u200f', 'abc'],
  ['variation selectors', '☃\ufe0f', '☃'],
  ['composed and decomposed accents', 're\u0301sume\u0301', 'résumé'],
  ['Hangul', '\u1112\u1161\u11ab', '한'],
])('%s are folded', (_, one, other) => {
  expect(foldQuotation(one)).toBe(foldQuotation(other));
});

/** Pairs that are different words, however alike they look. */
test.each([
  ['case', 'State', 'state'],
  ['accents', 'naïve', 'naive'],
  ['digits', '1983', '1984'],
  ['superscripts', 'm²', 'm2'],
  ['full width', 'Ａ', 'A'],
  ['double and single marks', '"a"', "'a'"],
  ['white space and none', 'to day', 'today'],
  ['hyphen and dash', '10-12', '10–12'],
  ['hyphen and none', 're-sign', 'resign'],
  ['hyphen and space', 'well-known', 'well known'],
  ['minus and hyphen', '−5', '-5'],
  ['two points', 'wait..', 'wait...'],
  ['comma and semicolon', 'a, b', 'a; b'],
  ['grave accent as a mark', '`a`', "'a'"],
  ['look-alikes of other scripts', 'Кiev', 'Kiev'],
])('%s are not folded', (_, one, other) => {
  expect(foldQuotation(one)).not.toBe(foldQuotation(other));
});

test('a text in ASCII folds as it does beside letters that are not', () => {
  const text = fc
    .array(
      fc.constantFrom(...['a', 'B', '7', ' ', '\n', '\t', '"', "'", '.', '-', ',', '\0', '\r']),
    )
    .map((characters) => `${characters.join('')}x`);
  fc.assert(
    fc.property(text, (words) => {
      const beside = fold(`${words}é`);
      const { length } = beside.text;
      expect(fold(words)).toEqual({
        text: beside.text.slice(0, -1),
        starts: beside.starts.subarray(0, length - 1),
        ends: beside.ends.subarray(0, length - 1),
      });
      expect(`${foldEdges(words)}é`).toBe(foldEdges(`${words}é`));
    }),
    { numRuns: 2000 },
  );
});

test('each folded unit knows its stretch of the original', () => {
  const text = 'A “ﬁne”\u00a0\u2009line — e\u0301nd…';
  const { text: folded, starts, ends } = fold(text);
  expect(folded).toBe('A "fine" line—énd...');
  expect(starts).toHaveLength(folded.length);
  expect(ends).toHaveLength(folded.length);
  const original = (part: string) => {
    const at = folded.indexOf(part);
    return text.slice(starts[at], ends[at + part.length - 1]);
  };
  expect(original('"fine"')).toBe('“ﬁne”');
  expect(original('line—énd')).toBe('line — e\u0301nd');
  expect(original('...')).toBe('…');
});

test('folding twice changes nothing more', () => {
  const once = foldQuotation('“A” -- b - c … d . . . e\u0301 ﬃ');
  expect(foldQuotation(once)).toBe(once);
});

test('every character is the same in all its canonical spellings, and knows its stretch', () => {
  const different: string[] = [];
  for (let code = 0x21; code < 0x110000; code++) {
    const character = String.fromCodePoint(code);
    const spelt = [character, character.normalize('NFD'), character.normalize('NFC')];
    if (spelt.every((one) => one === character)) continue;
    const [folded, ...others] = spelt.map((one) => foldQuotation(`q${one} z`));
    const { text, starts, ends } = fold(`q${character}z`);
    const whole =
      ends[text.length - 2] === 1 + character.length &&
      starts[text.length - 1] === ends[text.length - 2];
    if (others.some((other) => other !== folded) || !whole) different.push(code.toString(16));
  }
  expect(different).toEqual([]);
});

test('what folding passes over folds to itself', () => {
  const piece = fc.constantFrom(
    ...[
      ' ',
      ' ',
      '.',
      '-',
      "'",
      '"',
      'a',
      'word',
      ',',
      '…',
      '—',
      '“',
      '’',
      '\n',
      '. . .',
      '--',
      ' - ',
    ],
    ...[
      'e\u0301',
      '\u0301',
      '\u00ad',
      '\u00a0',
      '\u200b',
      'ﬁ',
      '\u212b',
      '😀',
      '\ufe0f',
      '[...]',
      '1983',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join('');
      // As if all of it were one stretch that folding may change.
      const units = foldStretch(text).flatMap((unit) =>
        Array.from({ length: unit.text.length }, (_, at) => ({ ...unit, text: unit.text[at] })),
      );
      const { text: folded, starts, ends } = fold(text);
      expect(folded).toBe(units.map((unit) => unit.text).join(''));
      expect([...starts]).toEqual(units.map(({ start }) => start));
      expect([...ends]).toEqual(units.map(({ end }) => end));
      expect(foldEdges(text)).toBe(fold(` ${text} `).text.trim());
    }),
    { numRuns: 2000 },
  );
});
