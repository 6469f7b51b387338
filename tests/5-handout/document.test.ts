import { expect, test } from 'vitest';
import { article, bodyOf, excerpt, paragraph, plain, render } from './fixture.ts';

const FULL = {
  title: 'The Price of a Source',
  subtitle: 'What is gained',
  topic: '3',
  group: 'The Group',
  session: { date: '2026-12-03', place: 'Main Library', minutes: 90 },
  background: 'Some background.',
  questions: [{ ask: 'Why?' }],
  options: [
    { name: 'One', actions: ['Do it.'], drawbacks: ['It costs.'] },
    { name: 'Two', actions: ['Leave it.'], drawbacks: ['It costs more.'] },
  ],
  glossary: { MOIS: 'A ministry.', Pasdaran: { say: 'pahs', means: 'The Guard.' } },
  people: [{ name: 'Robert Ames', who: 'An officer.' }],
  timeline: [{ date: 'April 1983', event: 'A bombing.' }],
  agreements: ['Speak for yourself.'],
  reading: [{ title: 'The Good Spy', by: 'Kai Bird', url: 'https://example.org/spy' }],
  agenda: [{ minutes: 10, do: 'Welcome everyone warmly' }],
};
const SETTING = {
  articles: new Map([['a', article({ author: 'A. Author' })]]),
  excerpts: [excerpt(1, [paragraph(4, plain('Quoted words.'))])],
};

test('is a whole document that refers to nothing outside itself', () => {
  const { html, reported } = render(FULL, SETTING);
  expect(reported).toEqual([]);
  expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr"/);
  expect(html).toContain('<meta charset="utf-8">');
  expect(html).toContain('<meta name="generator" content="studyguide">');
  expect(html).not.toMatch(/<script|<link|@import|http-equiv|name="color-scheme"|\ssrc=/i);
  expect(html.match(/url\((?!data:)/g)).toBeNull();
  expect(html).not.toContain('\uFDD0');
});

test('has its sections in order, below one h1', () => {
  const { html, handout } = render(FULL, SETTING);
  const headings = [...html.matchAll(/<h([12])[^>]*>(.*?)<\/h\1>/g)].map((m) => `${m[1]} ${m[2]}`);
  expect(headings).toEqual([
    '1 The Price of a Source',
    '2 Background',
    '2 Excerpts',
    '2 Questions',
    '2 Two ways to weigh it',
    '2 Glossary',
    '2 People',
    '2 Timeline',
    '2 Agreements',
    '2 Further reading',
    '2 Sources and credits',
  ]);
  expect(handout?.title).toBe('The Price of a Source · Participant edition');
  expect(html).toContain(`<title>${handout?.title}</title>`);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every link inside the document has its target', () => {
  const { html } = render(
    {
      ...FULL,
      background: 'A note.[^1]\n\n[^1]: Its text.',
      questions: [{ ask: 'Q[^1]\n\n[^1]: N' }],
    },
    SETTING,
  );
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((m) => m[1]);
  expect(targets.length).toBeGreaterThan(12);
  for (const target of targets) expect(html).toContain(` id="${target}"`);
});

test('tells when, where, how long, and how long it takes to read', () => {
  const words = Array.from({ length: 476 }, () => 'word').join(' ');
  const { html } = render({ ...FULL, background: words, glossary: { word: 'Not counted twice.' } });
  const facts = [...html.matchAll(/<li class="fact-[^>]*>(.*?)<\/li>/g)].map((m) => m[1]);
  expect(facts).toEqual([
    'Thursday, December 3, 2026',
    'Main Library',
    '90 minutes',
    'Reading time 2 minutes', // to the word: the gloss in the margin is not counted
  ]);
});

test('leaves out every section that the guide has not', () => {
  const { html } = render({ questions: [{ ask: 'Why?' }] });
  const headings = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((m) => m[1]);
  expect(headings).toEqual(['Questions']);
  expect(html).not.toContain('class="facts"');
});

test('keeps what is for the facilitator out of the participant edition', () => {
  const { html } = render({
    ...FULL,
    questions: [
      { ask: 'Why?', minutes: 12, followups: ['Who is asked?'], guidance: 'Two answers.' },
    ],
  });
  expect(html).not.toMatch(/Welcome everyone|Who is asked|Two answers|12 minutes/);
});

test('escapes plain text wherever it stands', () => {
  const nasty = '<img src=x onerror=alert(1)> & "q" </style>';
  const { html, reported } = render({
    title: nasty,
    subtitle: nasty,
    group: nasty,
    topic: nasty,
    session: { place: nasty },
    glossary: { [nasty]: { say: nasty, means: 'x' } },
    people: [{ name: nasty, who: 'x' }],
    timeline: [{ date: nasty, event: 'x' }],
    agreements: [nasty],
    reading: [{ title: nasty, by: nasty }],
    options: [{ name: nasty, actions: [nasty], drawbacks: [nasty] }],
  });
  expect(reported).toEqual([]);
  expect(html).not.toContain('<img');
  expect(html.match(/<\/style>/g)).toHaveLength(2);
});

test('sets up to four options as a table and more as a list', () => {
  const option = { name: 'One', actions: ['Do it.'], drawbacks: ['It costs.'] };
  const table = bodyOf(render({ options: [option, option, option, option] }).html);
  expect(table).toContain('Four ways to weigh it');
  expect(table.match(/<th scope="col"/g)).toHaveLength(4);
  expect(table.match(/<th scope="row"/g)).toHaveLength(2);
  const list = bodyOf(render({ options: Array.from({ length: 5 }, () => option) }).html);
  expect(list).not.toContain('<table');
  expect(list.match(/class="option"/g)).toHaveLength(5);
});

test('runs from right to left where the language does', () => {
  const { html } = render({ lang: 'fa-IR', questions: [{ ask: 'چرا؟' }] });
  expect(html).toContain('<html lang="fa-IR" dir="rtl"');
  expect(html).toMatch(/@bottom-right \{\s+content: "A Guide/);
});

test('the glossary is in the order of the alphabet, the sources in the guide’s', () => {
  const order = ['zebra', '2007', 'ant'];
  const startOf = (path: readonly (string | number)[]) => order.indexOf(String(path[1]));
  const articles = new Map(
    ['2007', 'zebra', 'ant'].map((id) => [id, article({ title: `On ${id}` })]),
  );
  const glossary = { zebra: 'z', 2007: 'y', ant: 'a' };
  const body = bodyOf(render({ glossary }, { articles, startOf }).html);
  expect([...body.matchAll(/<dt>(\w+)/g)].map((found) => found[1])).toEqual([
    '2007',
    'ant',
    'zebra',
  ]);
  expect([...body.matchAll(/data-path="articles\.(\w+)"/g)].map((found) => found[1])).toEqual(
    order,
  );
});
