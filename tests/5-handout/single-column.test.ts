import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/1-guide/schema.ts';
import { bodyOf, render } from './fixture.ts';

/** What large print has instead of columns. */
const largePrint = (guide: Partial<Guide>) => render(guide, { edition: 'large-print' }).html;

describe('glosses are at the end', () => {
  const glossary = { weir: 'A low dam.', 'mill race': 'The water above a mill.' };
  const background = 'The mill race ends at the weir.\n\nThe weir leaks.';

  test('and each term is marked where it is first used', () => {
    const body = bodyOf(largePrint({ background, glossary }));
    expect(body).not.toContain('class="gloss"');
    expect(body.match(/<b class="term">.*?<\/b>/g)).toEqual([
      '<b class="term">mill race</b>',
      '<b class="term">weir</b>',
    ]);
    expect(body).toContain('The glossary explains the terms in bold.');
  });
  test('and nothing is said of bold where nothing is', () => {
    expect(largePrint({ background: 'A river.', glossary })).not.toContain('terms in bold');
    const { html } = render({ background, glossary });
    expect(html).not.toContain('terms in bold');
  });
});

test('the running foot is one line: the title, cut at a word, and the page', () => {
  const html = largePrint({
    title: 'A Long Title of Many Words and Little Else',
    group: 'A Group',
  });
  expect(html).toContain('content: "A Long Title of Many Words …";');
  expect(bodyOf(html)).toContain('<li class="fact-edition">Large-print edition</li>');
});

test('options stand one below the other', () => {
  const options = ['A', 'B', 'C'].map((name) => ({ name, actions: ['Do.'], drawbacks: ['Lose.'] }));
  expect(largePrint({ options })).not.toContain('<table');
  expect(render({ options }).html).toContain('<table');
});

describe('a table', () => {
  const narrow = '| Year | Water |\n| --- | --- |\n| 1990 | 12 |\n';
  const wide =
    '| Year | Responsibility | Representatives | Sum |\n| --- | --- | --- | --- |\n' +
    '| 1990 | *Municipalities* | Parliamentarians | 12,500 |\n| 1995 | Constituencies | | |\n';

  test('that fits stays a table', () => {
    expect(largePrint({ background: narrow })).toContain('<table');
  });
  test('that is too wide becomes a list for each row', () => {
    const body = bodyOf(largePrint({ background: wide }));
    expect(body).not.toContain('<table');
    const rows = body.match(/<dl class="row">.*?<\/dl>/gs) ?? [];
    expect(rows.map((row) => row.replace(/<\/?(?:dl|div)\b[^>]*>|\s+(?=<)/g, ''))).toEqual([
      '<dt>Year</dt><dd>1990</dd><dt>Responsibility</dt><dd><em>Municipalities</em></dd>' +
        '<dt>Representatives</dt><dd>Parliamentarians</dd><dt>Sum</dt><dd>12,500</dd>',
      '<dt>Year</dt><dd>1995</dd><dt>Responsibility</dt><dd>Constituencies</dd>' +
        '<dt>Representatives</dt><dd></dd><dt>Sum</dt><dd></dd>',
    ]);
  });
  test('that is too wide by its words, not by their length', () => {
    const prose = 'This cell has rather more words in it than a narrow column has room for';
    const background = `| A | B | C |\n| --- | --- | --- |\n| ${prose} | ${prose} | ${prose} |\n`;
    expect(largePrint({ background })).not.toContain('<table');
  });
  test('is a table in the other editions', () => {
    expect(render({ background: wide }).html).toContain('<table');
  });
});
