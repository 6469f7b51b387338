import { expect, test } from 'vitest';
import { bodyOf, render } from './fixture.ts';

const glossed = (background: string, glossary: Record<string, string>) => {
  const body = bodyOf(render({ background, glossary }).html);
  const section = body.slice(body.indexOf('</h2>') + 5, body.indexOf('<section class="glossary"'));
  return {
    section,
    terms: [...section.matchAll(/<b class="term">(.*?)<\/b>/gs)].map((m) => m[1]),
    glosses: [...section.matchAll(/<div class="gloss-term">(.*?)<\/div>/g)].map((m) => m[1]),
  };
};

test('the first use of a term is marked, and its gloss stands before that block', () => {
  const { section, terms } = glossed('No term.\n\nThe MOIS acts.\n\nThe MOIS again.', {
    MOIS: 'A *ministry*.',
  });
  expect(terms).toEqual(['MOIS']);
  expect(section).toMatch(
    /<div class="noted"><div class="glosses" role="note" aria-label="[^"]+"><div class="gloss"><div class="gloss-term">MOIS<\/div><div class="gloss-means">A <em>ministry<\/em>\.<\/div><\/div><\/div><p>The <b class="term">MOIS<\/b> acts\.<\/p><\/div>/,
  );
});

test('several glosses of a block stand in the order of its words', () => {
  const { glosses } = glossed('An asset, then a station chief.', {
    'station chief': 'x',
    asset: 'x',
  });
  expect(glosses).toEqual(['asset', 'station chief']);
});

test('a term is a whole word; small letters match a capital and a plural, a name only itself', () => {
  expect(glossed('Defectors and assets. Assetless.', { asset: 'x', defector: 'x' }).terms).toEqual([
    'Defectors',
    'assets',
  ]);
  expect(glossed('The cia, CIAs and PRECIA.', { CIA: 'x' }).terms).toEqual([]);
});

test('the longest term wins, and a term may run over a line end', () => {
  const { terms } = glossed('The *Non-Proliferation*\nNon-Proliferation\nTreaty holds.', {
    Treaty: 'x',
    'Non-Proliferation Treaty': 'x',
  });
  expect(terms).toEqual(['Non-Proliferation\nTreaty']);
});

test('headings, links and code are left alone', () => {
  const { terms, section } = glossed('## MOIS\n\n`MOIS` [MOIS](https://example.org) then MOIS.', {
    MOIS: 'x',
  });
  expect(terms).toEqual(['MOIS']);
  expect(section).toContain('then <b class="term">MOIS</b>.');
});

test('a term with signs in it is no pattern', () => {
  expect(glossed('About C++ (a.b) and a+b.', { 'C++': 'x', 'a.b': 'x' }).terms).toEqual([
    'C++',
    'a.b',
  ]);
  expect(glossed('About axb.', { 'a.b': 'x' }).terms).toEqual([]);
});

test('glosses stop where there is no room beside their block; the next use gets them', () => {
  const names = Array.from({ length: 60 }, (_, index) => `term${index}x`);
  const meaning = 'A definition of some length that takes three or four lines in the margin.';
  const { terms, glosses, section } = glossed(
    `${names.join(', ')}.\n\n${'Many other words. '.repeat(60)}\n\nThen term59x again.`,
    Object.fromEntries(names.map((name) => [name, meaning])),
  );
  expect(terms.length).toBeGreaterThan(2);
  expect(terms.length).toBeLessThan(10);
  expect(terms).toEqual(glosses);
  expect(terms.slice(0, 2)).toEqual(['term0x', 'term1x']);
  expect(terms.at(-1)).toBe('term59x');
  expect(section).toContain('term58x, term59x.</p>');
});

test('one long gloss beside a short block still comes', () => {
  expect(
    glossed('An asset.', { asset: 'Some words that explain it. '.repeat(12) }).glosses,
  ).toEqual(['asset']);
});
