import { describe, expect, test } from 'vitest';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';
import { PARAGRAPHS, page, read } from './pages.ts';

const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;
const article = (data: object) =>
  linked({ '@type': 'NewsArticle', headline: 'The Last Ferry', ...data });

describe('the author', () => {
  test.each([
    [
      'JSON-LD',
      { head: article({ author: { '@type': 'Person', name: 'Ida Brandt' } }) },
      'Ida Brandt',
    ],
    [
      'several in JSON-LD',
      {
        head: article({
          author: [{ name: 'Ida Brandt' }, { name: 'Per Holm' }, { name: 'Ann Lee' }],
        }),
      },
      'Ida Brandt, Per Holm and Ann Lee',
    ],
    [
      'one named by its id in a graph',
      {
        head: linked({
          '@graph': [
            { '@type': 'Article', headline: 'The Last Ferry', author: { '@id': '#p' } },
            { '@type': 'Person', '@id': '#p', name: 'Ida Brandt' },
          ],
        }),
      },
      'Ida Brandt',
    ],
    ['a meta tag', { head: '<meta name="author" content="By Ida Brandt">' }, 'Ida Brandt'],
    ['a byline', { above: '<p class="byline">By Ida Brandt, Staff Writer</p>' }, 'Ida Brandt'],
    [
      'a byline without names of classes',
      { above: '<p>By Ida Brandt and Per Holm</p>' },
      'Ida Brandt and Per Holm',
    ],
    ['a byline in capitals', { above: '<div class="author">BY IDA BRANDT</div>' }, 'Ida Brandt'],
    [
      'a byline with an agency',
      { above: '<p class="byline">By Ida Brandt | Norpress</p>' },
      'Ida Brandt',
    ],
    ['a link', { below: '<p>Words: <a rel="author" href="/ib">Ida Brandt</a></p>' }, 'Ida Brandt'],
    [
      'a date before the name',
      { above: '<p class="entry-meta">Posted on 3 May 2019 by Ida Brandt</p>' },
      'Ida Brandt',
    ],
    ['German', { above: '<p class="autor">Von Ida Brandt</p>' }, 'Ida Brandt'],
    [
      'a name with "von" in it',
      { above: '<p class="byline">Christoph von Eichberg</p>' },
      'Christoph von Eichberg',
    ],
    ['Persian', { above: '<p class="author">نویسنده: مریم کاظمی</p>' }, 'مریم کاظمی'],
    [
      'what is put beside a shared page',
      {
        head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ida Brandt">',
      },
      'Ida Brandt',
    ],
  ])('is found in %s', (_, parts, author) => {
    expect(read(parts).facts.author).toBe(author);
  });

  test.each([
    ['nothing', {}],
    [
      'the site',
      {
        head: '<meta property="og:site_name" content="The Oster Courier"><meta name="author" content="The Oster Courier">',
      },
    ],
    [
      'an address',
      { head: '<meta property="article:author" content="https://example.org/people/ida">' },
    ],
    ['a user name of the system', { head: '<meta name="author" content="admin">' }],
    ['a desk', { head: '<meta name="author" content="News Staff">' }],
    [
      'an organisation in JSON-LD',
      { head: article({ author: { '@type': 'Organization', name: 'Oster Media' } }) },
    ],
    [
      'those who comment',
      {
        after:
          '<section class="comments"><p class="comment-author">Ida Brandt</p><p>I was on that ferry, and it was always late, in every weather.</p></section>',
      },
    ],
    [
      'those who wrote other articles',
      {
        after:
          '<aside class="related"><h3>The New Pier</h3><p class="byline">By Per Holm</p></aside>',
      },
    ],
    [
      'a sentence that starts with "By"',
      { text: `<p>By noon the pier was full.</p>${PARAGRAPHS}` },
    ],
    ['a date', { above: '<p class="byline">Tuesday, 3 May 2019</p>' }],
  ])('is not made of %s', (_, parts) => {
    const { facts, notes } = read(parts);
    expect(facts).not.toHaveProperty('author');
    expect(notes.some((note) => /author/.test(note))).toBe(true);
  });
});

describe('the date of publication', () => {
  test.each([
    ['JSON-LD', { head: article({ datePublished: '2019-05-03T21:30:00+02:00' }) }, '2019-05-03'],
    [
      'a meta tag',
      { head: '<meta property="article:published_time" content="2019-05-03T10:00:00Z">' },
      '2019-05-03',
    ],
    ['a year alone', { head: '<meta name="citation_publication_date" content="2019">' }, '2019'],
    ['a time element', { above: '<time datetime="2019-05-03">last spring</time>' }, '2019-05-03'],
    ['words', { above: '<p class="date">May 3, 2019, 9:12 a.m.</p>' }, '2019-05-03'],
    ['words, the day first', { above: '<p>3rd May 2019</p>' }, '2019-05-03'],
    ['German', { above: '<p>3. Mai 2019</p>' }, '2019-05-03'],
    ['French', { above: '<p>Publié le 3 août 2019</p>' }, '2019-08-03'],
    ['Spanish', { above: '<p>3 de mayo de 2019</p>' }, '2019-05-03'],
    ['Russian', { above: '<p>3 мая 2019</p>' }, '2019-05-03'],
    ['Japanese', { above: '<p>2019年5月3日</p>' }, '2019-05-03'],
    ['numbers that cannot be mistaken', { above: '<p>5/23/2019</p>' }, '2019-05-23'],
  ])('is found in %s', (_, parts, date) => {
    expect(read(parts).facts.published).toBe(date);
  });

  test.each([
    ['numbers that can be mistaken', { above: '<p>5/3/2019</p>' }],
    ['a day that no month has', { above: '<p>31 April 2019</p>' }],
    [
      'a date in the text',
      {
        text: `${PARAGRAPHS}<p>It was on 3 May 2019 that the council met, in the hall above the fish market, to hear them.</p>`,
      },
    ],
  ])('is not made of %s', (_, parts) => {
    expect(read(parts).facts).not.toHaveProperty('published');
  });

  test('is taken from the address last, and a note says so', () => {
    const { facts, notes } = read({}, 'https://example.org/2012/01/18/the-last-ferry/');
    expect(facts.published).toBe('2012-01-18');
    expect(notes.some((note) => /address/.test(note))).toBe(true);
    expect(read({}, 'https://example.org/2012/01/the-last-ferry/').facts.published).toBe('2012-01');
  });
});

describe('the title', () => {
  const withTitle = (head: string, heading: string) =>
    readWebPage(
      `<head>${head}</head><body><div id="top"><h1 class="logo"><a href="/">The Courier</a></h1></div>
       <div class="post">${heading}${PARAGRAPHS}</div></body>`,
      'https://courier.example/ferry',
    ).facts.title;

  test.each([
    ['<title>The Last Ferry | The Courier</title>', '<h2>The Last Ferry</h2>'],
    ['<title>The Courier - The Last Ferry</title>', '<h1>The Last Ferry</h1>'],
    [
      '<title>The Last Ferry – The Courier</title><meta property="og:site_name" content="The Courier">',
      '',
    ],
    ['<meta property="og:title" content="The Last Ferry">', '<h1>The Last Ferry</h1>'],
    ['<title>Welcome to the Courier</title>', '<h1>The Last Ferry</h1>'],
    ['<title>x</title>', '<h1><span class="kicker">Islands</span> The Last Ferry</h1>'],
  ])('of %s and %s is the article’s', (head, heading) => {
    expect(withTitle(head, heading)).toBe('The Last Ferry');
  });

  test('keeps the characters the page shows and what only looks like a site’s name', () => {
    expect(
      withTitle('<title>Ferries &amp;#8217; end</title>', '<h1>“It’s over” – a ferry’s end</h1>'),
    ).toBe('“It’s over” – a ferry’s end');
  });

  test('is no part of the text', () => {
    const { content, removed } = read({});
    expect(content.children.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(removed.map(({ text }) => text)).toContain('The Last Ferry');
  });
});

test('publication, address, kind and rights are what the page says', () => {
  const { facts } = read(
    {
      head: `<meta property="og:site_name" content="The Oster Courier"><link rel="canonical" href="/ferry">
        <link rel="license" href="https://creativecommons.org/licenses/by/4.0/">${linked({ '@type': 'OpinionNewsArticle', headline: 'The Last Ferry' })}`,
    },
    'https://courier.example/ferry?from=mail',
  );
  expect(facts).toMatchObject({
    publication: 'The Oster Courier',
    url: 'https://courier.example/ferry',
    kind: 'opinion',
    rights: 'https://creativecommons.org/licenses/by/4.0/',
  });
});

test('a page that says nothing of itself leaves facts out', () => {
  expect(Object.keys(read({}).facts)).toEqual(['title']);
});

test('a page saved by a browser knows where it came from', () => {
  const html = `<!-- saved from url=(0031)https://courier.example/ferry/1 -->\n${page({ text: `${PARAGRAPHS}<p>See <a href="../plan">the plan</a> of the council, and what the yard at Oster says of it.</p>` })}`;
  const { facts, content } = readWebPage(html, undefined);
  expect(facts.url).toBe('https://courier.example/ferry/1');
  expect(JSON.stringify(content)).toContain('https://courier.example/plan');
});
