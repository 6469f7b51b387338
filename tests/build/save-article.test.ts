import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  type ArticleToSave,
  check,
  review,
  saveArticle,
  savedFrom,
  trim,
  UsageError,
} from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TEXT = `The ferry left at six. Nobody had paid for the bridge.

It was a cold morning, and the river was high.

We were promised a bridge. We got a boat.
`;

/** An article to save with this text. */
function article(text = TEXT, more: Partial<ArticleToSave> = {}): ArticleToSave {
  return {
    facts: {
      title: 'The Ferry: a “short” history',
      author: 'A. Writer',
      published: '2024-05-17',
      url: 'https://example.org/ferry',
    },
    given: {},
    content: unified().use(remarkParse).parse(text),
    removed: '',
    ...more,
  };
}

const GUIDE = `title: The River
articles:
  ferry: articles/ferry.md
excerpts:
  - id: bridge
    quote: Nobody had paid for the bridge.
  - id: boat
    quote: We were promised a bridge. We got a boat.
  - id: second
    paragraphs: 2
`;

const inFolder = (cwd: string, name = 'ferry.md') =>
  readFileSync(join(cwd, 'guides/articles', name), 'utf8');
const codes = (cwd: string) => check({ cwd }).diagnostics.map(({ code }) => code);

async function saved(cwd = temporaryFolder({ 'guides/a.yaml': GUIDE })): Promise<string> {
  await saveArticle(article(), { name: 'ferry', cwd });
  return cwd;
}

describe('a new article', () => {
  test('is written with its facts, its hashes and nobody’s review', async () => {
    const cwd = await saved();
    expect(inFolder(cwd)).toMatch(
      /^---\ntitle: "The Ferry: a “short” history"\nauthor: A\. Writer\npublished: 2024-05-17\nurl: https:\/\/example\.org\/ferry\nwords: 30\nsha256: [0-9a-f]{64}\nfingerprint: (?:[0-9a-f]{6} ?){3}\nreviewed: no\n---\n\nThe ferry/,
    );
    expect(inFolder(cwd).endsWith(TEXT)).toBe(true);
    expect(codes(cwd)).toEqual(['article/unreviewed']);
  });

  test('is never written over one that is there', async () => {
    const cwd = await saved();
    const before = inFolder(cwd);
    const other = article('Other words.\n', { given: { url: 'https://example.org/other' } });
    for (const name of ['ferry', 'Ferry']) {
      await expect(saveArticle(other, { name, cwd })).rejects.toThrow(
        'guides/articles/ferry.md is already there',
      );
    }
    expect(inFolder(cwd)).toBe(before);
    expect(readdirSync(join(cwd, 'guides/articles'))).toEqual(['ferry.md']);
  });

  test('is one of two that are saved at once under one name; the other is refused', async () => {
    const cwd = temporaryFolder();
    const texts = ['The ferry left.\n', 'The ferry came.\n'];
    const ended = await Promise.allSettled(
      texts.map((text) =>
        saveArticle(article(text, { facts: { title: 'Ferry' } }), { name: 'ferry', cwd }),
      ),
    );
    const won = ended.findIndex(({ status }) => status === 'fulfilled');
    const [refused] = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toBeInstanceOf(UsageError);
    const text = readFileSync(join(cwd, 'guides/articles/ferry.md'), 'utf8');
    expect(text.endsWith(texts[won] ?? '')).toBe(true);
  });

  test('is not saved twice from one address', async () => {
    const cwd = await saved();
    const again = saveArticle(article(), { name: 'another', cwd });
    await expect(again).rejects.toThrow('already saved as guides/articles/ferry.md');
    expect(readdirSync(join(cwd, 'guides/articles'))).toEqual(['ferry.md']);
    expect(savedFrom('https://example.org/ferry', { cwd })?.name).toBe('ferry');
  });

  test('what a person says of it counts for more than what its source tells', async () => {
    const cwd = temporaryFolder({ 'guides/a.yaml': GUIDE });
    await saveArticle(article(TEXT, { given: { author: 'B. Other' } }), { name: 'ferry', cwd });
    expect(inFolder(cwd)).toContain('\nauthor: B. Other\n');
  });

  test('what was removed is listed beside it', async () => {
    const cwd = temporaryFolder({ 'guides/a.yaml': GUIDE });
    const list = 'Taken out of “The Ferry”: Spread the love\n';
    const { removedFile } = await saveArticle(article(TEXT, { removed: list }), {
      name: 'ferry',
      cwd,
    });
    expect(removedFile).toBe('guides/articles/ferry.removed.txt');
    expect(inFolder(cwd, 'ferry.removed.txt')).toBe(list);
  });
});

test('a list of somebody’s own is not written over', async () => {
  const own = 'guides/articles/ferry.removed.txt';
  const cwd = temporaryFolder({ 'guides/a.yaml': GUIDE, [own]: 'my notes' });
  const removed = 'Taken out of “The Ferry”.\n';
  const { removedFile } = await saveArticle(article(TEXT, { removed }), { name: 'ferry', cwd });
  expect(removedFile).toBe('guides/articles/ferry.removed.2.txt');
  expect(inFolder(cwd, 'ferry.removed.txt')).toBe('my notes');
});

describe('review', () => {
  test('refuses front matter that it could not write back', async () => {
    const file = '---\n{ title: T, author: A, published: 2024, reviewed: no }\n---\n\nWords.\n';
    const cwd = temporaryFolder({ 'guides/articles/t.md': file });
    await expect(review('t', { cwd })).rejects.toThrow('cannot be changed as it is written');
    expect(inFolder(cwd, 't.md')).toBe(file);
  });

  test('marks an article, and the check is silent', async () => {
    const cwd = await saved();
    expect(await review('ferry', { cwd })).toMatchObject({ reviewed: true, changes: [] });
    expect(inFolder(cwd)).toContain('\nreviewed: yes\n');
    expect(codes(cwd)).toEqual([]);
  });

  test('a change after it is told with its paragraph, until it is reviewed again', async () => {
    const cwd = await saved();
    await review('ferry', { cwd });
    const path = join(cwd, 'guides/articles/ferry.md');
    writeFileSync(path, inFolder(cwd).replace('cold morning', 'bright morning'));
    const { diagnostics, texts } = check({ cwd });
    expect(diagnostics).toMatchObject([{ code: 'article/changed', severity: 'warning' }]);
    const [problem] = diagnostics;
    expect(problem?.message).toContain('paragraph 2 has changed');
    const text = texts.get('guides/articles/ferry.md') ?? '';
    expect(text.slice(problem?.start, problem?.end)).toBe(
      'It was a bright morning, and the river was high.',
    );
    expect((await review('ferry', { cwd })).changes).toEqual(['paragraph 2 has changed']);
    expect(codes(cwd)).toEqual([]);
  });

  test.each([
    [
      'a paragraph that is new',
      (text: string) => text.replace('\nWe were', '\nAnother.\n\nWe were'),
      'paragraph 3 is new',
    ],
    [
      'one that is gone',
      (text: string) => text.replace(/It was.*\n\n/, ''),
      'a paragraph after paragraph 1 is gone',
    ],
    ['emphasis alone', (text: string) => text.replace('Nobody', '*Nobody*'), 'only marks'],
  ])('%s', async (_, change, words) => {
    const cwd = await saved();
    writeFileSync(join(cwd, 'guides/articles/ferry.md'), change(inFolder(cwd)));
    const problem = check({ cwd }).diagnostics.find(({ code }) => code === 'article/changed');
    expect(problem?.message).toContain(words);
  });

  test('changes nothing but its own keys', async () => {
    const cwd = await saved();
    const path = join(cwd, 'guides/articles/ferry.md');
    const typed = inFolder(cwd).replace('author: A. Writer', '# who?\nauthor:   "A. Writer" # him');
    writeFileSync(path, typed);
    await review('ferry', { cwd });
    expect(inFolder(cwd)).toBe(typed.replace('reviewed: no', 'reviewed: yes'));
  });
});

describe('an update', () => {
  const update = (cwd: string, text: string, more: Partial<ArticleToSave> = {}) =>
    saveArticle(article(text, more), { name: 'ferry', update: true, cwd });

  test('tells which quotations hold, moved and changed, word by word', async () => {
    const cwd = await saved();
    const guide = readFileSync(join(cwd, 'guides/a.yaml'), 'utf8');
    const moved = TEXT.replace('\n\nIt was', '\n\nA new paragraph.\n\nIt was').replace(
      'We got a boat',
      'We had a boat',
    );
    const result = await update(cwd, moved);
    expect(result.state).toBe('updated');
    expect(result.guides).toMatchObject([
      {
        guide: 'guides/a.yaml',
        excerpts: [
          { number: 1, id: 'bridge', state: 'holds', from: 'paragraph 1', to: 'paragraph 1' },
          {
            number: 2,
            id: 'boat',
            state: 'changed',
            from: 'paragraph 3',
            to: 'paragraph 4',
            changes: [
              { kind: 'same', words: 'We were promised a bridge. We' },
              { kind: 'removed', words: 'got' },
              { kind: 'added', words: 'had' },
              { kind: 'same', words: 'a boat.' },
            ],
          },
          // It has a number and no words of its own: it would print other words in silence.
          { number: 3, id: 'second', state: 'changed', from: 'paragraph 2', to: 'paragraph 2' },
        ],
        problems: [{ code: 'excerpt/not-found' }],
      },
    ]);
    expect(readFileSync(join(cwd, 'guides/a.yaml'), 'utf8')).toBe(guide);
    expect(inFolder(cwd)).toContain('We had a boat.');
    expect(inFolder(cwd)).toContain('\nreviewed: no\n');
  });

  test('a passage that is there twice is ambiguous, and every place is told', async () => {
    const cwd = await saved();
    const again = `${TEXT}\nNobody had paid for the bridge. We were told so.\n`;
    const { guides } = await update(cwd, again);
    expect(guides[0]?.excerpts[0]).toEqual({
      number: 1,
      id: 'bridge',
      state: 'ambiguous',
      from: 'paragraph 1',
      to: undefined,
      changes: [],
      places: ['paragraph 1', 'paragraph 4'],
    });
    expect(guides[0]?.problems).toMatchObject([{ code: 'excerpt/ambiguous' }]);
  });

  test('of an article with errors every excerpt is told, and the errors', async () => {
    const cwd = await saved();
    const { guides } = await update(cwd, `[¶ 7–9](#omitted)\n\n${TEXT}`);
    expect(guides[0]?.excerpts.map(({ number, state }) => [number, state])).toEqual([
      [1, 'unread'],
      [2, 'unread'],
      [3, 'unread'],
    ]);
    expect(guides[0]?.problems).toMatchObject([
      { code: 'article/trim', file: 'guides/articles/ferry.md', severity: 'error' },
    ]);
  });

  test('a passage in another paragraph has moved', async () => {
    const cwd = await saved();
    const { guides } = await update(cwd, `A new start.\n\n${TEXT}`);
    expect(guides[0]?.excerpts[0]).toMatchObject({
      state: 'moved',
      from: 'paragraph 1',
      to: 'paragraph 2',
      changes: [],
    });
  });

  test('keeps what a person has set and written, and the review of a text that is the same', async () => {
    const cwd = await saved();
    const path = join(cwd, 'guides/articles/ferry.md');
    await review('ferry', { cwd });
    writeFileSync(
      path,
      inFolder(cwd).replace('author: A. Writer', 'author: Ann Writer # by phone'),
    );
    const same = inFolder(cwd);
    expect((await update(cwd, TEXT)).state).toBe('unchanged');
    expect(inFolder(cwd)).toBe(same);
    await update(cwd, `${TEXT}\nMore.\n`, { given: { kind: 'news' } });
    expect(inFolder(cwd)).toContain('author: Ann Writer # by phone\n');
    expect(inFolder(cwd)).toContain('kind: news\n');
    expect(inFolder(cwd)).toContain('reviewed: no\n');
    expect(codes(cwd)).toEqual(['article/unreviewed']);
  });

  test('brings back the source’s text where the file has been changed', async () => {
    const cwd = await saved();
    const path = join(cwd, 'guides/articles/ferry.md');
    const before = inFolder(cwd);
    writeFileSync(path, before.replace('cold', 'bright'));
    await update(cwd, TEXT);
    expect(inFolder(cwd)).toBe(before);
  });

  test('facts that are given go into a text that is the same, too', async () => {
    const cwd = await saved();
    const { state, facts } = await update(cwd, TEXT, { given: { author: 'B. Other' } });
    expect(state).toBe('unchanged');
    expect(facts.author).toBe('B. Other');
    expect(inFolder(cwd)).toContain('author: B. Other\n');
  });

  test('keeps what was there beside it, and tells which paragraphs go', async () => {
    const cwd = await saved();
    const path = join(cwd, 'guides/articles/ferry.md');
    writeFileSync(path, inFolder(cwd).replace('cold', 'very cold'));
    await review('ferry', { cwd });
    const before = inFolder(cwd);
    const { changes, beforeFile } = await update(cwd, TEXT);
    expect(changes).toEqual(['paragraph 2 has changed']);
    expect(beforeFile).toBe('guides/articles/ferry.before.txt');
    expect(inFolder(cwd, 'ferry.before.txt')).toBe(before);
  });

  test('of a trimmed copy brings the text back that was reviewed', async () => {
    const cwd = await saved();
    await review('ferry', { cwd });
    const full = inFolder(cwd);
    await trim({ cwd });
    expect(inFolder(cwd)).not.toBe(full);
    await update(cwd, TEXT);
    expect(inFolder(cwd)).toContain('reviewed: yes\n');
    expect(inFolder(cwd).split('---\n')[2]).toBe(full.split('---\n')[2]);
  });

  test('of an article that is not there makes none', async () => {
    const cwd = await saved();
    const missing = saveArticle(article(), { name: 'fery', update: true, cwd });
    await expect(missing).rejects.toThrow('no guides/articles/fery.md');
  });

  test('leaves a file with errors alone', async () => {
    const cwd = await saved();
    const path = join(cwd, 'guides/articles/ferry.md');
    writeFileSync(path, inFolder(cwd).replace('reviewed: no', 'reviewed: maybe'));
    const before = inFolder(cwd);
    await expect(update(cwd, TEXT)).rejects.toThrow('has errors');
    expect(inFolder(cwd)).toBe(before);
  });

  test('the list of removed parts goes where nothing is removed any more', async () => {
    const cwd = temporaryFolder({ 'guides/a.yaml': GUIDE });
    await saveArticle(article(TEXT, { removed: 'Taken out of it' }), { name: 'ferry', cwd });
    await update(cwd, TEXT);
    expect(existsSync(join(cwd, 'guides/articles/ferry.removed.txt'))).toBe(false);
  });
});
