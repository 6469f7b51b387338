import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GuideFiles } from '../../../src/studio/server/guide-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('what another program writes while a save is under way is not written over', async () => {
  const folder = temporaryFolder({ 'river.yaml': 'title: A\n' });
  const path = join(folder, 'river.yaml');
  const names = { id: 'river', kind: 'guide', name: 'river' } as const;
  const file = { ...names, file: 'river.yaml', below: 'river.yaml', path };
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
