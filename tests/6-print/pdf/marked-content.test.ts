import { describe, expect, test } from 'vitest';
import { markedContentOf } from '../../../src/6-print/pdf/marked-content.ts';

function read(stream: string) {
  const bytes = Buffer.from(stream, 'latin1');
  const content = markedContentOf(bytes, (name) => (name === 'Form' ? 'tagged' : 'picture'));
  const textOf = ([start, end]: readonly [number, number]) => stream.slice(start, end);
  return {
    tagged: content.tagged.map(({ mcid, painted }) => `${mcid} ${painted}`),
    openings: content.tagged.map(({ opening }) => textOf(opening)),
    loose: content.loose.map(textOf),
    misplaced: content.misplaced,
  };
}

describe('what a stream paints outside tags', () => {
  test.each<[string, string, string[]]>([
    ['text', 'q BT /F 1 Tf (a) Tj ET Q', ['BT /F 1 Tf (a) Tj ET']],
    ['lines, from where their path starts', '1 w 0 0 m 9 9 l S 1 w', ['0 0 m 9 9 l S']],
    [
      'areas, shadings and pictures together',
      '0 0 1 1 re f /S sh /X Do',
      ['0 0 1 1 re f /S sh /X Do'],
    ],
    ['a clipping path alone, which paints nothing', 'q 0 0 1 1 re W n Q', []],
    ['a text object without text', 'BT /F 1 Tf ET', []],
    [
      'what stands between tags, in pieces',
      '(a) Tj /P<</MCID 0>>BDC (b) Tj EMC 0 0 1 1 re f',
      ['(a) Tj', '0 0 1 1 re f'],
    ],
    [
      'text in a sequence that is no tag',
      '/Span<</ActualText(x)>>BDC BT (a) Tj ET EMC',
      ['BT (a) Tj ET'],
    ],
    [
      'a text object with such a sequence in it',
      'BT (a) Tj /Span<</E(x)>>BDC (b) Tj EMC ET',
      ['BT (a) Tj /Span<</E(x)>>BDC (b) Tj EMC ET'],
    ],
    [
      'parts of a text object with tags in it',
      'BT (a) Tj /P<</MCID 0>>BDC (b) Tj EMC (c) Tj ET',
      ['(a) Tj', '(c) Tj'],
    ],
    [
      'nothing in an artifact',
      '/Artifact BMC (a) Tj EMC /Artifact<</Type/Layout>>BDC 0 0 1 1 re f EMC',
      [],
    ],
    ['no form that has tags of its own', '/Form Do', []],
  ])('is %s', (_what, stream, loose) => {
    expect(read(stream)).toMatchObject({ loose, misplaced: 0 });
  });
});

describe('what a tag paints', () => {
  test.each([
    ['words', '/P <</MCID 7 >>BDC BT (a) Tj ET 0 0 1 1 re f EMC', '7 words'],
    ['words', '/P <</MCID 7 >>BDC /Span<</E(x)>>BDC BT (a) Tj ET EMC EMC', '7 words'],
    ['words', '/Figure <</MCID 7 >>BDC /X1 Do EMC', '7 words'],
    ['shapes', '/P <</MCID 7 >>BDC 0 0 1 1 re f EMC', '7 shapes'],
    ['nothing', '/P <</MCID 7 >>BDC BT ET Q EMC', '7 nothing'],
  ])('is %s', (_what, stream, tagged) => {
    const found = read(stream);
    expect(found).toMatchObject({ tagged: [tagged], loose: [], misplaced: 0 });
    expect(found.openings[0]).toMatch(/^\/\w+ <<\/MCID 7 >>BDC$/);
  });
});

test.each([
  ['a tag in a tag', '/P<</MCID 0>>BDC /P<</MCID 1>>BDC (a) Tj EMC EMC'],
  ['a tag in an artifact', '/Artifact BMC /P<</MCID 1>>BDC (a) Tj EMC EMC'],
  ['an artifact in a tag', '/P<</MCID 0>>BDC /Artifact BMC (a) Tj EMC EMC'],
  ['a form with tags in a tag', '/P<</MCID 0>>BDC /Form Do EMC'],
  ['a sequence without an end', '/P<</MCID 0>>BDC (a) Tj'],
  ['an end without a sequence', '(a) Tj EMC'],
])('%s is misplaced', (_what, stream) => {
  expect(read(stream).misplaced).toBe(1);
});
