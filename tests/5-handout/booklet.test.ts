import { describe, expect, test } from 'vitest';
import { bodyOf, render } from './fixture.ts';

const style = (html: string) => html.slice(html.indexOf('@page'), html.lastIndexOf('</style>'));

describe.each([
  ['letter', '5.5in 8.5in', 'paper-half-letter'],
  ['a4', 'A5', 'paper-a5'],
] as const)('a booklet on %s', (paper, size, name) => {
  test('has pages of half the paper', () => {
    const { html, reported } = render({}, { paper, booklet: true });
    expect(reported).toEqual([]);
    expect(style(html)).toContain(`size: ${size};`);
    expect(html).toContain(`class="${name} edition-participant"`);
  });
});

test('the inner margin is the wider one, on left pages and right', () => {
  const css = style(render({}, { booklet: true }).html);
  expect(css).toMatch(/@page :left \{\s*margin-right: 0\.75in;/);
  expect(css).toMatch(/@page :right \{\s*margin-left: 0\.75in;/);
});

test('the foot is short enough for the narrow page', () => {
  const title = Array.from({ length: 40 }, (_, index) => `word${index}`).join(' ');
  const css = style(render({ title, group: 'A Group' }, { booklet: true }).html);
  const foot = /content: "(.*?)";/.exec(css)?.[1] ?? '';
  expect(foot).toMatch(/^word0 .* … · Participant edition$/);
  expect(foot.length).toBeLessThanOrEqual(100);
});

test('glosses follow their paragraph, and none is left out for want of a margin', () => {
  const glossary = Object.fromEntries(
    ['alder', 'birch', 'cedar', 'elm', 'fir', 'hazel'].map((tree) => [tree, `A tree. `.repeat(20)]),
  );
  const guide = { background: `Of ${Object.keys(glossary).join(', ')}.`, glossary };
  const body = bodyOf(render(guide, { booklet: true }).html);
  expect(body.indexOf('class="glosses"')).toBeGreaterThan(body.indexOf('hazel</b>.'));
  expect(body.match(/class="gloss-term"/g)).toHaveLength(6);
  const whole = bodyOf(render(guide).html);
  expect(whole.indexOf('class="glosses"')).toBeLessThan(whole.indexOf('hazel'));
  expect(whole.match(/class="gloss-term"/g)?.length).toBeLessThan(6);
});

test('it has a page for notes, which other layouts have not', () => {
  expect(render({}, { booklet: true }).html).toContain('data-notes-page hidden>\n<h2>Notes</h2>');
  expect(render({}).html).not.toContain('data-notes-page');
});
