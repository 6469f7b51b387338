import { describe, expect, test } from 'vitest';
import { settleBlocks } from '../../../src/6-print/pdf/blocks.ts';
import { settleDefinitions } from '../../../src/6-print/pdf/definitions.ts';
import { settleFigures } from '../../../src/6-print/pdf/figures.ts';
import { settleHeadings } from '../../../src/6-print/pdf/headings.ts';
import { settleLinks } from '../../../src/6-print/pdf/links.ts';
import { settleLists } from '../../../src/6-print/pdf/lists.ts';
import { takeMarks } from '../../../src/6-print/pdf/marks.ts';
import { settleNotes } from '../../../src/6-print/pdf/notes.ts';
import { settleTables } from '../../../src/6-print/pdf/tables.ts';
import { allTags, pruneEmpty, type Tag } from '../../../src/6-print/pdf/tag-tree.ts';
import { attributed, having, shown, tag } from './tree.ts';

/** What a step makes of a tree. */
function made(step: (tag: Tag) => void, tree: Tag): string {
  step(tree);
  return shown(tree);
}

describe('lists', () => {
  test.each<[string, Tag, string]>([
    [
      'get bodies',
      tag('L', tag('LI', tag('Lbl', 1), 2), tag('LI', 3)),
      'L(LI(Lbl(1) LBody(2)) LI(LBody(3)))',
    ],
    [
      'that are nested get bodies too',
      tag('L', tag('LI', tag('Lbl', 1), 2, tag('L', tag('LI', 3)))),
      'L(LI(Lbl(1) LBody(2 L(LI(LBody(3))))))',
    ],
    ['keep bodies', tag('L', tag('LI', tag('Lbl', 1), tag('LBody', 2))), 'L(LI(Lbl(1) LBody(2)))'],
    ['have nothing but items', tag('L', 1, tag('P', 2)), 'L(LI(LBody(1)) LI(LBody(P(2))))'],
    ['open groups of items', tag('L', tag('NonStruct', tag('LI', 1))), 'L(LI(LBody(1)))'],
    ['are made for items without one', tag('NonStruct', tag('LI', 1)), 'L(LI(LBody(1)))'],
  ])('%s', (_what, tree, expected) => {
    expect(made(settleLists, tree)).toBe(expected);
  });
});

describe('lists of terms', () => {
  const term = (n: number) => having({ mark: 'term' }, tag('NonStruct', n));
  const means = (n: number) => having({ mark: 'means' }, tag('NonStruct', n));
  test.each<[string, Tag, string]>([
    [
      'are lists',
      tag('NonStruct', term(1), means(2), term(3), means(4)),
      'L(LI(Lbl(1) LBody(NonStruct(2))) LI(Lbl(3) LBody(NonStruct(4))))',
    ],
    [
      'may have two terms for a description',
      tag('NonStruct', term(1), term(2), means(3)),
      'L(LI(Lbl(1) Lbl(2) LBody(NonStruct(3))))',
    ],
    [
      'may have two descriptions for a term',
      tag('NonStruct', term(1), means(2), means(3)),
      'L(LI(Lbl(1) LBody(NonStruct(2) NonStruct(3))))',
    ],
    ['may lack a term', tag('NonStruct', means(1)), 'L(LI(LBody(NonStruct(1))))'],
    [
      'are not what has anything else',
      tag('NonStruct', term(1), tag('P', 2)),
      'NonStruct(NonStruct(1) P(2))',
    ],
  ])('%s', (_what, tree, expected) => {
    expect(made(settleDefinitions, tree)).toBe(expected);
  });
});

describe('tables', () => {
  test('get the cells that were empty, where they were', () => {
    const tree = tag(
      'Table',
      having({ mark: 'blank-3-0-2' }, tag('TR', tag('TH', 1))),
      having({ mark: 'blank-3-0-1' }, tag('TR', tag('TH'), tag('TD', 5))),
      tag('TR', tag('TH', 2), tag('TD', 3), tag('TD', 4)),
    );
    expect(made(settleTables, tree)).toBe(
      'Table(TR(TD TH(1) TD) TR(TH TD TD(5)) TR(TH(2) TD(3) TD(4)))',
    );
  });

  test('are filled up where it is not known which are missing, spans counted', () => {
    const tree = tag(
      'Table',
      tag('TR', attributed({ 'Table.ColSpan': 2, 'Table.RowSpan': 1 }, tag('TD', 1))),
      tag('TR', attributed({ 'Table.RowSpan': 2 }, tag('TD', 2)), tag('TD', 3)),
      tag('TR', tag('TD', 4)),
      tag('TR', tag('TD', 5)),
    );
    expect(made(settleTables, tree)).toBe(
      'Table(TR(TD(1)) TR(TD(2) TD(3)) TR(TD(4)) TR(TD(5) TD))',
    );
    expect(allTags(tree).map(({ attributes }) => attributes.get('Table.RowSpan'))).toEqual(
      expect.not.arrayContaining([1]),
    );
  });

  test('have rows of cells in them and nothing else; headings say what they head', () => {
    const tree = tag('Table', tag('Caption', 1), tag('NonStruct', tag('TR', tag('TH', 2), 3)), 4);
    expect(made(settleTables, tree)).toBe('Table(Caption(1) TR(TH(2) TD(3)) TR(TD(4) TD))');
    const heading = allTags(tree).find(({ type }) => type === 'TH');
    expect(heading?.attributes.get('Table.Scope')).toBe('Column');
  });
});

test('notes are tagged as such, each with an id; links to them are references', () => {
  const note = (body: number) =>
    having({ mark: 'note' }, tag('LI', tag('Lbl', 1), tag('LBody', body)));
  const tree = tag(
    'Document',
    tag('P', having({ mark: 'ref' }, tag('Link', 5, 'link'))),
    tag('L', note(2), note(3)),
    having({ mark: 'note' }, tag('NonStruct', tag('P', 4))),
  );
  expect(made(settleNotes, tree)).toBe(
    'Document(P(Reference(Link(5 link))) L(LI(Lbl(1) LBody(Note(2))) LI(Lbl(1) LBody(Note(3)))) Note(P(4)))',
  );
  const ids = allTags(tree).flatMap(({ id }) => id ?? []);
  expect(ids).toEqual(['note-1', 'note-2', 'note-3']);
});

test('the box of a picture and its caption is no picture', () => {
  const tree = tag('Figure', having({ alt: 'A map' }, tag('Figure', 1)), tag('Caption', 2));
  expect(made(settleFigures, tree)).toBe('Div(Figure(1) Caption(2))');
  expect(made(settleFigures, tag('Figure', 1))).toBe('Figure(1)');
});

test('no level of headings is skipped, and equal ones stay equal', () => {
  const levels = (...given: string[]) =>
    made(settleHeadings, tag('Document', ...given.map((type) => tag(type, 1))))
      .match(/H\d/g)
      ?.join(' ');
  expect(levels('H1', 'H2', 'H3', 'H2')).toBe('H1 H2 H3 H2');
  expect(levels('H1', 'H2', 'H5', 'H5', 'H6', 'H3')).toBe('H1 H2 H3 H3 H4 H3');
  expect(levels('H2', 'H3', 'H1')).toBe('H1 H2 H1');
});

describe('links', () => {
  test('are what has the area of one, and nothing else', () => {
    const tree = tag('P', tag('NonStruct', 1, 'link'), tag('Link', 2));
    expect(made(settleLinks, tree)).toBe('P(Link(1 link) Span(2))');
  });
});

describe('groups without meaning', () => {
  const line = (n: number) => tag('NonStruct', n);
  test.each<[string, Tag, string]>([
    [
      'go from text',
      tag('Document', tag('P', line(1), tag('Em', line(2)), tag('NonStruct', line(3)))),
      'Document(P(1 Em(2) 3))',
    ],
    [
      'go from boxes in boxes',
      tag('Document', tag('NonStruct', tag('NonStruct', tag('P', line(1))))),
      'Document(P(1))',
    ],
    [
      'become paragraphs where they are boxes of text',
      tag('Document', tag('NonStruct', line(1)), tag('NonStruct', line(2))),
      'Document(P(1) P(2))',
    ],
    [
      'become sections where they start with a heading',
      tag('Document', tag('NonStruct', tag('H2', line(1)), tag('P', line(2)))),
      'Document(Sect(H2(1) P(2)))',
    ],
    [
      'leave text beside blocks in paragraphs',
      tag('BlockQuote', line(1), tag('L'), line(2), tag('Strong', line(3))),
      'BlockQuote(P(1) L P(2 Strong(3)))',
    ],
    [
      'leave text alone in a cell or an item',
      tag('TD', line(1), tag('Link', line(2), 'link')),
      'TD(1 Link(2 link))',
    ],
    [
      'leave a picture alone',
      tag('Document', tag('NonStruct', tag('Figure', 1))),
      'Document(Figure(1))',
    ],
    [
      'go with paragraphs from inside a link',
      tag('P', tag('Link', tag('P', line(1)), 'link')),
      'P(Link(1 link))',
    ],
  ])('%s', (_what, tree, expected) => {
    expect(made(settleBlocks, tree)).toBe(expected);
  });

  test('stay where they have a language', () => {
    const tree = tag('Document', tag('P', having({ lang: 'he' }, tag('NonStruct', line(1)))));
    expect(made(settleBlocks, tree)).toBe('Document(P(Span(1)))');
    const block = tag('Document', having({ lang: 'he' }, tag('NonStruct', tag('P', line(1)))));
    expect(made(settleBlocks, block)).toBe('Document(Div(P(1)))');
  });
});

test('marks come out of the language, which stays only where it differs', () => {
  const term = having({ lang: 'en-x-tag-term' }, tag('NonStruct', 1));
  const foreign = having({ lang: 'he-x-tag-note' }, tag('LI', 2));
  const tree = having({ lang: 'en' }, tag('Document', term, foreign));
  takeMarks(tree);
  expect(term).toMatchObject({ mark: 'term' });
  expect(term).not.toHaveProperty('lang');
  expect(foreign).toMatchObject({ mark: 'note', lang: 'he' });
  expect(tree).toMatchObject({ lang: 'en' });
});

test('tags that hold nothing are taken out, but for cells', () => {
  const tree = tag('Document', tag('P'), tag('L', tag('LI')), tag('Table', tag('TR', tag('TD'))));
  expect(made(pruneEmpty, tree)).toBe('Document(Table(TR(TD)))');
});
