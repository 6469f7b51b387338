import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serve } from '../import/awkward-server.ts';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const FIRST = 'The ferry left at six, and nobody on the quay had paid for the bridge.';
const SECOND = 'It was a cold morning, and the river stood higher than in any year before.';

/** A page with furniture around two paragraphs. */
function page(second = SECOND): string {
  return `<!doctype html><html lang="en"><head><title>The Ferry | The Gazette</title>
<meta property="og:site_name" content="The Gazette">
<meta property="article:published_time" content="2024-05-17T08:00:00Z">
<meta name="author" content="Ann Mills"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>The Ferry</h1><div class="share-bar">Share this on every network</div>
<p>${`${FIRST} `.repeat(3)}</p><p>${`${second} `.repeat(3)}</p></article>
<footer>All rights reserved by everybody.</footer></body></html>`;
}

const NAME = 'the-gazette-the-ferry';
const inFolder = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('import', () => {
  test('a saved page: its facts, what was taken out, and what to do next', async () => {
    const cwd = temporaryFolder({ 'ferry.html': page() });
    const { code, stdout, stderr } = await studyguide(cwd, ['import', 'ferry.html']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`guides/articles/${NAME}.md`);
    expect(stdout).toMatch(/author +Ann Mills\n/);
    expect(stdout).toMatch(/published +2024-05-17\n/);
    expect(stdout).toContain('Share this on every network');
    expect(stdout).toContain(`studyguide import --review ${NAME}`);
    const text = inFolder(cwd, `guides/articles/${NAME}.md`);
    expect(text).toContain('reviewed: no\n---\n\nThe ferry left at six');
    expect(text).not.toContain('Share this');
    expect(inFolder(cwd, `guides/articles/${NAME}.removed.txt`)).toContain('Share this');
  });

  test('an article that is there stays, with what to write instead: exit 2', async () => {
    const cwd = temporaryFolder({ 'ferry.html': page() });
    await studyguide(cwd, ['import', 'ferry.html']);
    const before = inFolder(cwd, `guides/articles/${NAME}.md`);
    const { code, stderr } = await studyguide(cwd, ['import', 'ferry.html', '--author', 'B.']);
    expect(code).toBe(2);
    expect(stderr).toContain('already there');
    expect(stderr).toContain('--update');
    expect(inFolder(cwd, `guides/articles/${NAME}.md`)).toBe(before);
  });

  test('facts can be given, and faulty ones are refused', async () => {
    const cwd = temporaryFolder({ 'ferry.txt': `The Ferry\n\n${FIRST}\n\n${SECOND}\n` });
    const given = ['--author', 'Ann: Writer', '--published', '2024-05', '--kind', 'news'];
    const ended = await studyguide(cwd, ['import', 'ferry.txt', '--name', 'ferry', ...given]);
    expect(ended.code).toBe(0);
    const text = inFolder(cwd, 'guides/articles/ferry.md');
    expect(text).toContain(
      'title: The Ferry\nauthor: "Ann: Writer"\nkind: news\npublished: 2024-05\n',
    );
    for (const wrong of [
      ['--published', 'May'],
      ['--published', '2024-13'],
      ['--kind', 'gossip'],
      ['--url', 'javascript:alert(1)'],
      ['--name', '../ferry'],
      ['--name', 'CON'],
      ['--name', 'two\nlines'],
    ]) {
      const { code } = await studyguide(cwd, ['import', 'ferry.txt', ...wrong]);
      expect({ wrong, code }).toEqual({ wrong, code: 2 });
    }
    expect(readdirSync(join(cwd, 'guides/articles'))).toEqual(['ferry.md']);
  });

  test('what is piped in, as JSON', async () => {
    const cwd = temporaryFolder();
    const { code, stdout } = await studyguide(cwd, ['import', '-', '--json', '--name', 'ferry'], {
      input: `The Ferry\n\nListen to this article\n\n${FIRST}\n\n${SECOND}\n`,
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      file: 'guides/articles/ferry.md',
      state: 'new',
      facts: { title: 'The Ferry' },
      removed: [{ text: 'Listen to this article' }],
    });
  });

  test.each([
    ['a file that is not there', 'fery.html', 'ferry.html'],
    ['a page without an article', 'empty.html', 'no article text'],
    ['a picture', 'picture.png', 'picture.png'],
  ])('%s: exit 1, a next step, nothing written', async (_, source, named) => {
    const cwd = temporaryFolder({
      'ferry.html': page(),
      'empty.html': '<html><body><div id="app"></div><script>run()</script></body></html>',
      'picture.png': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    });
    const { code, stderr } = await studyguide(cwd, ['import', source]);
    expect(code).toBe(1);
    expect(stderr).toContain(named);
    expect(stderr.trim().split('\n').length).toBeGreaterThan(1);
    expect(stderr).not.toContain('fault in it');
    expect(existsSync(join(cwd, 'guides'))).toBe(false);
  });

  test('a source without a title: told how to give it, nothing written', async () => {
    const cwd = temporaryFolder({ 'ferry.txt': `${FIRST}\n\n${SECOND}\n` });
    const ended = await studyguide(cwd, ['import', 'ferry.txt']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('--title');
    expect(existsSync(join(cwd, 'guides'))).toBe(false);
    const given = await studyguide(cwd, ['import', 'ferry.txt', '--title', 'The Ferry']);
    expect(given.code).toBe(0);
    expect(inFolder(cwd, 'guides/articles/the-ferry.md')).toContain('title: The Ferry\n');
  });

  test('without a source: exit 2', async () => {
    expect(await studyguide(temporaryFolder(), ['import'])).toMatchObject({ code: 2 });
  });
});

describe('review', () => {
  test('marks an article; a name that is none is told with the nearest', async () => {
    const cwd = temporaryFolder({ 'ferry.html': page() });
    await studyguide(cwd, ['import', 'ferry.html']);
    const wrong = await studyguide(cwd, ['import', '--review', 'the-gazette-the-fery']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain(`“${NAME}”`);
    const ended = await studyguide(cwd, ['import', '--review', NAME]);
    expect(ended).toMatchObject({ code: 0, stdout: `guides/articles/${NAME}.md  reviewed\n` });
  });
});

describe('update', () => {
  test('by name: fetched again, every guide compared word by word, no guide altered', async () => {
    let html = page();
    const { url, requests } = await serve((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    });
    const guide = `title: The River\narticles:\n  ferry: articles/ferry.md\nexcerpts:\n  - id: sea\n    from: The ferry left\n    to: for the bridge.\n    which: 1\n  - id: cold\n    quote: ${SECOND.replace(/, and.*/, '')}\n    which: 1\n`;
    const cwd = temporaryFolder({ 'guides/river.yaml': guide });
    const first = await studyguide(cwd, ['import', url, '--name', 'ferry']);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(inFolder(cwd, 'guides/articles/ferry.md')).toContain(`url: ${url}\n`);
    await studyguide(cwd, ['import', '--review', 'ferry']);

    html = page(SECOND.replace('cold', 'bright'));
    const { code, stdout } = await studyguide(cwd, ['import', '--update', 'ferry']);
    expect(stdout).toContain('guides/river.yaml  quotations: 1 hold, 0 moved, 1 changed');
    expect(stdout).toContain('excerpt 2 (cold)  changed');
    expect(stdout).toContain('before  It was a [cold] morning');
    expect(stdout).toContain('after   It was a [bright] morning');
    expect(stdout).toContain('excerpt/not-found');
    expect(code).toBe(1);
    expect(inFolder(cwd, 'guides/river.yaml')).toBe(guide);
    expect(inFolder(cwd, 'guides/articles/ferry.md')).toContain('bright');
    expect(inFolder(cwd, 'guides/articles/ferry.md')).toContain('reviewed: no');
    // The page itself is asked for, and nothing else is.
    expect(requests.map((request) => request.url)).toEqual(['/article', '/article']);
  });

  test('of an article that does not say its address: told, exit 2', async () => {
    const cwd = temporaryFolder({ 'ferry.txt': `The Ferry\n\n${FIRST}\n\n${SECOND}\n` });
    await studyguide(cwd, ['import', 'ferry.txt', '--name', 'ferry']);
    const ended = await studyguide(cwd, ['import', '--update', 'ferry']);
    expect(ended.code).toBe(2);
    expect(ended.stderr).toContain('--name ferry');
    writeFileSync(join(cwd, 'ferry.txt'), `The Ferry\n\n${FIRST}\n\nMore of it came later.\n`);
    const again = ['import', 'ferry.txt', '--update', '--name', 'ferry'];
    expect(await studyguide(cwd, again)).toMatchObject({ code: 0 });
    expect(inFolder(cwd, 'guides/articles/ferry.md')).toContain('More of it');
  });
});
