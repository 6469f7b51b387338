import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { startLanguageServer } from './language-server.ts';

const root = join(import.meta.dirname, '../..');
const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'));

test('the recommended settings map guides and series to schemas that are there', async () => {
  const folder = temporaryFolder();
  for (const file of Object.keys(settings['yaml.schemas']))
    cpSync(join(root, file), join(folder, file));
  const server = await startLanguageServer(folder, { schemas: settings['yaml.schemas'] });
  try {
    const marked = async (text: string, name: string) => {
      const document = await server.open(text, name);
      const problems = await document.problems();
      await document.close();
      return problems.map(({ range }) => range.start.line);
    };
    expect(await marked('title: A\nweather: fine\n', 'guides/river.yaml')).toEqual([1]);
    expect(await marked('group: A\nweather: fine\n', 'guides/series.yaml')).toEqual([1]);
    expect(await marked('weather: fine\n', 'elsewhere.yaml')).toEqual([]);
  } finally {
    await server.close();
  }
});

test('the extension that reads them is recommended', () => {
  const { recommendations } = JSON.parse(
    readFileSync(join(root, '.vscode/extensions.json'), 'utf8'),
  );
  expect(recommendations).toContain('redhat.vscode-yaml');
});

test('what `new` leaves in an empty folder is known to the editor by its first line', async () => {
  const folder = temporaryFolder();
  execFileSync(process.execPath, [join(root, 'src/cli/main.ts'), 'new', 'river'], { cwd: folder });
  const guides = join(folder, 'guides');
  const server = await startLanguageServer(guides);
  try {
    for (const name of ['river.yaml', 'series.yaml']) {
      const text = readFileSync(join(guides, name), 'utf8');
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '?';
      expect(existsSync(join(guides, schema)), schema).toBe(true);
      const whole = await server.open(text);
      expect(await whole.problems()).toEqual([]);
      const faulty = await server.open(`${text}\nweather: fine\n`);
      const lines = (await faulty.problems()).map(({ range }) => range.start.line);
      expect(lines).toEqual([text.split('\n').length]);
    }
  } finally {
    await server.close();
  }
});
