import { describe, expect, test } from 'vitest';
import { type GuideFile, readGuide } from '../../src/1-guide/read-guide.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { workspaceWith } from '../5-handout/fixture.ts';

const GUIDE = 'season/a.yaml';
const SERIES = 'season/series.yaml';

/** A guide as it is read beside a series file. */
function read(guide: string, series: string) {
  const texts: Readonly<Record<string, string>> = { [GUIDE]: guide, [SERIES]: series };
  const problems: Diagnostic[] = [];
  const kept = new Map<string, string>();
  const file = readGuide(
    GUIDE,
    workspaceWith(texts),
    (problem) => problems.push(problem),
    (name, text) => kept.set(name, text),
  ) as GuideFile;
  const at = (place: { file: string; start: number; end: number }) => [
    place.file,
    texts[place.file]?.slice(place.start, place.end),
  ];
  return { file, guide: file?.guide, problems, kept, at };
}

describe('what a guide and its series say', () => {
  const { file, guide, problems, kept, at } = read(
    `title: A
accent: "#1F4E79"
session: { date: 2026-12-03, place: The annex }
print: { pages: 4, lines: 0 }
agreements: [Listen.]
background: B
`,
    `group: The Tuesday Group
accent: "#7b1e2e"
session: { place: Main Library, start: "9:05", minutes: 90 }
print: { paper: a4, lines: 3 }
agreements: [Speak., Ask.]
bring:
  - Name tents,
    and pens.
limits: { words: 100, percent: 20 }
`,
  );
  test('is one guide: its own values count, maps key by key, lists whole', () => {
    expect(problems).toEqual([]);
    expect(file.sound).toBe(true);
    expect(guide).toEqual({
      title: 'A',
      group: 'The Tuesday Group',
      accent: '#1f4e79',
      session: { date: '2026-12-03', place: 'The annex', start: '09:05', minutes: 90 },
      print: { pages: 4, lines: 0, paper: 'a4' },
      agreements: ['Listen.'],
      bring: ['Name tents, and pens.'],
      limits: { words: 100, percent: 20 },
      background: 'B',
    });
  });
  test('keeps the place of each value, in the file it is from', () => {
    expect(at(file.placeOf(['group']))).toEqual([SERIES, 'The Tuesday Group']);
    expect(at(file.placeOf(['accent']))).toEqual([GUIDE, '"#1F4E79"']);
    expect(at(file.placeOf(['session', 'place']))).toEqual([GUIDE, 'The annex']);
    expect(at(file.placeOf(['session', 'minutes']))).toEqual([SERIES, '90']);
    expect(at(file.placeOf(['print', 'pages']))).toEqual([GUIDE, '4']);
    expect(at(file.placeOf(['limits', 'percent']))).toEqual([SERIES, '20']);
    expect(at(file.keyPlaceOf(['print', 'paper']))).toEqual([SERIES, 'paper']);
    expect(at(file.keyPlaceOf(['agreements']))).toEqual([GUIDE, 'agreements']);
    expect(at(file.placeWithin(['bring', 0], 5, 15))).toEqual([SERIES, 'tents,\n    and']);
  });
  test('and what neither says has a place in the guide', () => {
    expect(file.placeOf(['topic']).file).toBe(GUIDE);
    expect(file.placeOf(['limits', 'least']).file).toBe(GUIDE);
  });
  test('is shown from both texts', () => {
    expect([...kept.keys()]).toEqual([GUIDE, SERIES]);
  });
});

describe('a series file at fault', () => {
  test.each([
    ['a key that is none', 'grup: A\n'],
    ['YAML that cannot be read', 'group: [A\n'],
    ['a value that its guide does not use', 'group: [a]\n'],
  ])('stops its guides: %s', (_, series) => {
    const { file, problems } = read('title: A\ngroup: Ours\nbackground: B\n', series);
    expect(file.sound).toBe(false);
    expect(problems).toMatchObject([{ file: SERIES }]);
    expect(file.guide.group).toBe('Ours');
  });
  test('gives what is sound in it, so that the guide can be checked', () => {
    const { file } = read('title: A\nbackground: B\n', 'group: G\nlimits: { words: many }\n');
    expect(file.sound).toBe(false);
    expect(file.guide).toEqual({ title: 'A', group: 'G', background: 'B' });
  });
  test('suggests what was meant, as an edit of its own file', () => {
    const [problem] = read('title: A\nbackground: B\n', 'acent: "#1f4e79"\n').problems;
    expect(problem?.fix).toMatchObject({ file: SERIES, start: 0, end: 5, text: 'accent' });
  });
  test('has no part in a warning of the guide', () => {
    expect(read('title: A\nbackground: B\n', 'group: G # 5 of us\n').file.sound).toBe(true);
  });
});
