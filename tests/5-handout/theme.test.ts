import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { render } from './fixture.ts';

const PARTICIPANT = 'templates/participant.hbs';

/** The problem of a theme with one file replaced, and the text it points to. */
function problemWith(file: string, text: string) {
  const { handout, reported } = render({ background: 'x' }, { files: { [file]: text } });
  expect(handout).toBeUndefined();
  const [problem] = reported as [Diagnostic];
  return { ...problem, count: reported.length, at: text.slice(problem.start, problem.end) };
}

describe('a broken template is reported in its own file, at its place', () => {
  test('a tag that does not close', () => {
    const text = '<p>\n<h1>{{title}</h1>\n';
    const problem = problemWith(PARTICIPANT, text);
    expect(problem).toMatchObject({
      code: 'template/broken',
      severity: 'error',
      file: PARTICIPANT,
    });
    expect(problem.start).toBe(text.indexOf('}'));
  });
  test('a block that is closed by another name', () => {
    expect(problemWith(PARTICIPANT, 'a\nb {{#if title}}x{{/each}}')).toMatchObject({
      code: 'template/broken',
      at: 'if',
    });
  });
  test('a block that is never closed', () => {
    const problem = problemWith(PARTICIPANT, 'a\n{{#if title}}x\n');
    expect(problem).toMatchObject({ code: 'template/broken', file: PARTICIPANT });
    expect(problem.message).toContain('ends in the middle');
  });
  test('a partial that is not there', () => {
    expect(problemWith(PARTICIPANT, 'a\n{{#if title}}{{> nowhere}}{{/if}}')).toMatchObject({
      code: 'template/broken',
      file: PARTICIPANT,
      at: '{{> nowhere}}',
      message: 'There is no partial "nowhere".',
    });
  });
  test('a helper that nobody has', () => {
    expect(problemWith(PARTICIPANT, 'a {{shout title}} b')).toMatchObject({
      code: 'template/broken',
      at: '{{shout title}}',
    });
  });
  test('`log` is no helper: a template writes to no console', () => {
    expect(problemWith(PARTICIPANT, '{{log title}}').message).toContain('"log"');
  });
  test('a name that the view does not have', () => {
    expect(problemWith(PARTICIPANT, 'a\n  {{titel}}')).toMatchObject({
      code: 'template/broken',
      file: PARTICIPANT,
      at: 'titel',
    });
  });
  test('a fault in a partial, at the partial', () => {
    const file = 'templates/partials/background.hbs';
    expect(problemWith(file, '<p>{{{background}}}\n{{nothing}}</p>')).toMatchObject({
      code: 'template/broken',
      file,
      at: 'nothing',
      count: 1,
    });
    expect(problemWith(file, '<p>{{/if}}')).toMatchObject({ code: 'template/broken', file });
  });
  test('a helper that throws, at its call', () => {
    const file = 'templates/partials/masthead.hbs';
    expect(problemWith(file, '<header>\n{{#if}}x{{/if}}</header>')).toMatchObject({
      code: 'template/broken',
      file,
      at: '{{#if}}x{{/if}}',
      message: '#if requires exactly one argument.',
    });
  });
  test('a fault inside a block helper, at the fault', () => {
    const problem = problemWith(PARTICIPANT, '{{#if title}}\n{{#each}}x{{/each}}{{/if}}');
    expect(problem.at).toBe('{{#each}}x{{/each}}');
  });
  test('faults in two templates are both reported', () => {
    const { reported } = render(
      {},
      { files: { [PARTICIPANT]: '{{> no}}', 'templates/partials/people.hbs': '{{#if x}}' } },
    );
    expect(reported.map((problem) => problem.file).sort()).toEqual(
      [PARTICIPANT, 'templates/partials/people.hbs'].sort(),
    );
  });
});

describe('a missing file', () => {
  test.each([PARTICIPANT, 'templates/styles/base.css', 'templates/labels/en.yaml'])(
    '%s',
    (file) => {
      const { handout, reported } = render({}, { files: { [file]: null } });
      expect(handout).toBeUndefined();
      expect(reported).toMatchObject([{ code: 'template/missing', file, start: 0 }]);
    },
  );
});

describe('the first folder that has a file wins', () => {
  const templates = ['mine', 'templates'];
  test('for one partial alone', () => {
    const files = { 'mine/partials/background.hbs': '<div id="background">MINE</div>' };
    const { html, reported } = render(
      { background: 'x', people: [{ name: 'P', who: 'w' }] },
      { files, templates },
    );
    expect(reported).toEqual([]);
    expect(html).toContain('MINE');
    expect(html).toContain('id="people-heading"');
  });
  test('and its faults are reported there', () => {
    const files = { 'mine/styles/base.css': '', 'mine/partials/own.hbs': '{{#if}}' };
    expect(render({}, { files, templates }).reported).toMatchObject([
      { file: 'mine/partials/own.hbs' },
    ]);
  });
});
