import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type {
  HistoryVersion,
  OpenedGuide,
  SaveAnswer,
} from '../../../src/studio/messages/guides.ts';
import { hexHashOf } from '../../../src/studio/server/guide-files.ts';
import { History } from '../../../src/studio/server/history.ts';
import type { KnownFile } from '../../../src/studio/server/library.ts';
import { outlived } from '../../../src/studio/server/outlived.ts';
import { GUIDE } from '../../support/small-guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';

async function saveAll({ askFor, folder }: TestStudio, texts: readonly string[]): Promise<void> {
  const path = `/api/guides/${idOf(folder)}`;
  let { hash: basedOn } = (await askFor<OpenedGuide>(path)).body;
  for (const text of texts) {
    const { body } = await askFor<SaveAnswer>(path, { method: 'PUT', body: { text, basedOn } });
    expect(body.saved).toBe(true);
    basedOn = body.hash;
  }
}

async function versionTexts({ askFor, folder }: TestStudio, id = idOf(folder)): Promise<string[]> {
  const path = `/api/guides/${id}/history`;
  const { body: versions } = await askFor<HistoryVersion[]>(path);
  return Promise.all(
    versions.map(async ({ hash }) => (await askFor<{ text: string }>(`${path}/${hash}`)).body.text),
  );
}

describe('the history of a guide', () => {
  test('has every text that a save has replaced, the newest first', async () => {
    const studio = await openTestStudio();
    await saveAll(studio, ['title: One\n', 'title: Two\n', 'title: Three\n']);
    expect(await versionTexts(studio)).toEqual(['title: Two\n', 'title: One\n', GUIDE]);
  });

  test('outlives the studio, in folders that are the user’s alone', async () => {
    const first = await openTestStudio();
    await saveAll(first, ['title: One\n']);
    await first.studio.close();
    const second = await openTestStudio({ cwd: first.folder });
    expect(await versionTexts(second)).toEqual([GUIDE]);
    const folder = join(first.folder, 'state/studyguide/history');
    for (const name of ['', ...readdirSync(folder)]) {
      expect(statSync(join(folder, name)).mode & 0o777).toBe(0o700);
    }
  });

  test('has what another program has written over or deleted', async () => {
    const studio = await openTestStudio();
    const file = join(studio.folder, 'guides/river.yaml');
    const id = idOf(studio.folder);
    const newest = async () => (await versionTexts(studio, id))[0];
    await saveAll(studio, ['title: One\n']);
    writeFileSync(file, 'title: Theirs\n');
    await vi.waitFor(async () => expect(await newest()).toBe('title: One\n'), 10_000);
    rmSync(file);
    await vi.waitFor(async () => expect(await newest()).toBe('title: Theirs\n'), 10_000);
  });

  test('goes with a guide that takes the name of one that was deleted', async () => {
    const studio = await openTestStudio();
    await saveAll(studio, ['title: One\n']);
    await studio.ask('/api/guides', {
      method: 'POST',
      body: { name: 'b', from: idOf(studio.folder) },
    });
    rmSync(join(studio.folder, 'guides/river.yaml'));
    const path = `/api/guides/${idOf(studio.folder, 'b')}`;
    const { hash } = (await studio.askFor<OpenedGuide>(path)).body;
    const put = { method: 'PUT', body: { text: 'title: Two\n', basedOn: hash } };
    const saved = (await studio.askFor<SaveAnswer>(path, put)).body.hash;
    const body = { name: 'river', basedOn: saved };
    expect((await studio.ask(`${path}/rename`, { method: 'POST', body })).status).toBe(200);
    expect(await versionTexts(studio)).toEqual(['title: One\n', GUIDE]);
  });

  test('that cannot be kept stops no save', async () => {
    const studio = await openTestStudio();
    writeFileSync(join(studio.folder, 'state'), 'no folder');
    await saveAll(studio, ['title: One\n']);
    expect(readFileSync(join(studio.folder, 'guides/river.yaml'), 'utf8')).toBe('title: One\n');
  });

  test('has what was put aside, though it was saved just now, and goes with a new name', async () => {
    const studio = await openTestStudio();
    const { askFor, folder } = studio;
    const path = `/api/guides/${idOf(folder)}`;
    await saveAll(studio, ['title: One\n']);
    for (const text of ['title: Given up\n', GUIDE]) {
      const body = { text };
      expect((await askFor(`${path}/history`, { method: 'POST', body })).status).toBe(201);
    }
    const { hash: basedOn } = (await askFor<OpenedGuide>(path)).body;
    const body = { name: 'lake', basedOn };
    const { id } = (await askFor<OpenedGuide>(`${path}/rename`, { method: 'POST', body })).body;
    const { body: versions } = await askFor<HistoryVersion[]>(`/api/guides/${id}/history`);
    expect(versions.map(({ isAside }) => isAside)).toEqual([true, true, undefined]);
    expect(await versionTexts(studio, id)).toEqual([GUIDE, 'title: Given up\n', GUIDE]);
  });

  test('has what was put aside twice once, where it is the newest', async () => {
    const studio = await openTestStudio();
    const path = `/api/guides/${idOf(studio.folder)}/history`;
    for (const text of ['title: A\n', 'title: B\n', 'title: A\n']) {
      await studio.ask(path, { method: 'POST', body: { text } });
    }
    expect(await versionTexts(studio)).toEqual(['title: A\n', 'title: B\n']);
  });

  test('loses nothing that is put aside while its guide is renamed', async () => {
    const folder = temporaryFolder({});
    const history = new History({ XDG_STATE_HOME: folder });
    const fileOf = (name: string) => ({ path: join(folder, `${name}.yaml`) }) as KnownFile;
    const [from, to] = [fileOf('from'), fileOf('to')];
    const all = Array.from({ length: 40 }, (_, n) => `title: ${n}\n`);
    const work: Promise<void>[] = [];
    for (const [n, text] of all.entries()) {
      work.push(history.setAside(n % 2 ? from : to, text, 1e12 + n));
      if (n % 5 === 0) work.push(history.move(from, to));
    }
    await Promise.all([...work, history.move(from, to)]);
    const hashes = (await history.list(to)).map(({ hash }) => hash);
    expect(new Set(hashes)).toEqual(new Set(all.map((text) => hexHashOf(Buffer.from(text)))));
    expect(await history.list(from)).toEqual([]);
  });

  test('gives nothing for what is no version', async () => {
    const studio = await openTestStudio();
    await saveAll(studio, ['title: One\n']);
    const path = `/api/guides/${idOf(studio.folder)}/history/`;
    for (const name of ['..%2f..%2fx', 'a'.repeat(64), '%2e%2e']) {
      expect((await studio.ask(path + name)).status).toBe(404);
    }
  });
});

describe('versions that are let go', () => {
  const MINUTE = 60_000;
  const versions = (times: readonly number[], bytes = 1_000) =>
    times.map((time) => ({ time, hash: String(time), bytes })).sort((a, b) => b.time - a.time);
  const kept = (all: readonly HistoryVersion[]) => {
    const gone = new Set(outlived(all));
    return all.filter((one) => !gone.has(one));
  };

  test('are none of the last ten minutes', () => {
    const all = versions(Array.from({ length: 300 }, (_, n) => 1e12 + n * 2_000));
    expect(outlived(all)).toEqual([]);
  });

  test('are all but the last of each minute before, and of each day long before', () => {
    const minute = [1e12, 1e12 + 1_000, 1e12 + 2_000];
    const now = 1e12 + 60 * MINUTE;
    expect(kept(versions([...minute, now])).map(({ time }) => time)).toEqual([now, 1e12 + 2_000]);
    const day = Math.ceil(1e12 / 86_400_000) * 86_400_000;
    const later = day + 10 * 86_400_000;
    const spread = [day + 1, day + 5 * MINUTE, day + 300 * MINUTE];
    expect(kept(versions([...spread, later])).map(({ time }) => time)).toEqual([
      later,
      day + 300 * MINUTE,
    ]);
  });

  test('are not the longest of a stretch, which was there before something was taken out', () => {
    const now = 1e12 + 60 * MINUTE;
    const all = versions([1e12, 1e12 + 1_000, 1e12 + 2_000, 1e12 + 3_000, now]);
    const shrunk = all.map((one) => ({ ...one, bytes: one.time === 1e12 + 1_000 ? 9_000 : 10 }));
    const times = kept(shrunk).map(({ time }) => time);
    expect(times).toEqual([now, 1e12 + 3_000, 1e12 + 1_000]);
    // And again, when the next is kept.
    expect(kept(kept(shrunk)).map(({ time }) => time)).toEqual(times);
  });

  test('are none that were put aside, whose neighbours are no likeness of them', () => {
    const [newest, ...rest] = versions([1e12, 1e12 + 1_000, 1e12 + 2_000, 1e12 + 60 * MINUTE]);
    const aside = rest.map((one) => ({ ...one, isAside: true as const }));
    expect(kept([...(newest ? [newest] : []), ...rest])).toHaveLength(2);
    expect(kept([...(newest ? [newest] : []), ...aside])).toHaveLength(4);
  });

  test('are mere steps, however many, before anything that was put aside', () => {
    const aside = versions([1e12], 1_000).map((one) => ({ ...one, isAside: true as const }));
    const steps = versions(Array.from({ length: 900 }, (_, n) => 1e12 + 1 + n));
    expect(kept([...steps, ...aside])).toEqual([...steps.slice(0, 600), ...aside]);
    const large = versions([1e12 + 1, 1e12 + 2], 19_000_000);
    expect(kept([...large, ...aside])).toEqual([...large.slice(0, 1), ...aside]);
  });

  test('are the oldest of what was put aside where there is too much of it, and no steps for it', () => {
    const times = Array.from({ length: 400 }, (_, n) => 1e12 + 1 + n);
    const aside = versions(times).map((one) => ({ ...one, isAside: true as const }));
    const steps = versions([1e12]);
    expect(kept([...aside, ...steps])).toEqual([...aside.slice(0, 300), ...steps]);
    const large = versions([1e12 + 1, 1e12 + 2], 50_000_000);
    const largeAside = large.map((one) => ({ ...one, isAside: true as const }));
    expect(kept([...largeAside, ...steps])).toEqual([...largeAside.slice(0, 1), ...steps]);
  });

  test('are the oldest of those that are too many or too large, never the newest', () => {
    const many = versions(Array.from({ length: 1_000 }, (_, n) => 1e12 + n));
    expect(kept(many)).toEqual(many.slice(0, 600));
    const large = versions([1e12, 1e12 + 1, 1e12 + 2], 15_000_000);
    expect(kept(large)).toEqual(large.slice(0, 1));
  });
});
