import { expect, test } from 'vitest';
import { readPdfDocument } from '../../src/import/pdf/pdf-document.ts';
import { pdfOf, setLines } from './pdf.ts';
import { textOf } from './words.ts';

/** Lines of prose that fill a column of 210 points, of which the first is set in. */
const FIRST_COLUMN = [
  ' When the county counted the fish at last,',
  'it found eleven of them in the whole valley.',
  ' “Eleven fish,” the warden wrote, “and one',
  'heron.” His report was printed, and then it',
  'stood on a shelf for some thirty years, and',
  'nobody asked for it until a farmer’s daughter',
  'came home from a course in hydraulics and',
  'drew a river without a wall in it, over the',
];
/** Sets lines in two columns; a line that starts with a space is set in. */
const twoColumns = (left: readonly string[], right: readonly string[]) =>
  pdfOf(({ page, roman }) => {
    const paper = page();
    for (const [x, lines] of [
      [60, left],
      [294, right],
    ] as const) {
      for (const [row, line] of lines.entries())
        setLines(paper, [line.trim()], x + (line.startsWith(' ') ? 12 : 0), 700 - row * 14, roman);
    }
  });
const inOrder = (...columns: (readonly string[])[]) =>
  columns
    .flat()
    .map((line) => line.trim())
    .join(' ');

test.each([
  [
    'a paragraph’s end, and one more',
    ['pool.', ' So the weir will go, in the spring, they', 'say.'],
  ],
  ['two lines that are short', ['pool below.', ' Nobody minded.']],
  ['short lines of talk', ['pool.', ' “And the heron?”', ' “It stays,” she said.', ' “Good.”']],
])('a last column of %s comes after the one beside it', async (_, last) => {
  const article = await readPdfDocument(await twoColumns(FIRST_COLUMN, last));
  expect(textOf(article).text.replace(/\s+/g, ' ')).toBe(inOrder(FIRST_COLUMN, last));
  expect(article.notes.join()).not.toMatch(/table/);
});

test('columns of talk, whose lines are mostly short, are read one after the other', async () => {
  const talk = (names: readonly string[]) =>
    names.flatMap((name) => [
      ` “You have seen it, ${name}?” said the miller.`,
      ' “I have.”',
      ' “In the rain?”',
      ' “Was it the heron that was on the weir, or',
      'the other one?”',
    ]);
  const [left, right] = [talk(['Nora', 'Edith', 'Joan']), talk(['Ruth', 'Ada', 'Mary'])];
  const article = await readPdfDocument(await twoColumns(left, right));
  expect(textOf(article).text.replace(/\s+/g, ' ')).toBe(inOrder(left, right));
});

test('columns too short to be told from a table are told as one', async () => {
  const article = await readPdfDocument(
    await twoColumns(FIRST_COLUMN.slice(0, 3), ['pool.', ' It was the county’s own weir.', 'So.']),
  );
  expect(article.notes.join()).toMatch(/table on page 1/);
});

test('a table of long and short cells stays in rows, though its last cell has more lines', async () => {
  const [left, right] = [
    [
      'What was counted in the valley that year',
      'Fish below the weir, by the warden',
      'Fish above it',
    ],
    ['Number', '11', '0'],
  ];
  const more = ['Herons on the weir, in the winter and in', 'the wet spring that came after it'];
  const article = await readPdfDocument(await twoColumns([...left, ...more], [...right, '1']));
  expect(textOf(article).text.replace(/\s+/g, ' ')).toBe(
    'What was counted in the valley that year Number Fish below the weir, by the warden 11 Fish above it 0 Herons on the weir, in the winter and in 1 the wet spring that came after it',
  );
  expect(article.notes.join()).toMatch(/table on page 1/);
});
