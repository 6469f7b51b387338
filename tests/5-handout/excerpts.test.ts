import { describe, expect, test } from 'vitest';
import type { ArticleMetadata } from '../../src/2-article/article.ts';
import type { ExcerptBlock, Run } from '../../src/3-excerpt/excerpt.ts';
import { runsToHtml } from '../../src/5-handout/excerpt-html.ts';
import { article, bodyOf, excerpt, paragraph, plain, render } from './fixture.ts';

const elision: Run = { kind: 'elision' };
const words = (...runs: Run[]) => runsToHtml(runs, '[…]');

describe("the article's characters", () => {
  test('are escaped, and nothing else is done to them', () => {
    expect(words(plain(`<b>"A" & 'b'</b>  two  spaces `))).toBe(
      '&lt;b&gt;&quot;A&quot; &amp; &#39;b&#39;&lt;/b&gt;  two  spaces ',
    );
  });
  test('a hard line end is a break', () => {
    expect(words(plain('two'), { kind: 'break' }, plain('three'))).toBe('two<br>three');
  });
  test('keep their emphasis, the outermost first', () => {
    const run: Run = { kind: 'text', text: 'word', emphasis: ['strong', 'em'] };
    expect(words(run)).toBe('<strong><em>word</em></strong>');
  });
  test('say their direction in markup', () => {
    const run: Run = { kind: 'text', text: 'سپاه', emphasis: ['em'], direction: 'rtl' };
    expect(words(run)).toBe('<bdi dir="rtl"><em>سپاه</em></bdi>');
  });
  test('do not break at their own hyphens', () => {
    expect(words(plain('Gen. Ali-Reza, sign-off—then'))).toBe(
      'Gen. <span class="unbroken">Ali-Reza,</span> <span class="unbroken">sign-off</span>—then',
    );
  });
});

describe('an elision', () => {
  const mark = '<span class="elision">[…]</span>';
  test('has a space on each side, also where the article has none left', () => {
    expect(words(plain('one'), elision, plain('two'))).toBe(`one ${mark} two`);
    expect(words(plain('one '), elision, plain(' two'))).toBe(`one ${mark} two`);
  });
  test('has none at the edge of a paragraph', () => {
    expect(words(elision, plain('two'))).toBe(`${mark} two`);
    expect(words(plain('one'), elision)).toBe(`one ${mark}`);
  });
});

test("a passage holds the article's text alone; its number stands before it", () => {
  const heading: ExcerptBlock = { kind: 'heading', runs: [plain('A heading')] };
  const { html } = render(
    {},
    { excerpts: [excerpt(2, [paragraph(4, plain('One.')), heading], { heading: 'On it' })] },
  );
  expect(html).toContain('id="excerpt-2" data-path="excerpts.1"');
  expect(html).toContain('<span class="excerpt-number">Excerpt 2</span> On it</h3>');
  expect(html).toContain(
    '<span class="paragraph-mark">¶ 4</span><p class="passage passage-paragraph" dir="ltr" data-paragraph="4">One.</p>',
  );
  expect(html).toContain('<p class="passage passage-heading" dir="ltr">A heading</p>');
  expect(html).toMatch(/\.passage \{[^}]*white-space: pre-wrap/);
});

test('a note stands apart from the quotation', () => {
  const { html } = render(
    {},
    { excerpts: [excerpt(1, [paragraph(1, plain('One.'))], { note: 'Mark *each* word.' })] },
  );
  const note = html.indexOf('Mark <em>each</em> word.');
  expect(note).toBeGreaterThan(0);
  expect(note).toBeLessThan(html.indexOf('<blockquote>'));
});

describe('the source box', () => {
  const box = (metadata: Partial<ArticleMetadata>, count = 1) => {
    const source = article(metadata);
    const blocks = [paragraph(1, plain('One.'))];
    const excerpts = Array.from({ length: count }, (_, index) =>
      excerpt(index + 1, blocks, { article: source }),
    );
    return bodyOf(render({}, { articles: new Map([['a', source]]), excerpts }).html);
  };
  const facts = {
    author: 'A. Author',
    title: 'Who? "Us"',
    publication: 'The Blog',
    kind: 'opinion',
    published: '2012-01',
    url: 'https://example.org/a?b=1&c=2',
    rights: '© A. Author',
    retrieved: '2026-09-14',
  } as const;

  test('says who, what, where, when and of what kind', () => {
    const text = box(facts)
      .replace(/<\/?bdi[^>]*>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    expect(text).toContain('A. Author “Who? &quot;Us&quot;” The Blog, January 2012 Opinion');
    expect(text).toContain(
      'A. Author. “Who? &quot;Us&quot;.” The Blog, January 2012. Opinion. https://example.org/a?b&#x3D;1&amp;c&#x3D;2 . Retrieved September 14, 2026. © A. Author',
    );
  });
  test('isolates what may run against the guide’s language, in both places', () => {
    const html = box(facts);
    expect(html).toContain('>“<bdi>Who? &quot;Us&quot;</bdi>”<');
    expect(html).toContain('<bdi>The Blog</bdi>, <bdi class="unbroken">January 2012</bdi>');
    expect(html).toContain('<bdi>A. Author</bdi>. “<bdi>Who? &quot;Us&quot;</bdi>.” <bdi>The Blog');
    expect(html).toContain(', <bdi>January 2012</bdi>. Opinion. <a dir="ltr" ');
    expect(html).toContain(' <bdi>© A. Author.</bdi>');
  });
  test('has a QR code beside the first excerpt from an article', () => {
    expect(box(facts, 3).match(/<svg/g)).toHaveLength(1);
    expect(box(facts)).toMatch(/<svg class="qr" role="img" aria-label="QR code that leads to /);
  });
  test('has none where the article has no address', () => {
    const { url: _, ...rest } = facts;
    expect(box(rest)).not.toContain('<svg');
  });
  test('starts with the publication where no author is named', () => {
    expect(box({ publication: 'The Blog', published: '2024' })).toMatch(
      /<p class="source-lead">The Blog<\/p>\s*<p class="source-title">“<bdi>An Article<\/bdi>”<\/p>\s*<p class="source-details">2024<\/p>/,
    );
  });
});

test('a passage runs as most of its letters do, in a guide of either direction', () => {
  const blocks = [
    paragraph(1, plain('CIA یک واژه در جمله‌ای فارسی است.')),
    paragraph(2, plain('The word پاسداران means guards.')),
    paragraph(3, plain('1979.')),
  ];
  const directions = (lang: string) =>
    [
      ...render({ lang }, { excerpts: [excerpt(1, blocks)] }).html.matchAll(/ dir="(\w+)" data-p/g),
    ].map((found) => found[1]);
  expect(directions('en')).toEqual(['rtl', 'ltr', 'ltr']);
  expect(directions('fa')).toEqual(['rtl', 'ltr', 'rtl']);
});

test('an excerpt claims room at a page foot for its head, and for its source box', () => {
  const lines = (more: Parameters<typeof excerpt>[2]) =>
    Number(
      /style="--head: ([\d.]+)"/.exec(
        render({}, { excerpts: [excerpt(1, [paragraph(1, plain('One.'))], more)] }).html,
      )?.[1],
    );
  const least = lines({});
  expect(least).toBeGreaterThan(4);
  expect(lines({ note: 'word '.repeat(40) })).toBeGreaterThan(least + 3);
  expect(lines({ article: article({ url: 'https://example.org', kind: 'news' }) })).toBeGreaterThan(
    least + 1,
  );
  expect(lines({ note: 'word '.repeat(4000) })).toBeLessThan(25);
  const { html } = render({});
  expect(html).toMatch(
    /\.excerpt\[data-long\]::before \{[^}]*height: calc\(var\(--lead\) \* var\(--head/,
  );
  expect(html).toMatch(/\.excerpt\[data-long\]::before \{[^}]*break-inside: avoid/);
});

test('words that the article itself quotes, and items of its lists, are set apart', () => {
  const { html } = render(
    {},
    {
      excerpts: [
        excerpt(1, [
          paragraph(1, plain('Its own.')),
          { ...paragraph(2, plain('Somebody else’s.')), within: 'quotation' },
          { ...paragraph(3, plain('An item.')), within: 'list' },
        ]),
      ],
    },
  );
  const body = bodyOf(html);
  expect(body.match(/class="numbered"/g)).toHaveLength(1);
  expect(body).toMatch(/class="numbered within-quotation">.*Somebody else’s\./);
  expect(body).toMatch(/class="numbered within-list">.*An item\./);
});

test('an author who ends in a full stop gets no second one among the sources', () => {
  const articles = new Map([['a', article({ title: 'T', author: 'A. Writer, Jr.' })]]);
  expect(render({}, { articles }).html).toContain('<bdi>A. Writer, Jr.</bdi> “<bdi>T</bdi>.”');
});

test('the number of a list’s item prints before it', () => {
  const item = { ...paragraph(2, plain('May 1940.')), within: 'list', marker: '10.' } as const;
  const { html } = render({}, { excerpts: [excerpt(1, [item])] });
  expect(bodyOf(html)).toMatch(/with-marker">.*<span class="list-marker">10\.<\/span><p[^>]*>May/);
});
