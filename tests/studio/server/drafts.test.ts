import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/studio/messages/drafts.ts';
import { CHANGE_HEADER } from '../../../src/studio/messages/names.ts';
import { Newest, Outdated } from '../../../src/studio/server/newest.ts';
import { GUIDE } from '../../support/small-guide.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';

const FILE = 'guides/river.yaml';

async function draft({ askFor, folder }: TestStudio, text: string): Promise<Draft> {
  const body = { text, edition: 'participant' };
  const path = `/api/guides/${idOf(folder)}/draft`;
  return (await askFor<Draft>(path, { method: 'POST', body })).body;
}

describe('a draft', () => {
  test('shows the text that was sent, not the one on disk', async () => {
    const studio = await openTestStudio();
    const text = GUIDE.replace('What would you have asked?', 'Who was at the mill?');
    const { page, editions } = await draft(studio, text);
    expect(page?.body.text).toContain('Who was at the mill?');
    expect(page?.body.text).not.toContain('What would you have asked?');
    expect(page).toMatchObject({ lang: 'en', dir: 'ltr' });
    expect(page?.classes.split(' ')).toContain('paper-letter');
    expect(page?.body.text).toContain('data-from="/questions/0');
    expect(editions).toEqual(['participant']);
    expect(readFileSync(join(studio.folder, FILE), 'utf8')).toBe(GUIDE);
  });

  test('names its fonts, which the server has, and holds none', async () => {
    const studio = await openTestStudio();
    const { page } = await draft(studio, GUIDE);
    expect(page?.styles.text).not.toContain('data:font');
    const [, address = ''] =
      /url\("?(\/draft-fonts\/[^)"]+)"?\)/.exec(page?.styles.text ?? '') ?? [];
    const font = await studio.ask(address);
    expect(font.headers.get('content-type')).toBe('font/woff2');
    expect(Buffer.from(await font.arrayBuffer()).toString('latin1', 0, 4)).toBe('wOF2');
  });

  test('of a text with an error has no page, and tells the place in the text', async () => {
    const studio = await openTestStudio();
    const text = GUIDE.replace('who owned', 'who sold');
    const { page, problems } = await draft(studio, text);
    expect(page).toBeUndefined();
    const problem = problems.find(({ code }) => code === 'excerpt/not-found');
    expect(problem).toMatchObject({ here: true, file: FILE, line: 6 });
    expect(text.slice(problem?.start, problem?.end)).toContain('Nobody asked');
  });

  test('reads an article again once it has changed on disk', async () => {
    const studio = await openTestStudio();
    const article = join(studio.folder, 'guides/articles/mill.md');
    const codes = async () => (await draft(studio, GUIDE)).problems.map(({ code }) => code);
    expect(await codes()).not.toContain('excerpt/not-found');
    writeFileSync(article, readFileSync(article, 'utf8').replace('who owned', 'who sold'));
    expect(await codes()).toContain('excerpt/not-found');
  });

  test('of one open page is not given up for that of another', async () => {
    const { ask, folder } = await openTestStudio();
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((client) =>
        ask(`/api/guides/${idOf(folder)}/draft`, {
          method: 'POST',
          body: { text: GUIDE, edition: 'participant' },
          headers: { [CHANGE_HEADER]: client },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  });
});

describe('of what one page asks for', () => {
  test('the first and the newest are done, and what waited between them is given up', async () => {
    const newest = new Newest();
    const begun: number[] = [];
    const first = Promise.withResolvers<void>();
    const one = newest.run('page', () => {
      begun.push(1);
      return first.promise;
    });
    while (begun.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const two = newest.run('page', () => begun.push(2));
    const three = newest.run('page', () => begun.push(3));
    await expect(two).rejects.toThrow(Outdated);
    first.resolve();
    await Promise.all([one, three]);
    expect(begun).toEqual([1, 3]);
    await newest.run('page', () => begun.push(4));
    expect(begun).toEqual([1, 3, 4]);
  });

  test('a failure does not stop what comes after it', async () => {
    const newest = new Newest();
    const failing = newest.run('page', () => Promise.reject(new Error('no paper')));
    await expect(failing).rejects.toThrow('no paper');
    await expect(newest.run('page', () => 'printed')).resolves.toBe('printed');
  });
});
