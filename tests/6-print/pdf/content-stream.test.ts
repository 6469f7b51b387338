import { describe, expect, test } from 'vitest';
import { readOperations } from '../../../src/6-print/pdf/content-stream.ts';

/** The operators of a stream, each with its operands as they are written. */
function operations(stream: string): [string, string][] {
  const found: [string, string][] = [];
  const bytes = Buffer.from(stream, 'latin1');
  readOperations(bytes, (operator, start, end) => {
    found.push([operator, stream.slice(start, end)]);
  });
  return found;
}

describe('a content stream', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'numbers and names',
      'q 1 0 -.5 +2. 0 7 cm\n/G3 gs Q',
      [
        ['q', 'q'],
        ['cm', '1 0 -.5 +2. 0 7 cm'],
        ['gs', '/G3 gs'],
        ['Q', 'Q'],
      ],
    ],
    ['a string with brackets and operators in it', '(a (Tj) ET) Tj', [['Tj', '(a (Tj) ET) Tj']]],
    ['escaped brackets', '(\\) BT \\\\) Tj', [['Tj', '(\\) BT \\\\) Tj']]],
    [
      'hexadecimal strings',
      '<0011> Tj<AB\n C>Tj',
      [
        ['Tj', '<0011> Tj'],
        ['Tj', '<AB\n C>Tj'],
      ],
    ],
    [
      'signs that follow one another, told as one',
      'BT <0011> Tj\n6.16 0 Td <001C> Tj\n-5.8 .5 Td <0022> Tj\nET',
      [
        ['BT', 'BT'],
        ['Tj', '<0011> Tj\n6.16 0 Td <001C> Tj\n-5.8 .5 Td <0022> Tj'],
        ['ET', 'ET'],
      ],
    ],
    [
      'signs with something else between them',
      '<0011> Tj\n6.16 0 Td <001C> Tj\n0 g 5.8 0 Td <0022> TJ 1 0 Td <0022> Tj*',
      [
        ['Tj', '<0011> Tj\n6.16 0 Td <001C> Tj'],
        ['g', '0 g'],
        ['Td', '5.8 0 Td'],
        ['TJ', '<0022> TJ'],
        ['Td', '1 0 Td'],
        ['Tj*', '<0022> Tj*'],
      ],
    ],
    [
      'signs behind what is no step to the side',
      '<0011> Tj 1 0 Td <0022> Tj* <01> Tj - 0 Td <02> Tj 1 Td <03> Tj 1 0 Td <> Tj (a)Tj%5 0 Td <04> Tj\n<06> Tj 1%0 Td <05> Tj\n2 Td ET',
      [
        ['Tj', '<0011> Tj'],
        ['Td', '1 0 Td'],
        ['Tj*', '<0022> Tj*'],
        ['Tj', '<01> Tj'],
        ['Td', '- 0 Td'],
        ['Tj', '<02> Tj'],
        ['Td', '1 Td'],
        ['Tj', '<03> Tj'],
        ['Td', '1 0 Td'],
        ['Tj', '<> Tj'],
        ['Tj', '(a)Tj'],
        ['Tj', '<06> Tj'],
        ['Td', '1%0 Td <05> Tj\n2 Td'],
        ['ET', 'ET'],
      ],
    ],
    ['an array of strings', '[(A) -120 <4242> 3]TJ', [['TJ', '[(A) -120 <4242> 3]TJ']]],
    [
      'a dictionary, with another in it and no spaces',
      '/P<</MCID 3/A<</B(>>)>>>>BDC EMC',
      [
        ['BDC', '/P<</MCID 3/A<</B(>>)>>>>BDC'],
        ['EMC', 'EMC'],
      ],
    ],
    ['a comment', '1 % Tj ( \n 2 l', [['l', '1 % Tj ( \n 2 l']]],
    [
      'operators that are no letters',
      '(a)\' 1 2 (b)" T* f* b*',
      [
        ["'", "(a)'"],
        ['"', '1 2 (b)"'],
        ['T*', 'T*'],
        ['f*', 'f*'],
        ['b*', 'b*'],
      ],
    ],
    ['values that are words', 'true false null d0', [['d0', 'true false null d0']]],
    [
      'an inline image with EI in its data',
      'q BI /W 1 /H 1 ID \x00 EI \xff\x01 EI\nQ (x) Tj more',
      [
        ['q', 'q'],
        ['BI', 'BI /W 1 /H 1 ID \x00 EI \xff\x01 EI'],
        ['Q', 'Q'],
        ['Tj', '(x) Tj'],
      ],
    ],
    ['nothing', ' \n', []],
  ])('with %s is read', (_what, stream, expected) => {
    expect(operations(stream)).toEqual(expected);
  });

  test.each([
    ['a string', '(a (b) Tj'],
    ['a hexadecimal string', '<00 Tj'],
    ['an image without data', 'BI /W 1'],
    ['an image', 'BI /W 1 ID \x00\x01'],
  ])('that ends in %s is refused', (_what, stream) => {
    expect(() => operations(stream)).toThrow(/has no (end|data)/);
  });
});
