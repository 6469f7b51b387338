import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { WriteError, writeNew, writeWhole } from '../../src/build/write-whole.ts';
import { run } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a file is replaced by one of its own, and the folder made', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a/b/c.txt');
  await writeWhole(path, 'one');
  await writeWhole(path, new TextEncoder().encode('two'));
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
});

test('what cannot be replaced stays, and nothing is left beside it', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'c.txt/full'), { recursive: true });
  await expect(writeWhole(join(folder, 'c.txt'), 'one')).rejects.toThrow(WriteError);
  expect(readdirSync(folder)).toEqual(['c.txt']);
});

test('many writers at once leave one whole file', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'c.txt');
  const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
  await Promise.all(contents.map((content) => writeWhole(path, content)));
  expect(contents).toContain(readFileSync(path, 'utf8'));
  expect(readdirSync(folder)).toEqual(['c.txt']);
});

test.skipIf(process.platform === 'win32')('a file keeps who may read it', async () => {
  const path = join(temporaryFolder(), 'c.txt');
  for (const mode of [0o600, 0o640, 0o666]) {
    writeFileSync(path, 'one');
    chmodSync(path, mode);
    await writeWhole(path, 'two');
    expect(statSync(path).mode & 0o777).toBe(mode);
  }
});

test('of many writers of a new file one succeeds, and its file stays', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'c.txt');
  const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(100_000));
  const ended = await Promise.all(contents.map((content) => writeNew(path, content)));
  expect(ended.filter(Boolean)).toHaveLength(1);
  expect(readFileSync(path, 'utf8')).toBe(contents[ended.indexOf(true)]);
  expect(readdirSync(folder)).toEqual(['c.txt']);
});

test('a full disk leaves the earlier file as it was', async ({ skip }) => {
  const folder = temporaryFolder();
  const script = join(folder, 'write.mjs');
  const module = join(import.meta.dirname, '../../src/build/write-whole.ts');
  writeFileSync(
    script,
    `import { writeWhole } from ${JSON.stringify(module)};
await writeWhole('disk/c.txt', 'earlier');
try { await writeWhole('disk/c.txt', 'x'.repeat(1_000_000)); }
catch (error) { console.log(error.name, error.hint); }
const { readFileSync, readdirSync } = await import('node:fs');
console.log(readFileSync('disk/c.txt', 'utf8'), readdirSync('disk').join());
`,
  );
  const mount = 'mkdir disk && mount -t tmpfs -o size=64k tmpfs disk';
  const command = `${mount} && exec ${process.execPath} write.mjs`;
  const ended = await run('unshare', ['-rm', 'sh', '-c', command], folder).catch(() => undefined);
  if (ended?.code !== 0) {
    console.warn('SKIPPED: a small disk cannot be made here (unshare -rm, tmpfs).');
    return skip('a small disk cannot be made here');
  }
  expect(ended.stdout).toBe(
    'WriteError The disk is full. Make room, then try again.\nearlier c.txt\n',
  );
});
