import { describe, expect, test } from 'vitest';
import type { Guide } from '../../src/1-guide/schema.ts';
import { compile } from '../../src/index.ts';
import { bodyOf, render } from './fixture.ts';

const option = (name: string) => ({ name, actions: [`Do ${name}.`], drawbacks: [`Lose ${name}.`] });
const options = (count: number) => 'ABCDEFG'.slice(0, count).split('').map(option);
const placemat = (guide: Partial<Guide>) => {
  const { handout, html, reported } = render(guide, { edition: 'placemat' });
  return { handout, body: bodyOf(html), html, reported };
};

describe('a placemat has', () => {
  test('the options and the essential questions with the numbers of the other editions', () => {
    const { body, reported } = placemat({
      group: 'A Group',
      topic: '4',
      options: options(3),
      questions: [
        { ask: 'One?', kind: 'opening' },
        { ask: 'Two?', essential: true },
        { ask: 'Three?' },
        { ask: 'Four, *really*?', essential: true, kind: 'closing' },
      ],
    });
    expect(reported).toEqual([]);
    expect([...body.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name)).toEqual(['A', 'B', 'C']);
    const asked = /<li class="question" id="question-(\d+)" value="(\d+)"[^>]*>.*?<p>(.*?)<\/p>/gs;
    expect([...body.matchAll(asked)].map((match) => match.slice(1))).toEqual([
      ['2', '2', 'Two?'],
      ['4', '4', 'Four, <em>really</em>?'],
    ]);
    expect(body).toContain('A Group');
    expect(body).toContain('Topic 4');
    expect(body).not.toContain('Three?');
  });
  test('options alone, or questions alone', () => {
    expect(placemat({ options: options(2) }).body).not.toContain('id="questions"');
    const { body } = placemat({ questions: [{ ask: 'One?', essential: true }] });
    expect(body).toContain('id="questions"');
    expect(body).not.toContain('id="options"');
  });
  test.each([
    [1, 1],
    [3, 3],
    [5, 5],
    [6, 3],
    [7, 4],
  ])('%i options in %i columns', (count, columns) => {
    expect(placemat({ options: options(count) }).body).toContain(`--columns: ${columns}"`);
  });
});

describe('a guide with neither options nor essential questions has no placemat, and is told', () => {
  const yaml = (print: string) =>
    `title: A Guide\nquestions:\n  - ask: Why does the weir leak?\n${print}`;
  const compiled = (text: string, editions?: readonly 'placemat'[]) =>
    compile('guides/a.yaml', {
      workspace: {
        used: [],
        read: (path) =>
          path === 'guides/a.yaml'
            ? { ok: true, bytes: new TextEncoder().encode(text) }
            : { ok: false, reason: 'missing', detail: `no ${path}` },
        list: () => [],
        today: () => '2026-11-22',
      },
      ...(editions ? { editions } : {}),
    });
  const problem = { code: 'guide/placemat', severity: 'warning', file: 'guides/a.yaml' };

  test('where it asks for one, and the other editions are made', () => {
    const text = yaml('print:\n  editions: [participant, placemat, large-print]\n');
    const { handouts, diagnostics } = compiled(text);
    expect(handouts.map(({ edition }) => edition)).toEqual(['participant', 'large-print']);
    const start = text.indexOf('placemat');
    expect(diagnostics).toMatchObject([{ ...problem, start, end: start + 'placemat'.length }]);
  });
  test('where it asks for nothing else', () => {
    const text = yaml('print: { editions: placemat }\n');
    const { handouts, diagnostics } = compiled(text);
    expect(handouts).toEqual([]);
    expect(diagnostics).toMatchObject([{ ...problem, start: text.indexOf('placemat') }]);
  });
  test('at its first line where the command line asks', () => {
    const { handouts, diagnostics } = compiled(yaml(''), ['placemat']);
    expect(handouts).toEqual([]);
    expect(diagnostics).toMatchObject([{ ...problem, start: 0, end: 0 }]);
  });
});
