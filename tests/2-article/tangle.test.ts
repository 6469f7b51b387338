import { expect, test } from 'vitest';
import { isTangle } from '../../src/2-article/tangle.ts';

const FRONT = '---\ntitle: A\n---\n';
const SOUND = 'A sound paragraph, with *stress* and [a link](https://example.org).';

function told(body: string) {
  const places: [string, string][] = [];
  const text = FRONT + body;
  const is = isTangle('a.md', text, FRONT.length, ({ code, start, end }) =>
    places.push([code, text.slice(start, end).slice(0, 8)]),
  );
  expect(is).toBe(places.length > 0);
  return places;
}

test.each([
  '['.repeat(100_000),
  '[a](b '.repeat(20_000),
  '*a_b`'.repeat(20_000),
  '<a '.repeat(30_000),
  '> '.repeat(50_000),
  '- '.repeat(60),
])('what was pasted by accident is told at its paragraph, and not read', (tangle) => {
  expect(told(`${SOUND}\n\n${tangle}\n`)).toEqual([['article/too-large', tangle.slice(0, 8)]]);
});

test('what articles hold is read: long ones, tables, rules and quotations within one another', () => {
  const table = `| a | b |\n| - | - |\n${'| *c* | [d](e) |\n'.repeat(400)}`;
  expect(told(`${`${SOUND}\n\n`.repeat(5_000)}`)).toEqual([]);
  expect(
    told(`${table}\n${'- '.repeat(5)}deep\n\n${'> '.repeat(5)}deep\n\n${'-'.repeat(200)}\n`),
  ).toEqual([]);
});
