import { expect, test } from 'vitest';
import { article, bodyOf, excerpt, paragraph, plain, render } from './fixture.ts';

const questionsOf = (html: string) =>
  [...html.matchAll(/<span class="question-number">(\d+)<\/span>/g)].map((m) => Number(m[1]));

test('numbers questions in the markup, across opening, core and closing', () => {
  const { html } = render({
    questions: [
      { ask: 'A?', kind: 'opening' },
      { ask: 'B?', kind: 'factual' },
      { ask: 'C?', kind: 'evaluative' },
      { ask: 'D?' },
      { ask: 'E?', kind: 'closing' },
    ],
  });
  expect(questionsOf(html)).toEqual([1, 2, 3, 4, 5]);
  const groups = [...html.matchAll(/<h3 class="kicker">(.*?)<\/h3>\s*<ol [^>]*start="(\d)"/g)];
  expect(groups.map((m) => `${m[1]} ${m[2]}`)).toEqual(['Opening 1', 'Core 2', 'Closing 5']);
  expect(html).toContain('id="question-5" data-path="questions.4"');
});

test('keeps the order and the numbers of the guide where its parts are mixed', () => {
  const { html } = render({
    questions: [{ ask: 'A?', kind: 'closing' }, { ask: 'B?' }, { ask: 'C?', kind: 'closing' }],
  });
  const asked = [...html.matchAll(/<p class="ask">(.)\?<\/p>/g)].map((m) => m[1]);
  expect(asked).toEqual(['A', 'B', 'C']);
  expect(questionsOf(html)).toEqual([1, 2, 3]);
});

test('does not head questions that are all of one part', () => {
  expect(render({ questions: [{ ask: 'A?' }, { ask: 'B?' }] }).html).not.toContain(
    'class="kicker"',
  );
});

test('says which excerpt and paragraphs a question is about', () => {
  const blocks = (...numbers: number[]) => numbers.map((n) => paragraph(n, plain('Words.')));
  const heading = { kind: 'heading', runs: [plain('A heading')] } as const;
  const { html } = render(
    {
      questions: [
        { ask: 'A?', excerpt: ['one', 'two', 'three'] },
        { ask: 'B?', excerpt: 'two' },
      ],
    },
    {
      articles: new Map([['a', article()]]),
      excerpts: [
        excerpt(1, [...blocks(4, 5), heading, ...blocks(6, 8)], { id: 'one' }),
        excerpt(2, blocks(2), { id: 'two' }),
        excerpt(3, [heading], { id: 'three' }),
      ],
    },
  );
  const lines = [...html.matchAll(/<p class="references">(.*?)<\/p>/g)].map((m) => m[1]);
  expect(lines.map((line) => line?.replace(/<[^>]+>/g, ''))).toEqual([
    'Excerpt 1, ¶ 4–6, ¶ 8; Excerpt 2, ¶ 2; Excerpt 3',
    'Excerpt 2, ¶ 2',
  ]);
  expect(lines[1]).toContain('<a href="#excerpt-2">');
});

test('rules as many lines as the question, else the guide, asks for', () => {
  const { html } = render({
    print: { lines: 2 },
    questions: [{ ask: 'A?', lines: 3 }, { ask: 'B?' }, { ask: 'C?', lines: 0 }],
  });
  const ruled = [...bodyOf(html).matchAll(/<div class="ruled"[^>]*>((?:<div><\/div>)*)<\/div>/g)];
  expect(ruled.map((m) => (m[1] ?? '').length / '<div></div>'.length)).toEqual([3, 2]);
  expect(bodyOf(render({ questions: [{ ask: 'A?' }] }).html)).not.toContain('ruled');
});

test('marks essential questions, and only those', () => {
  const { html } = render({ questions: [{ ask: 'A?', essential: true }, { ask: 'B?' }] });
  expect(html).toContain('<p class="ask">A? <span class="badge badge-strong">essential</span></p>');
  expect(html).toContain('<p class="ask">B?</p>');
});
