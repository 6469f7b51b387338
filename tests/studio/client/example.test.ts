import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readYaml, type YamlPath } from '../../../src/source/yaml/read-yaml.ts';
import { examplePlaces, isBareWithout } from '../../../src/studio/client/form/example.ts';
import { FormEditor } from '../../../src/studio/client/form/form-editor.ts';

const started = (file: string) =>
  readFileSync(file, 'utf8')
    .replace('__TITLE__', 'Lamps')
    .replace('__ARTICLE__', 'articles/lamps-article.md');
const NEW = started('templates/new/guide.yaml');

const read = (text: string) =>
  readYaml({ file: 'g.yaml', text }, (problem) => expect.fail(problem.message))?.value ?? {};
const placesIn = (text: string) => examplePlaces(read(text));

/** The guide once the example is taken out of it. */
function without(text: string): ReturnType<typeof read> {
  let now = text;
  const form = new FormEditor({
    text: () => now,
    change: (changes) => {
      let out = '';
      let at = 0;
      changes.iterChanges((from, to, _a, _b, inserted) => {
        out += now.slice(at, from) + inserted.toString();
        at = to;
      });
      now = out + now.slice(at);
    },
  });
  expect(form.removeAll(placesIn(text))).toBe(true);
  return read(now);
}

test('a new guide is but its title and paper once the example is taken out', () => {
  expect(without(NEW)).toEqual({ title: 'Lamps', print: { paper: 'letter' } });
});

test('one that was started in Spanish stays a Spanish guide', () => {
  const left = { title: 'Lamps', lang: 'es', print: { paper: 'letter' } };
  expect(without(started('templates/new/es/guide.yaml'))).toEqual(left);
});

test('what is one’s own stays, whatever of the example is about it', () => {
  const own = NEW.replace(
    '- ask: Which sentence',
    '- ask: Who pays?\n    excerpt: towns\n  - ask: Which',
  )
    .replace('minutes: 90', 'minutes: 75')
    .replace('glossary:', 'glossary:\n  rota: A list of duties.');
  expect(without(own)).toEqual({
    title: 'Lamps',
    session: { date: '2026-12-03', place: 'Main Library', minutes: '75' },
    articles: { reservoir: 'articles/lamps-article.md' },
    excerpts: [
      {
        id: 'towns',
        heading: 'Two towns, one reservoir',
        paragraphs: '1',
        note: 'Notice who gave what.',
      },
    ],
    questions: [
      { ask: 'Who pays?', excerpt: 'towns' },
      { ask: 'Which would you most like to ask its speaker about?', kind: 'opening' },
    ],
    glossary: { rota: 'A list of duties.' },
    print: { paper: 'letter' },
  });
});

test('an excerpt is the example’s also once it says which article it is from', () => {
  const two = NEW.replace('reservoir:', 'lamps: articles/lamps.md\n  reservoir:').replaceAll(
    '  - id:',
    '  - article: reservoir\n    id:',
  );
  expect(without(two)).toMatchObject({ articles: { lamps: 'articles/lamps.md' } });
  expect(without(two)).not.toHaveProperty('excerpts');
});

test('a guide of one’s own has nothing to take out, though it meets as the example does', () => {
  const session = { date: '2026-12-03', place: 'Main Library', minutes: '90' };
  const none: YamlPath[] = [];
  expect(examplePlaces({ title: 'Lamps', session, articles: { reservoir: 'a.md' } })).toEqual(none);
});

test('a guide that is the example alone has nothing to print without it', () => {
  const isBare = (text: string) => isBareWithout(read(text), placesIn(text));
  expect(isBare(NEW)).toBe(true);
  expect(isBare(NEW.replace('A reservoir is', 'A lamp is'))).toBe(false);
  expect(isBare(NEW.replace('Meter and bill', 'A later hour'))).toBe(false);
});
