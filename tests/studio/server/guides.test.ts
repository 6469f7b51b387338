import { createHash } from 'node:crypto';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { OpenedGuide, SaveAnswer } from '../../../src/studio/messages/guides.ts';
import type { Refusal } from '../../../src/studio/messages/refusal.ts';
import { GUIDE, smallGuide } from '../../support/small-guide.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { idOf, openTestStudio, type TestStudio } from './open.ts';

const FILE = 'guides/river.yaml';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function save({ askFor, folder }: TestStudio, text: string, basedOn: string) {
  const body = { text, basedOn };
  return askFor<SaveAnswer>(`/api/guides/${idOf(folder)}`, { method: 'PUT', body });
}

describe('a guide', () => {
  test('is opened with its text and the hash of its bytes', async () => {
    const { ask, folder } = await openTestStudio();
    const answer = await ask(`/api/guides/${idOf(folder)}`);
    expect(await answer.json()).toEqual({
      id: idOf(folder),
      name: 'river',
      file: FILE,
      text: GUIDE,
      hash: sha256(GUIDE),
      shared: {},
    });
  });

  test('comes with the single values that the series shares, and no other', async () => {
    const series = 'group: The Readers\nsession: { minutes: 90 }\nbring: [Pens]\n';
    const files = { ...smallGuide('river'), 'guides/series.yaml': series };
    const { ask, folder } = await openTestStudio({ files });
    const answer = await ask(`/api/guides/${idOf(folder)}`);
    const { shared } = (await answer.json()) as OpenedGuide;
    expect(shared).toEqual({ '/group': 'The Readers', '/session/minutes': '90' });
  });

  test('has an id that is the same in each launch, and no other folder’s guide has', async () => {
    const [one, other] = [await openTestStudio(), await openTestStudio()];
    expect(idOf(one.folder)).not.toBe(idOf(other.folder));
    const again = await openTestStudio({ cwd: one.folder });
    expect(idOf(again.folder)).toBe(idOf(one.folder));
  });

  test('is saved when it still is what the text was made from', async () => {
    const studio = await openTestStudio();
    const path = join(studio.folder, FILE);
    chmodSync(path, 0o640);
    const text = GUIDE.replace('The River', 'The Río\r\n');
    expect(await save(studio, text, sha256(GUIDE))).toEqual({
      status: 200,
      body: { saved: true, hash: sha256(text) },
    });
    expect(readFileSync(path, 'utf8')).toBe(text);
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  test('is not saved over what another program wrote, which comes back', async () => {
    const studio = await openTestStudio();
    const path = join(studio.folder, FILE);
    writeFileSync(path, 'title: Theirs\n');
    expect(await save(studio, 'title: Ours\n', sha256(GUIDE))).toEqual({
      status: 409,
      body: { saved: false, text: 'title: Theirs\n', hash: sha256('title: Theirs\n') },
    });
    expect(readFileSync(path, 'utf8')).toBe('title: Theirs\n');
  });

  test('of two saves at once, made from the same text, is saved by one', async () => {
    const studio = await openTestStudio();
    const texts = ['title: One\n', 'title: Two\n', 'title: Three\n'];
    await studio.ask(`/api/guides/${idOf(studio.folder)}`);
    const answers = await Promise.all(texts.map((text) => save(studio, text, sha256(GUIDE))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const saved = texts[answers.findIndex(({ status }) => status === 200)];
    expect(readFileSync(join(studio.folder, FILE), 'utf8')).toBe(saved);
  });

  test('keeps its byte order mark, which no editor sees', async () => {
    const bytes = `\uFEFF${GUIDE}`;
    const studio = await openTestStudio({ files: { [FILE]: bytes } });
    const { body: opened } = await studio.askFor<OpenedGuide>(`/api/guides/${idOf(studio.folder)}`);
    expect(opened.text).toBe(GUIDE);
    expect(opened.hash).toBe(sha256(bytes));
    await save(studio, 'title: New\n', opened.hash);
    expect(readFileSync(join(studio.folder, FILE), 'utf8')).toBe('\uFEFFtitle: New\n');
  });

  test('that was deleted meanwhile is told as gone, and can be put back', async () => {
    const studio = await openTestStudio();
    const { ask, folder } = studio;
    const id = idOf(folder);
    await ask(`/api/guides/${id}`);
    rmSync(join(folder, FILE));
    const put = (basedOn: string) =>
      ask(`/api/guides/${id}`, { method: 'PUT', body: { text: 'title: Kept\n', basedOn } });
    const refused = await put(sha256(GUIDE));
    expect([refused.status, await refused.json()]).toEqual([
      409,
      { saved: false, text: '', hash: '' },
    ]);
    expect((await put('')).status).toBe(200);
    expect(readFileSync(join(folder, FILE), 'utf8')).toBe('title: Kept\n');
  });

  test('that cannot be written is told with what to do, and stays as it was', async () => {
    const studio = await openTestStudio();
    const id = idOf(studio.folder);
    await studio.ask(`/api/guides/${id}`);
    rmSync(join(studio.folder, 'guides'), { recursive: true });
    writeFileSync(join(studio.folder, 'guides'), 'no folder');
    const body = { text: 'title: Lost?\n', basedOn: '' };
    const answer = await studio.ask(`/api/guides/${id}`, { method: 'PUT', body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await answer.json()).toMatchObject({ message: expect.any(String) });
  });

  test('whose text starts like a packed file is saved on all the same', async () => {
    const studio = await openTestStudio();
    const texts = [GUIDE, 'PK', 'PKx: 1\n', '%PDF', 'title: River\n'];
    for (const [index, text] of texts.slice(1).entries()) {
      expect(await save(studio, text, sha256(texts[index] ?? ''))).toMatchObject({ status: 200 });
    }
    const answer = await studio.ask(`/api/guides/${idOf(studio.folder)}`);
    expect(await answer.json()).toMatchObject({ text: 'title: River\n' });
  });

  test('that is not UTF-8 is refused in words', async () => {
    const studio = await openTestStudio({
      files: { [FILE]: Uint8Array.from([0x74, 0xff, 0xfe, 0x0a]) },
    });
    const answer = await studio.askFor<Refusal>(`/api/guides/${idOf(studio.folder)}`);
    expect(answer.status).toBe(422);
    expect(answer.body.hint).toContain('UTF-8');
  });

  test('behind a link within the folder is written where it lies, and the link stays', async () => {
    const studio = await openTestStudio();
    const real = join(studio.folder, 'guides/real.yaml');
    writeFileSync(real, GUIDE);
    symlinkSync('real.yaml', join(studio.folder, 'guides/link.yaml'));
    const body = { text: 'title: Through\n', basedOn: sha256(GUIDE) };
    const id = idOf(studio.folder, 'link');
    expect((await studio.ask(`/api/guides/${id}`, { method: 'PUT', body })).status).toBe(200);
    expect(readFileSync(real, 'utf8')).toBe('title: Through\n');
  });

  test('that was being written when an earlier studio was killed leaves no litter', async () => {
    const drafts = ['.river.yaml.0123456789ab.tmp', '.river.yaml.ba9876543210.tmp', '.mine.tmp'];
    const folder = temporaryFolder({
      ...smallGuide(),
      ...Object.fromEntries(drafts.map((name) => [`guides/${name}`, 'half'])),
    });
    const hourAgo = new Date(Date.now() - 3_600_000);
    for (const name of [drafts[0], drafts[2]]) {
      utimesSync(join(folder, 'guides', name ?? ''), hourAgo, hourAgo);
    }
    await openTestStudio({ cwd: folder });
    // One may still be written by another program; one is somebody's own.
    const left = readdirSync(join(folder, 'guides')).filter((name) => name.startsWith('.'));
    expect(left.sort()).toEqual(['.mine.tmp', '.river.yaml.ba9876543210.tmp']);
  });
});
