import { describe, expect, test } from 'vitest';
import { cssString } from '../../src/5-handout/escape.ts';
import { render } from './fixture.ts';

const pageRule = (html: string) => html.slice(html.indexOf('@page'), html.indexOf(':root {'));

test('the page is of the paper asked for', () => {
  expect(pageRule(render({}).html)).toContain('size: letter;');
  const a4 = render({}, { paper: 'a4' }).html;
  expect(pageRule(a4)).toContain('size: A4;');
  expect(a4).toContain('class="paper-a4 ');
});

test('the running foot says what this is and counts the pages', () => {
  const rule = pageRule(render({ title: 'A Title', group: 'A Group' }).html);
  expect(rule).toContain('content: "A Group · A Title · Participant edition";');
  expect(rule).toContain('content: "Page " counter(page) " of " counter(pages);');
});

test('the running foot cannot end its string, its rule or the style element', () => {
  const rule = pageRule(render({ title: `A "b" \\ c\n</style><script>` }).html);
  expect(rule).toContain(
    'content: "A “b” \\5c  c \\3c /style\\3e \\3c script\\3e  · Participant edition";',
  );
});

test('a long title is cut in the running foot at a word, and nowhere else', () => {
  const title = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const { html } = render({ title });
  const foot = /content: "(.*?)";/.exec(pageRule(html))?.[1] ?? '';
  expect(foot.length).toBeLessThanOrEqual(150);
  expect(foot).toMatch(/word\d+ … · Participant edition$/);
  expect(html).toContain(`>${title}</h1>`);
});

test('every long name is cut in the running foot, and breaks where it is one word', () => {
  const long = 'NOSPACES'.repeat(40);
  const rule = pageRule(render({ title: long, group: long }).html);
  const foot = /content: "(.*?)";/.exec(rule)?.[1] ?? '';
  expect(foot.length).toBeLessThanOrEqual(130); // capitals are wide
  expect(foot).toMatch(/^NOSPACES[NOSPACE]+ … · NOSPACES[NOSPACE]+ … · Participant edition$/);
  expect(rule).toContain('overflow-wrap: anywhere');
});

describe('a CSS string', () => {
  test.each([
    ['a"b', '"a\\22 b"'],
    ['a\\b', '"a\\5c b"'],
    ['a\nb', '"a\\a b"'],
    ['</style>', '"\\3c /style\\3e "'],
    ['\u0000', '"\\fffd "'],
    ['é … “x”', '"é … “x”"'],
  ])('%j', (text, css) => expect(cssString(text)).toBe(css));
});
