import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LABEL_SHAPES, type Labels, namesIn } from '../../src/5-handout/labels.ts';
import { render } from './fixture.ts';

const folder = join(import.meta.dirname, '../../templates/labels');
const languages = readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''));

type Inner = Readonly<Record<string, string>>;
type LabelsTree = Readonly<Record<string, string | Inner>>;

function labelsOf(lang: string): LabelsTree {
  return parse(readFileSync(join(folder, `${lang}.yaml`), 'utf8'));
}

/** Every label by its name or both names, the forms of a plural one together. */
function flat(tree: LabelsTree): Map<string, readonly string[]> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) => {
      if (typeof value === 'string') return [[name, [value]]];
      const isPlural = LABEL_SHAPES[name as keyof Labels] === 'plural';
      if (isPlural) return [[name, Object.values(value)]];
      return Object.entries(value).map(([inner, text]) => [`${name}.${inner}`, [text]]);
    }) as [string, readonly string[]][],
  );
}

const fillingsOf = (forms: readonly string[]) => [...new Set(forms.flatMap(namesIn))].sort();

describe.each(languages)('the labels of %s', (lang) => {
  const english = flat(labelsOf('en'));
  const own = flat(labelsOf(lang));
  test('are those of English, each with the same names to fill in', () => {
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [name, forms] of own) {
      expect([name, fillingsOf(forms)]).toEqual([name, fillingsOf(english.get(name) ?? [])]);
    }
  });
  test('have a form for every plural that the language tells apart', () => {
    const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
    for (const [name, value] of Object.entries(labelsOf(lang))) {
      if (LABEL_SHAPES[name as keyof Labels] !== 'plural') continue;
      expect([name, Object.keys(value).sort()]).toEqual([name, [...categories].sort()]);
      const { other } = value as Inner;
      expect([name, namesIn(other ?? '').includes('count')]).toEqual([name, true]);
    }
  });
});

const templates = ['mine', 'templates'];
const OWN = 'mine/labels/en.yaml';

/** What comes of a group's own English labels. */
function withOwn(text: string, file = OWN) {
  const { html, reported } = render(
    { questions: [{ ask: 'x' }], session: { minutes: 90 } },
    { files: { [file]: text }, templates },
  );
  const found = reported.map(({ code, file, start, end, hint = '' }) => {
    return { code, file, at: text.slice(start, end), hint };
  });
  return { html, found };
}

describe("a group's own labels", () => {
  test('are those that it changes; the rest stays', () => {
    const { html, found } = withOwn(
      'questions: To talk about\nminutes: { other: "{count} min" }\n',
    );
    expect(found).toEqual([]);
    expect(html).toContain('>To talk about</h2>');
    expect(html).toContain('>90 min<');
    expect(html).toContain('Participant edition');
  });
  test('may be none', () => {
    expect(withOwn('# none yet\n').found).toEqual([]);
  });
  test('of a region are changes of the language', () => {
    const { html, reported } = render(
      { lang: 'es-MX', questions: [{ ask: 'x' }], background: 'x' },
      { files: { 'mine/labels/es-MX.yaml': 'questions: Para platicar\n' }, templates },
    );
    expect(reported).toEqual([]);
    expect(html).toContain('>Para platicar</h2>');
    expect(html).toContain('>Antecedentes</h2>');
  });
  test('that no page has are reported at their keys, with the nearest that is', () => {
    const { html, found } = withOwn('questons: A\nkind:\n  opinoin: B\nminutes:\n  few: C\n');
    expect(html).toBe('');
    expect(found).toMatchObject([
      { code: 'template/label', file: OWN, at: 'questons' },
      { code: 'template/label', file: OWN, at: 'opinoin' },
      { code: 'template/label', file: OWN, at: 'few' },
    ]);
    expect(found[0]?.hint).toContain('`questions`');
    expect(found[1]?.hint).toContain('`opinion`');
  });
  test('that have a name in braces which is none are reported at the braces', () => {
    expect(withOwn('page: "{page} / {pagse}"\nbackground: "{title}"\n').found).toMatchObject([
      { code: 'template/label', at: '{pagse}' },
      { code: 'template/label', at: '{title}' },
    ]);
  });
  test('that are no text, or empty, are reported at their place', () => {
    expect(withOwn('topic: [a]\npage:\nminutes: many\n').found).toMatchObject([
      { code: 'template/label', at: '[a]' },
      { code: 'template/label', at: 'page' },
      { code: 'template/label', at: 'many' },
    ]);
  });
  test('in a file that is no YAML are an error at its place', () => {
    expect(withOwn('topic: "Topic\n').found).toMatchObject([
      { code: 'yaml/syntax', file: OWN, at: '"' },
    ]);
    expect(withOwn('- topic\n').found).toMatchObject([{ code: 'template/label', file: OWN }]);
  });
  test('of a language that the program has none of must be complete', () => {
    const file = 'mine/labels/cy.yaml';
    const { found } = withOwn('questions: Cwestiynau\n', file);
    expect(found).toMatchObject([{ code: 'template/label', file, at: '' }]);
  });
  test('are in a file that is called by the tag of its language', () => {
    const file = 'mine/labels/en_US.yaml';
    expect(withOwn('questions: A\n', file).found).toMatchObject([{ code: 'template/label', file }]);
  });
});

test('a language without labels has the English ones', () => {
  const { html } = render({ lang: 'fr', questions: [{ ask: 'x' }] });
  expect(html).toContain('>Questions</h2>');
});
