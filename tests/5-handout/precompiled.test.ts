import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import type { Precompiled } from '../../src/5-handout/precompiled.ts';
import { COMPILING, compileTemplates } from '../../src/5-handout/template-set.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What stands for `text` prints `instead`, so that it can be told whether it was taken. */
function bundled(text: string, instead = text): Precompiled {
  const spec = new Function(`return ${Handlebars.precompile(instead, COMPILING)}`)();
  return { text, spec };
}

function print(
  texts: { readonly page: string; readonly inner: string },
  known: ReadonlyMap<string, Precompiled>,
  view: object = { name: 'Ash & Elm' },
) {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => void problems.push(problem);
  const source = (name: string, text: string) => ({ file: `${name}.hbs`, text });
  const set = compileTemplates(
    new Map([['page', source('page', texts.page)]]),
    new Map([['inner', source('partials/inner', texts.inner)]]),
    report,
    known,
  );
  const marks = undefined as never;
  return { printed: set?.print('page', view, marks, report), problems };
}

const PAGE = '<p>{{> inner}}</p>';
const INNER = '{{name}}';

test('templates that were bundled stand for the very same texts', () => {
  const known = new Map([
    ['page', bundled(PAGE)],
    ['partials/inner', bundled(INNER, 'bundled: {{name}}')],
  ]);
  expect(print({ page: PAGE, inner: INNER }, known).printed).toBe('<p>bundled: Ash &amp; Elm</p>');
  expect(print({ page: PAGE, inner: INNER }, new Map()).printed).toBe('<p>Ash &amp; Elm</p>');
});

test('where one text is another, all are read and looked at', () => {
  const known = new Map([
    ['page', bundled(PAGE, 'bundled')],
    ['partials/inner', bundled(INNER, 'bundled')],
  ]);
  expect(print({ page: `${PAGE}!`, inner: INNER }, known).printed).toBe('<p>Ash &amp; Elm</p>!');
  const { printed, problems } = print({ page: PAGE, inner: '{{> inner}}' }, known);
  expect(printed).toBeUndefined();
  expect(problems).toMatchObject([{ code: 'template/broken' }]);
});

test('a bundled template says where it failed', () => {
  const known = new Map([
    ['page', bundled(PAGE)],
    ['partials/inner', bundled(INNER)],
  ]);
  const place = (all: ReadonlyMap<string, Precompiled>) =>
    print({ page: PAGE, inner: INNER }, all, {}).problems;
  expect(place(known)).toMatchObject([{ code: 'template/broken', file: 'partials/inner.hbs' }]);
  expect(place(known)).toEqual(place(new Map()));
});

test('the bundle has every template of the program', () => {
  const chunks = join(ROOT, 'dist/chunks');
  const code = readdirSync(chunks).map((name) => readFileSync(join(chunks, name), 'utf8'));
  const specs = code.flatMap((text) => text.match(/"compiler": ?\[8/g) ?? []);
  const isTemplate = (name: string) => name.endsWith('.hbs');
  const templates = ['templates', 'templates/partials'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).filter(isTemplate),
  );
  expect(specs).toHaveLength(templates.length);
});
