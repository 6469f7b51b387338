import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { loadLabels } from '../../src/5-handout/load-labels.ts';
import type { Precompiled, PrecompiledLabels } from '../../src/5-handout/precompiled.ts';
import { TemplateFiles } from '../../src/5-handout/template-files.ts';
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
  const chunks = join(ROOT, 'dist/program');
  const code = readdirSync(chunks).map((name) => readFileSync(join(chunks, name), 'utf8'));
  const specs = code.flatMap((text) => text.match(/"compiler": ?\[8/g) ?? []);
  const isTemplate = (name: string) => name.endsWith('.hbs');
  const templates = ['templates', 'templates/partials'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).filter(isTemplate),
  );
  expect(specs).toHaveLength(templates.length);
});

/** Loads labels of files by their names, with what was bundled of them. */
function labelsOf(
  files: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, PrecompiledLabels>,
) {
  const problems: Diagnostic[] = [];
  const report = (problem: Diagnostic) => void problems.push(problem);
  const workspace = {
    read: (path: string) => {
      const text = files[path];
      if (text === undefined) return { ok: false, reason: 'missing', detail: '' } as const;
      return { ok: true, bytes: new TextEncoder().encode(text) } as const;
    },
    list: (folder: string) =>
      Object.keys(files)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1)),
  } as unknown as ConstructorParameters<typeof TemplateFiles>[0];
  const labels = loadLabels(new TemplateFiles(workspace, ['own', 't'], report), report, known);
  return { topic: labels?.get('en')?.topic, problems };
}

describe('labels that were bundled', () => {
  const text = readFileSync(join(ROOT, 'templates/labels/en.yaml'), 'utf8');
  const topic = /^topic: "(.*)"$/m.exec(text)?.[1];
  const known = new Map([
    ['en', { text, labels: { topic: 'as bundled' } as PrecompiledLabels['labels'] }],
  ]);

  test('stand for the very same text', () => {
    expect(labelsOf({ 't/labels/en.yaml': text }, known)).toEqual({
      topic: 'as bundled',
      problems: [],
    });
    expect(labelsOf({ 't/labels/en.yaml': text }, new Map()).topic).toBe(topic);
  });

  test.each([
    { what: 'another text', files: { 't/labels/en.yaml': `${text}# Changed\n` } },
    { what: 'another language', files: { 't/labels/en.yaml': text, 't/labels/es.yaml': text } },
    { what: 'one of the group', files: { 't/labels/en.yaml': text, 'own/labels/en.yaml': text } },
  ])('stand not where there is $what', ({ files }) => {
    expect(labelsOf(files, known)).toEqual({ topic, problems: [] });
  });

  test('are in the bundle, of every language', () => {
    const chunks = join(ROOT, 'dist/program');
    const code = readdirSync(chunks).map((name) => readFileSync(join(chunks, name), 'utf8'));
    for (const file of readdirSync(join(ROOT, 'templates/labels'))) {
      const whole = JSON.stringify(readFileSync(join(ROOT, 'templates/labels', file), 'utf8'));
      expect(code.filter((one) => one.includes(whole.slice(1, 60)))).toHaveLength(1);
    }
  });
});
