import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GuideFiles } from '../../../src/studio/server/guide-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const names = { id: 'river', kind: 'guide', name: 'river' } as const;
const fileAt = (folder: string, below = 'river.yaml') => ({
  ...names,
  file: below,
  below,
  path: join(folder, below),
});

test('a new name that another program takes meanwhile is not written over, and the text stays', async () => {
  const folder = temporaryFolder({ 'river.yaml': 'title: A\n', 'lake.yaml': 'title: Theirs\n' });
  const basedOn = sha256('title: A\n');
  await expect(
    new GuideFiles().rename(fileAt(folder), fileAt(folder, 'lake.yaml'), basedOn),
  ).rejects.toMatchObject({ code: 'guide-there' });
  expect(readFileSync(join(folder, 'lake.yaml'), 'utf8')).toBe('title: Theirs\n');
  expect(readFileSync(join(folder, 'river.yaml'), 'utf8')).toBe('title: A\n');
});

test('what another program writes while a save is under way is not written over', async () => {
  const folder = temporaryFolder({ 'river.yaml': 'title: A\n' });
  const file = fileAt(folder);
  const { path } = file;
  const request = { text: 'title: Mine\n', basedOn: sha256('title: A\n') };
  const answer = await new GuideFiles().save(file, request, async () => {
    writeFileSync(path, 'title: Theirs\n');
  });
  expect(answer).toEqual({
    saved: false,
    text: 'title: Theirs\n',
    hash: sha256('title: Theirs\n'),
  });
  expect(readFileSync(path, 'utf8')).toBe('title: Theirs\n');
  expect(readdirSync(folder)).toEqual(['river.yaml']);
});
