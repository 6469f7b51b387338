import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { watchBuild } from '../../src/build/watch/watch-build.ts';
import { ARTICLE, GUIDE, smallGuide } from '../support/small-guide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HASTE = { timeout: 30_000, interval: 20 };

/** Watches a folder, and tells which guides each round built. */
async function watched(cwd: string, during?: () => void) {
  const stop = new AbortController();
  const rounds: string[][] = [];
  const troubles: string[] = [];
  const ended = watchBuild({
    ...{ cwd, formats: ['html'], templates: 'mine', signal: stop.signal },
    onEvent: (event) => {
      if (event.kind === 'wrote') during?.();
    },
    onRound: ({ written }) => {
      rounds.push(written.map(({ guide }) => guide.replace('guides/', '')));
    },
    onTrouble: ({ message }) => troubles.push(message),
  });
  await vi.waitFor(() => expect(rounds).toHaveLength(1), HASTE);
  const html = (name: string) => readFileSync(join(cwd, `output/${name}-participant.html`), 'utf8');
  return {
    troubles,
    html,
    /** Waits until something was built, and gives all that was since it was asked last. */
    async built(): Promise<string[]> {
      await vi.waitFor(() => expect(rounds.flat()).not.toEqual([]), HASTE);
      return rounds.splice(0).flat().sort();
    },
    /** What was built though nobody waited for it. */
    sofar: () => rounds.splice(0).flat(),
    async end() {
      stop.abort();
      await ended;
    },
  };
}

test('exactly the guides concerned are built again, however their files are changed', async () => {
  const cwd = temporaryFolder({
    ...smallGuide('a'),
    ...smallGuide('b', GUIDE.replace('articles/mill.md', 'articles/other.md')),
    'guides/articles/other.md': ARTICLE,
    'mine/partials/note.hbs': '',
  });
  const at = (name: string) => join(cwd, name);
  const watch = await watched(cwd);
  expect(await watch.built()).toEqual(['a.yaml', 'b.yaml']);

  writeFileSync(at('guides/a.yaml'), GUIDE.replace('short note', 'long note'));
  expect(await watch.built()).toEqual(['a.yaml']);
  expect(watch.html('a')).toContain('long note');

  // As editors do that write beside the file and rename.
  writeFileSync(at('guides/a.yaml~'), GUIDE.replace('short note', 'new note'));
  renameSync(at('guides/a.yaml~'), at('guides/a.yaml'));
  expect(await watch.built()).toEqual(['a.yaml']);

  writeFileSync(at('guides/articles/other.md'), ARTICLE.replace('A. Writer', 'B. Other'));
  expect(await watch.built()).toEqual(['b.yaml']);

  // A file that goes and returns as it was concerns nobody.
  renameSync(at('guides/articles/mill.md'), at('mill.md'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  renameSync(at('mill.md'), at('guides/articles/mill.md'));
  writeFileSync(at('guides/c.yaml'), GUIDE);
  expect(await watch.built()).toEqual(['c.yaml']);

  writeFileSync(at('guides/series.yaml'), 'group: The Thursday Readers\n');
  expect(await watch.built()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  mkdirSync(at('mine/partials'), { recursive: true });
  writeFileSync(at('mine/partials/masthead.hbs'), '<h1>{{title}}</h1>\n');
  expect(await watch.built()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);

  // Nothing to build for a while is no end.
  for (const name of ['a', 'b', 'c']) renameSync(at(`guides/${name}.yaml`), at(`${name}.yaml`));
  await vi.waitFor(() => expect(watch.troubles).toHaveLength(1), HASTE);
  writeFileSync(at('guides/a.yaml'), GUIDE.replace('short note', 'last note'));
  expect(await watch.built()).toEqual(['a.yaml']);
  await watch.end();
  rmSync(at('guides'), { recursive: true });
});

test('a burst of changes is one round, and what changes during a round is built in another', async () => {
  const names = Array.from({ length: 8 }, (_, at) => `g${at}`);
  const cwd = temporaryFolder({
    ...Object.assign({}, ...names.map((name) => smallGuide(name))),
    'mine/partials/note.hbs': '',
  });
  const write = (name: string, words: string) =>
    writeFileSync(join(cwd, `guides/${name}.yaml`), GUIDE.replace('short note', words));
  let armed = false;
  const watch = await watched(cwd, () => {
    if (armed) write('g0', 'word written late');
    armed = false;
  });
  await watch.built();
  armed = true;
  for (const name of names) write(name, 'early word');
  await vi.waitFor(() => expect(watch.html('g7')).toContain('early word'), HASTE);
  await vi.waitFor(() => expect(watch.html('g0')).toContain('word written late'), HASTE);
  await watch.end();
  expect(watch.sofar().filter((name) => name === 'g7.yaml')).toEqual(['g7.yaml']);
});
