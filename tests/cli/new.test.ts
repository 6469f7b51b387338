import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('new writes a guide that checks without a finding and builds as it stands', async () => {
  const folder = temporaryFolder();
  const started = await studyguide(folder, ['new', 'demo']);
  expect(started.code).toBe(0);
  expect(started.stdout).toContain('Next: studyguide build demo');
  expect(await studyguide(folder, ['check', '--strict'])).toMatchObject({ code: 0 });
  const built = await studyguide(folder, ['build', 'demo', '--browser', 'embedded']);
  expect(built.code).toBe(0);
  expect(existsSync(join(folder, 'output/demo-participant.pdf'))).toBe(true);
  const html = readFileSync(join(folder, 'output/demo-participant.html'), 'utf8');
  expect(html).toContain('<title>Demo');
});

test('new writes a guide in Spanish, with the notes of its series', async () => {
  const folder = temporaryFolder();
  const started = await studyguide(folder, ['new', 'El agua', '--lang', 'es']);
  expect(started.code).toBe(0);
  expect(readFileSync(join(folder, 'guides/el-agua.yaml'), 'utf8')).toContain('lang: es\n');
  expect(readFileSync(join(folder, 'guides/series.yaml'), 'utf8')).toContain('Biblioteca Central');
  expect(await studyguide(folder, ['check', '--strict'])).toMatchObject({ code: 0 });
  const unknown = await studyguide(folder, ['new', 'De prijs', '--lang', 'nl']);
  expect(unknown.code).toBe(2);
  expect(unknown.stderr).toContain('Choose');
});

test('whoever came by npx is told to go on by npx', async () => {
  const env = { npm_command: 'exec' };
  const started = await studyguide(temporaryFolder(), ['new', 'demo'], { env });
  expect(started.stdout).toContain('Next: npx studyguide build demo');
});

test('new never writes over what is there', async () => {
  const folder = temporaryFolder();
  await studyguide(folder, ['new', 'demo']);
  writeFileSync(join(folder, 'guides/demo.yaml'), 'mine');
  const again = await studyguide(folder, ['new', 'demo']);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('guides/demo.yaml is already there.');
  expect(readFileSync(join(folder, 'guides/demo.yaml'), 'utf8')).toBe('mine');
});

test('a title becomes a file name and stays the title, quotation marks and all', async () => {
  const folder = temporaryFolder();
  expect(await studyguide(folder, ['new', 'Who "owns" the water: 1,000 years?'])).toMatchObject({
    code: 0,
  });
  const guide = readFileSync(join(folder, 'guides/who-owns-the-water-1-000-years.yaml'), 'utf8');
  expect(guide).toContain('title: "Who \\"owns\\" the water: 1,000 years?"');
  expect(await studyguide(folder, ['check'])).toMatchObject({ code: 0 });
});

test.each(['..', '../out', 'a/b', '???', 'series'])('%j is no name for a guide', async (name) => {
  const folder = temporaryFolder();
  const ended = await studyguide(folder, ['new', name]);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain('cannot be the name of a guide');
  expect(existsSync(join(folder, 'guides'))).toBe(false);
});

test('new writes a file for what guides share, once, that shares nothing yet', async () => {
  const folder = temporaryFolder();
  const series = join(folder, 'guides/series.yaml');
  expect((await studyguide(folder, ['new', 'one'])).stdout).toContain('guides/series.yaml');
  expect(readFileSync(series, 'utf8')).toContain('$schema=series.schema.json');
  expect(existsSync(join(folder, 'guides/series.schema.json'))).toBe(true);
  writeFileSync(series, 'group: The Tuesday Group\n');
  expect((await studyguide(folder, ['new', 'two'])).stdout).not.toContain('series.yaml');
  expect(readFileSync(series, 'utf8')).toBe('group: The Tuesday Group\n');
});

test('schema writes that of the guide and, beside it, that of the series', async () => {
  const folder = temporaryFolder();
  const titleOf = (text: string) => JSON.parse(text).title;
  expect(titleOf((await studyguide(folder, ['schema'])).stdout)).toBe('Discussion guide');
  expect(titleOf((await studyguide(folder, ['schema', '--series'])).stdout)).toBe('Series');
  await studyguide(folder, ['schema', '--out', 'a/guide.schema.json']);
  const kept = (name: string) => titleOf(readFileSync(join(folder, 'a', name), 'utf8'));
  expect(kept('guide.schema.json')).toBe('Discussion guide');
  expect(kept('series.schema.json')).toBe('Series');
});
