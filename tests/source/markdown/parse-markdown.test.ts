import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../../src/source/markdown/parse-markdown.ts';
import { newMemory } from '../../../src/source/memory.ts';

const remark = (text: string, singleTilde = true) =>
  unified().use(remarkParse).use(remarkGfm, { singleTilde }).parse(text);

/** Words and marks as guides have them, and what Markdown or GFM makes something of. */
const PIECES = [
  'The weir',
  'stood',
  '1911',
  'a',
  'café',
  'היה',
  '🐟',
  'e\u0301',
  '\u00a0',
  '\u2028',
  ' ',
  ' ',
  ' ',
  '  ',
  '.',
  ',',
  '?',
  '!',
  ':',
  ';',
  '“',
  '”',
  '"',
  "'",
  '(',
  ')',
  '–',
  '*',
  '*',
  '**',
  '**',
  '***',
  '_',
  '~',
  '~~',
  '`',
  '[',
  ']',
  '[^1]',
  '](b)',
  '![',
  '|',
  '<',
  '>',
  '&amp;',
  '\\',
  '@',
  'www.',
  'WWW.a.org',
  'https://',
  'a@b.org',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n- ',
  '\n* ',
  '\n+ ',
  '\n1. ',
  '\n7) ',
  '\n# ',
  '\n#',
  '\n===',
  '\n---',
  '\n:-',
  '\n> ',
  '\n    ',
  '\n  ',
  '\t',
  '\n\n[^1]: ',
  '\n[^b]: ',
  '[^b]',
  '[^1]:',
  '\n\n[a]: b',
  '\n```\n',
  '\r\n',
  '\0',
  '\ufeff',
  '=',
  '-',
  '+',
  '#',
];

describe('a tree of Markdown', () => {
  test.each([
    'One line.',
    'Two lines\nof one paragraph.\n\nAnother, with “marks” (and more) – so.\n',
    '\n\n  \nBlank lines around.\n \n\n',
    '**It would gain.** The article says "so" and goes on.\n\n**It would lose.** *No*, says **he**.',
    '## A heading\n\nWords.\n\n- One\n- Two\n\nMore words.\n\n> Quoted.\n\nThe end.',
    '1911. A year, which Markdown takes for a list.\n\nWords.',
    '- One\n\n- Two\n\nWords that end the list.\n\n    code\n\nWords.',
    '- One\n\n  Its second paragraph.\n\nWords.',
    'Words with a note.[^1]\n\nMore.\n\n[^1]: The note.',
    'One.[^a]\n\nMore.[^b] And [^c].\n\n[^a]: The note.\n[^b]: Its\n\n    second part.\n\nThe end.',
    'A note[^a]: it is none.\n\nMore.\n\n- One[^b]\n\n[^b]: The [link] too.\n\n[link]: https://example.org',
    'Words.[^a]\n\n- One\n\n  [^a]: A note in a list.\n\nMore.[^A]\n\n[^A]: Another.',
    'a*b*c and ** loose ** and *open',
    'See www.example.org or a@example.org.\n\nWords.',
    '    code\n    \n\nWords.',
    '***One*** and **two*.',
    'One\n:-',
    'A line that breaks  \nhere, and one\\\nhere.',
  ])('is what remark gives: %j', (text) => {
    expect(parseMarkdown(text)).toEqual(remark(text));
  });

  test('is what remark gives, whatever stands in it', () => {
    const memory = newMemory();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        expect(parseMarkdown(text, { memory })).toEqual(remark(text));
        expect(parseMarkdown(text, { singleTilde: false, memory })).toEqual(remark(text, false));
        expect(parseMarkdown(text, { memory })).toEqual(remark(text));
      }),
      { numRuns: 1200, seed: 5 },
    );
  });

  test('is what remark gives for paragraphs of words with some stress', () => {
    const word = fc.constantFrom('weir', 'The', 'water.', '1911', 'so,', '*', '**', '“', '\n');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 4 }), fc.boolean(), (paragraphs, isTight) => {
        const text = paragraphs.map((words) => words.join(isTight ? '' : ' ')).join('\n\n');
        expect(parseMarkdown(text)).toEqual(remark(text));
      }),
      { numRuns: 800, seed: 6 },
    );
  });
});
