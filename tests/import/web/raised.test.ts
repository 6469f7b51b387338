import { expect, test } from 'vitest';
import { writeText } from '../../../src/2-article/write-text.ts';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';

const FILLER =
  '<p>The well was dug by the men of both towns, who argued about it for years.</p>'.repeat(5);

function read(sentence: string) {
  const html = `<html><body><article><h1>The Well</h1>${FILLER}<p>${sentence}</p></article></body></html>`;
  const { content, notes } = readWebPage(html, undefined);
  return { text: writeText(content), notes: notes.join('\n') };
}

test.each([
  ['It holds 10<sup>6</sup> litres of H<sub>2</sub>O.', 'It holds 10⁶ litres of H₂O.'],
  ['It is 10<sup>−3</sup> m<sup>2</sup> wide.', 'It is 10⁻³ m² wide.'],
  [
    'It was the 1<sup>st</sup> well of the valley, and the deepest.',
    'It was the 1st well of the valley, and the deepest.',
  ],
])('%s', (html, text) => {
  const { text: read_, notes } = read(html);
  expect(read_).toContain(text);
  expect(notes).not.toContain('raised');
});

test('what has no characters of its own is told', () => {
  const { text, notes } = read('The sum is x<sup>ab</sup> in all the years that we know of.');
  expect(text).toContain('xab');
  expect(notes).toContain('“ab” is raised or lowered');
});
