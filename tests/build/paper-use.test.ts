import { expect, test } from 'vitest';
import { paperUse, type WrittenFile } from '../../src/index.ts';

function pdf(path: string, sides: number, booklet = false): WrittenFile {
  const pages = booklet ? sides * 2 : sides;
  const facts = { path, guide: 'a.yaml', paper: 'letter', format: 'pdf', bytes: 1 } as const;
  return { ...facts, edition: 'participant', booklet, pages, sides };
}

test('24 copies of ten pages take 120 sheets on both sides, 240 on one', () => {
  const { files } = paperUse([pdf('a.pdf', 10)], 24);
  const use = {
    one: { sheets: 5, sides: 10, singleSided: 10 },
    all: { sheets: 120, sides: 240, singleSided: 240 },
  };
  expect(files).toEqual([{ path: 'a.pdf', ...use }]);
});

test('every copy starts on a sheet of its own', () => {
  const [use] = paperUse([pdf('a.pdf', 7)], 3).files;
  expect(use?.one).toEqual({ sheets: 4, sides: 7, singleSided: 7 });
  expect(use?.all).toEqual({ sheets: 12, sides: 21, singleSided: 21 });
});

test('a booklet is counted in its sheets, which have two sides', () => {
  const { files } = paperUse([pdf('a.pdf', 10), pdf('b.pdf', 8, true)], 2);
  expect(files[1]?.one).toEqual({ sheets: 4, sides: 8, singleSided: undefined });
  expect(files[1]?.all).toEqual({ sheets: 8, sides: 16, singleSided: undefined });
});

test('a draft for the screen takes no paper', () => {
  const draft = { ...pdf('a.html', 1), format: 'html' as const };
  const { sides: _, ...html } = draft;
  expect(paperUse([html], 5)).toEqual({ copies: 5, files: [] });
});
