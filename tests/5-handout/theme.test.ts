import { describe, expect, test } from 'vitest';
import { EDITIONS } from '../../src/1-guide/schema.ts';
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

describe('a style sheet', () => {
  const OWN = 'templates/styles/own.css';
  test.each([
    ['a rule that is not closed', 'p { color: red;\nh2 { color: blue; }\n', '{'],
    ['a brace that closes nothing', 'p { color: red; } }', '}'],
    ['a comment that never ends', 'p { color: red; }\n/* and so on', '/*'],
    ['a text that never ends', 'p::before { content: "a;\n}', '"'],
    ['the end of its element', 'p { color: red; }\n/* </STYLE> */', '</STYLE'],
    ['the same in a text', 'p::before { content: "</style>"; }', '</style'],
    ['another sheet', '@import "more.css";', '@import'],
    ['an address', 'p { background: url( "paper.png" ); }', 'url( "paper.png"'],
  ])('with %s is reported at its place', (_, text, at) => {
    const problem = problemWith(OWN, text);
    expect(problem).toMatchObject({ code: 'template/broken', file: OWN, at, count: 1 });
  });
  test('the first brace that lacks its other is the one that is marked', () => {
    expect(problemWith(OWN, '@media print {\np { color: red; }\n').start).toBe(13);
  });
  test.each([
    'p::before { content: "}"; } /* { */',
    "p::before { content: '\\'{'; }",
    'p { background: url(data:image/png;base64,AAAA); }',
    '.a\\{b { color: red; }',
    'p { mask: url(#m); }',
  ])('that is sound is left alone: %s', (text) => {
    const { reported, html } = render({}, { files: { [OWN]: text } });
    expect(reported).toEqual([]);
    expect(html).toContain(text);
  });
  test("of a group's own comes after all others, in every edition", () => {
    const files = { 'mine/styles/own.css': 'p { color: rebeccapurple; }' };
    const guide = { questions: [{ ask: 'Why?', essential: true }] }; // a placemat needs one
    for (const edition of EDITIONS) {
      const { html } = render(guide, { files, templates: ['mine', 'templates'], edition });
      const own = html.indexOf('rebeccapurple');
      expect(own).toBeGreaterThan(html.lastIndexOf('@media'));
      expect(own).toBeLessThan(html.lastIndexOf('</style>'));
    }
  });
});

describe("a fault in a group's own partial", () => {
  const OWN = 'mine/partials/masthead.hbs';
  const templates = ['mine', 'templates'];
  test.each([
    ['a tag that does not close', '<h1>{{title}</h1>', '}'],
    ['a partial that is not there', '<h1>{{> titel}}</h1>', '{{> titel}}'],
    ['a helper that nobody has', '<h1>{{upper title}}</h1>', '{{upper title}}'],
    ['a name that the page has not', '<h1>{{titel}}</h1>', 'titel'],
    ['itself', '<h1>{{> masthead}}</h1>', '{{> masthead}}'],
    ['a name below one that is not there', '<h1>{{session.place}}</h1>', 'session.place'],
  ])('is told there: %s', (_, text, at) => {
    const { handout, reported } = render({}, { files: { [OWN]: text }, templates });
    expect(handout).toBeUndefined();
    expect(reported).toMatchObject([{ code: 'template/broken', file: OWN }]);
    expect(text.slice(reported[0]?.start, reported[0]?.end)).toBe(at);
  });
});
