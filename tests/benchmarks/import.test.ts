import type { Element, Nodes } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { scoreAuthor, scoreFact } from './import/facts.ts';
import { PAGES, readPages } from './import/page-set.ts';
import { plainText } from './import/plain-text.ts';
import { meanOf, missedTargets, scorePage } from './import/score.ts';
import { missingRuns, scoreText, shinglesOf, withoutOptional, wordsOf } from './import/shingles.ts';

const pages = readPages(PAGES);

/** Elements that do not part words; everything else does. */
const INLINE = new Set(['a', 'b', 'code', 'em', 'i', 'q', 'span', 'strong', 'sup']);

/** A page's visible and hidden text as a browser reads its markup, with or without `sup`. */
function textOf(html: string, withoutMarks: boolean): string {
  const collect = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' && node.type !== 'root') return '';
    if (node.type === 'element') {
      if (['script', 'style', 'noscript', 'template'].includes(node.tagName)) return '';
      if (withoutMarks && isNoteMark(node)) return '';
    }
    const inside = node.children.map(collect).join('');
    return node.type === 'element' && INLINE.has(node.tagName) ? inside : ` ${inside} `;
  };
  return ` ${wordsOf(collect(unified().use(rehypeParse).parse(html))).join(' ')} `;
}

/** The mark of a footnote, in `sup` or a link to a note, or of a printed page's end. */
function isNoteMark({ tagName, properties }: Element): boolean {
  if (tagName === 'a') return /^#footnote-\d/.test(String(properties.href));
  return tagName === 'sup' || String(properties.className) === 'pagenum';
}

describe('the set of pages', () => {
  test('is large and varied', () => {
    expect(pages.length).toBeGreaterThanOrEqual(40);
    expect(new Set(pages.flatMap(({ expected }) => expected.tags)).size).toBeGreaterThan(60);
    const lengths = pages.map(({ expected }) => wordsOf(expected.paragraphs.join(' ')).length);
    expect(Math.min(...lengths)).toBeLessThan(120);
    expect(Math.max(...lengths)).toBeGreaterThan(1900);
    expect(pages.filter(({ expected }) => expected.author === undefined).length).toBeGreaterThan(5);
  });

  test.each(pages.map((page) => [page.name, page] as const))(
    '%s has what is expected of it',
    (_, { html, expected }) => {
      const texts = [textOf(html, false), textOf(html, true)];
      const lacks = (words: string) => !texts.some((text) => text.includes(` ${words} `));
      for (const text of [...expected.paragraphs, ...expected.optional, expected.title]) {
        expect(wordsOf(text).length, text).toBeGreaterThan(0);
      }
      const all = [...expected.paragraphs, ...expected.optional, expected.title];
      expect(all.filter((text) => lacks(wordsOf(text).join(' ')))).toEqual([]);
      for (const name of expected.author?.split(/, (?:and )?| and | y /) ?? []) {
        expect(html).toContain(name);
      }
      expect(html + expected.url).toContain(expected.published?.slice(0, 4) ?? '');
    },
  );

  test('has no sentence in two articles', () => {
    const owners = new Map<string, string>();
    for (const { name, expected } of pages) {
      for (const paragraph of expected.paragraphs) {
        const words = wordsOf(paragraph);
        if (words.length < 6) continue;
        const key = words.join(' ');
        expect(owners.get(key) ?? name, key).toBe(name);
        owners.set(key, name);
      }
    }
  });

  test('an expected file with a faulty fact is refused by name', () => {
    const facts = 'title: T\nurl: https://a.example/\ntags: [news]\n';
    const folder = temporaryFolder({
      'a-page/page.html': '<p>One</p>',
      'a-page/expected.md': `---\n${facts}autor: A\n---\n\nOne\n`,
    });
    expect(() => readPages(folder)).toThrow(/a-page.*autor/s);
  });
});

describe('words and shingles', () => {
  test('words are Unicode words, folded', () => {
    expect(wordsOf('“Don’t,” she said — 3.5%!')).toEqual(["don't", 'she', 'said', '3.5']);
    expect(wordsOf('Flur\u00adbereinigung')).toEqual(['flurbereinigung']);
  });

  test('a script without spaces counts by characters', () => {
    expect(wordsOf('港の前 OK')).toEqual(['港', 'の', '前', 'ok']);
  });

  test('a joiner that a word is spelt with counts', () => {
    expect(wordsOf('می\u200cروم')).not.toEqual(wordsOf('میروم'));
  });

  test('four words are one shingle, five are two, fewer are one', () => {
    expect(shinglesOf(['a', 'b', 'c', 'd', 'e'])).toEqual(['a b c d', 'b c d e']);
    expect(shinglesOf(['a', 'b'])).toEqual(['a b']);
    expect(shinglesOf([])).toEqual([]);
  });
});

describe('the score of a text', () => {
  const wanted = wordsOf('one two three four five six seven');

  test('is whole for the same words', () => {
    expect(scoreText(wanted, wanted)).toEqual({ precision: 1, recall: 1, f1: 1 });
  });

  test('is nothing for no words', () => {
    expect(scoreText(wanted, [])).toEqual({ precision: 0, recall: 0, f1: 0 });
  });

  test('loses recall for what is left out', () => {
    // Two of four shingles.
    const { precision, recall, f1 } = scoreText(wanted, wanted.slice(0, 5));
    expect([precision, recall]).toEqual([1, 0.5]);
    expect(f1).toBeCloseTo(2 / 3, 12);
  });

  test('loses precision for what is added, and for what is there twice', () => {
    expect(scoreText(wanted, [...wanted, 'eight']).precision).toBe(4 / 5);
    const twice = scoreText(wanted, [...wanted, ...wanted]);
    expect(twice.recall).toBe(1);
    expect(twice.precision).toBe(4 / 11);
  });

  test('leaves optional texts out, but none of the wanted words', () => {
    const cut = (text: string, optional: string) =>
      withoutOptional(wordsOf(text), wanted, [optional]).join(' ');
    const whole = wanted.join(' ');
    expect(cut(`Zero nought. ${whole}`, 'zero nought')).toBe(whole);
    expect(cut(`one two three zero four five six seven`, 'zero')).toBe(whole);
    expect(cut(whole, 'four')).toBe(whole);
    expect(cut(`four ${whole}`, 'four')).toBe(whole);
  });

  test('runs of missing words', () => {
    expect(missingRuns(wanted, wordsOf('one two three four'))).toEqual([
      'two three four five six seven',
    ]);
    expect(missingRuns(wanted, wanted)).toEqual([]);
  });
});

test('the text of a Markdown tree leaves captions and footnote marks out', () => {
  const text = (value: string) => ({ type: 'text' as const, value });
  const tree = {
    type: 'root' as const,
    children: [
      { type: 'heading' as const, depth: 2 as const, children: [text('Head')] },
      {
        type: 'paragraph' as const,
        children: [
          text('One '),
          { type: 'emphasis' as const, children: [text('two')] },
          { type: 'footnoteReference' as const, identifier: '1' },
          { type: 'break' as const },
          { type: 'inlineCode' as const, value: 'three' },
        ],
      },
      {
        type: 'paragraph' as const,
        children: [{ type: 'image' as const, url: 'a.jpg', title: 'A caption', alt: 'A picture' }],
      },
      {
        type: 'footnoteDefinition' as const,
        identifier: '1',
        children: [{ type: 'paragraph' as const, children: [text('Note')] }],
      },
    ],
  };
  expect(plainText(tree)).toBe('Head\n\nOne two\nthree\n\nNote');
});

describe('the score of a fact', () => {
  test('folds white space and quotation marks, and nothing else', () => {
    expect(scoreFact('The “last”  day', 'The "last" day')).toBe('right');
    expect(scoreFact('The last day', 'The Last Day')).toBe('wrong');
    expect(scoreFact('The last day', 'The last day | Paper')).toBe('wrong');
  });

  test('tells missing from invented', () => {
    expect(scoreFact(undefined, undefined)).toBe('right');
    expect(scoreFact('2020-01-02', undefined)).toBe('missing');
    expect(scoreFact(undefined, '2020-01-02')).toBe('invented');
  });

  test('authors are a list, however it is written', () => {
    expect(scoreAuthor('Ann Lee, Bo Ek, and Cy Ord', 'Ann Lee; Bo Ek & Cy Ord')).toBe('right');
    expect(scoreAuthor('Ann Lee and Bo Ek', 'Ann Lee')).toBe('wrong');
    expect(scoreAuthor('Ann Lee', 'By Ann Lee')).toBe('wrong');
    expect(scoreAuthor(undefined, 'Staff')).toBe('invented');
    expect(scoreAuthor(undefined, '')).toBe('right');
  });
});

describe('planted faults in a whole reading', () => {
  const perfect = pages.map((page) => ({
    page,
    reading: { ...page.expected, text: page.expected.paragraphs.join('\n\n') },
  }));

  test('a perfect reading meets every target', () => {
    const scores = perfect.map(({ page, reading }) => scorePage(page, reading));
    expect(meanOf(scores)).toEqual({ precision: 1, recall: 1, f1: 1 });
    expect(missedTargets(scores)).toEqual([]);
  });

  test('optional texts may be there', () => {
    for (const { page, reading } of perfect) {
      const text = `${page.expected.optional.join('\n\n')}\n\n${reading.text}`;
      expect(scorePage(page, { ...reading, text }).f1, page.name).toBe(1);
    }
  });

  test('a last paragraph lost from every page misses both means', () => {
    const scores = perfect.map(({ page, reading }) =>
      scorePage(page, { ...reading, text: page.expected.paragraphs.slice(0, -1).join('\n\n') }),
    );
    expect(missedTargets(scores)).toHaveLength(2);
  });

  test('one author invented misses the target, whatever the means', () => {
    const scores = perfect.map(({ page, reading }) =>
      scorePage(page, { ...reading, author: reading.author ?? 'Admin' }),
    );
    expect(missedTargets(scores)).toHaveLength(1);
  });
});
