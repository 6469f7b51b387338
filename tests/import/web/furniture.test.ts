import { describe, expect, test } from 'vitest';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';
import { blocksOf, PARAGRAPHS, page, read, removedFrom, TEXT } from './pages.ts';

const [FIRST = '', ...REST] = TEXT;
const LONG_LINE =
  'A sentence that is certainly one of the article’s own, since it says something of the ferry.';

/** Furniture within the article's element, and what it is taken for. */
test.each([
  ['share bar', '<p>Spread the love</p>'],
  ['share bar', '<div class="sharedaddy"><span>Share this:</span><ul><li>Mastodon</li></ul></div>'],
  ['share bar', '<p>Teilen</p>'],
  ['audio player', '<p>Listen to this article</p>'],
  ['related', '<p>Read more</p>'],
  ['related', '<p><strong>Related:</strong> <a href="/pier">The new pier at Oster</a></p>'],
  ['related', '<p>Lesen Sie auch: <a href="/pier">Der neue Anleger</a></p>'],
  ['related', '<p>بیشتر بخوانید</p>'],
  [
    'related',
    '<div class="related-posts"><h3>More</h3><ul><li><a href="/a">The new pier</a></li><li><a href="/b">The old yard</a></li></ul></div>',
  ],
  ['advertisement', '<p>Advertisement</p>'],
  ['advertisement', '<p>Anzeige</p>'],
  [
    'newsletter',
    '<div class="newsletter-box"><h3>Our newsletter</h3><p>Sign up and get the island’s news by e-mail every week, with the tides and the weather.</p></div>',
  ],
  [
    'call to readers',
    '<p>Follow us on Mastodon? No: <em>nobody</em>.</p><p>Follow Ida Brandt on Twitter</p>',
  ],
  ['comments', '<p>Leave a comment</p>'],
  [
    'comments',
    '<div id="comments"><p>I was on that ferry all my life, and it was late on most days, in every weather.</p></div>',
  ],
  ['tags', '<div class="post-tags">Islands, Ferries, Oster</div>'],
  [
    'author box',
    '<div class="author-bio"><p>Ida Brandt writes about harbours, and has lived on three islands so far, all of them windy.</p></div>',
  ],
  [
    'cookie notice',
    '<div class="cookie-banner"><p>We use cookies to make the page better, and to remember that we asked you whether we may.</p></div>',
  ],
  ['print and mail line', '<p>Print this page</p>'],
])('%s is taken out and listed: %s', (what, html) => {
  const article = read({ below: html });
  expect(blocksOf(article).slice(0, 3)).toEqual(TEXT);
  expect(article.removed.map((removed) => removed.what)).toContain(what);
});

test.each([
  ['<p>Share this with care, she said, and keep the tickets dry.</p>'],
  ['<p>Read more slowly, the old captain told his pupils, and you will hear the sea.</p>'],
  [
    '<h2>Comments from the harbour</h2><p>They were few, and all of them were short, as comments from harbours are.</p>',
  ],
  ['<ul><li>a smaller boat</li><li>four in the crew</li></ul>'],
  ['<p>Yes.</p>'],
  ['<blockquote><p>We order our lives by it.</p></blockquote>'],
  ['<p>By noon the pier was full.</p>'],
])('the article’s own words stay: %s', (html) => {
  const { content } = read({
    text: `<p>${FIRST}</p>${html}${REST.map((text) => `<p>${text}</p>`).join('')}`,
  });
  expect(content.children.length).toBeGreaterThan(3);
});

test('a line that only credits a picture is no text', () => {
  const article = read({ text: `<img src="a.jpg"><p>Photo: Per Holm</p>${PARAGRAPHS}` });
  expect(blocksOf(article)).toEqual(TEXT);
  expect(removedFrom(article)).toContain('picture credit: Photo: Per Holm');
});

test('a removed block tells what stood before it', () => {
  const { removed } = read({
    text: `<p>${FIRST}</p><p>Advertisement</p>${REST.map((text) => `<p>${text}</p>`).join('')}`,
  });
  const advertisement = removed.find(({ what }) => what === 'advertisement');
  expect(advertisement?.text).toBe('Advertisement');
  expect(FIRST.endsWith(advertisement?.after ?? '?')).toBe(true);
});

test('byline and date above the text are no text', () => {
  const article = read({
    text: `<p>By Ida Brandt</p><p>May 3, 2019 · 4 min read</p>${PARAGRAPHS}`,
  });
  expect(blocksOf(article)).toEqual(TEXT);
  expect(removedFrom(article)).toContain('byline: By Ida Brandt / May 3, 2019 · 4 min read');
});

test('what is said of the author at the end goes, by the author’s name', () => {
  const article = read({
    head: '<meta name="author" content="Ida Brandt">',
    text: `${PARAGRAPHS}<p>Ida Brandt is a writer who lives on Halm Island, with a boat of her own.</p><p>Ida has written about piers and yards, and about the people who keep them going.</p><p>Letters from Islands</p>`,
  });
  expect(blocksOf(article)).toEqual(TEXT);
  expect(article.removed.filter(({ what }) => what === 'author box').length).toBeGreaterThan(0);
});

test('an interviewer’s name before a question stays', () => {
  const article = read({
    head: '<meta name="author" content="Ida Brandt">',
    text: `${PARAGRAPHS}<p>Ida Brandt: And who would steer the boat in winter?</p>`,
  });
  expect(blocksOf(article)).toHaveLength(4);
});

test('a lead in the page’s header is brought back', () => {
  const html = `<body><header><h1>The Last Ferry</h1><p class="lead">${LONG_LINE}</p></header><div class="text">${PARAGRAPHS}</div></body>`;
  expect(blocksOf(readWebPage(html, undefined))[0]).toBe(LONG_LINE);
});

test('a heading that heads nothing goes with what it headed', () => {
  const article = read({
    text: `${PARAGRAPHS}<h2>What else there is</h2><div class="related"><a href="/a">The new pier</a></div>`,
  });
  expect(blocksOf(article)).toEqual(TEXT);
  expect(removedFrom(article)).toContain('heading without text: What else there is');
});

describe('nothing is lost', () => {
  const beside = {
    before: '<nav><ul><li><a href="/a">News</a></li><li><a href="/b">Tides</a></li></ul></nav>',
    above: '<p class="kicker">Islands</p><p>Spread the love</p>',
    below: '<div class="author-bio"><p>Ida Brandt has lived on three islands so far.</p></div>',
    after: '<aside><h3>Weather</h3><p>Wind from the west.</p></aside>',
  };
  test.each([
    'News',
    'Tides',
    'Islands',
    'Spread the love',
    'Ida Brandt has lived on three islands so far.',
    'Weather',
    'Wind from the west.',
    '© The Oster Courier. All rights reserved.',
  ])('%s', (text) => {
    const { removed } = read(beside);
    expect(removed.some((entry) => entry.text.includes(text))).toBe(true);
  });

  test('and a long hidden text is listed, a short one is not', () => {
    const { removed, content } = read({
      below: `<div hidden>${LONG_LINE} ${LONG_LINE}</div><p style="display: none">Not seen</p>`,
    });
    expect(removed.filter(({ what }) => what === 'hidden text')).toHaveLength(1);
    expect(JSON.stringify(content)).not.toContain('certainly');
  });
});

test('a notice that asks to subscribe gives a note, and so do further pages', () => {
  const walled = read({
    below: '<div class="paywall"><p>Subscribe to continue reading this article.</p></div>',
  });
  expect(walled.notes.some((note) => /only the start/.test(note))).toBe(true);
  const parts = read({ below: '<p>Page 1 of 3</p>' });
  expect(parts.notes.some((note) => /several pages/.test(note))).toBe(true);
  expect(read({}).notes.some((note) => /start|several/.test(note))).toBe(false);
});

test('names that wrap a whole article do not take it out', () => {
  const html = page({}).replace(
    '<main>',
    '<main class="has-sidebar share-target newsletter-page comments-open">',
  );
  expect(blocksOf(readWebPage(html, undefined))).toEqual(TEXT);
});
