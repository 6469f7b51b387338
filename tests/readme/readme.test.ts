import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/index.ts';
import { startStudioCommand } from '../support/studio-command.ts';
import { run, studyguide } from '../support/studyguide.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** What the README says is tried: its commands in its order, its examples as they stand. */
const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));
const firstGuide = readFileSync(join(root, 'guides/price-of-a-source.yaml'), 'utf8');

function block(language: string, part: string): string {
  const found = blocks.find((one) => one.language === language && one.text.includes(part));
  if (!found) throw new Error(`The README has no ${language} block with ${part}.`);
  return found.text;
}

/** Commands that a test cannot run within itself: they are run on a clean clone by .ci/run. */
const ON_A_CLONE = ['npm ci && npm run handouts', 'npm ci && npm test'];

/** A command that runs until it is stopped. */
const STUDIO = 'npx studyguide studio';

/** A page that a reader of the README may have saved. */
const SAVED_PAGE = `<!doctype html><html lang="en"><title>The Reservoir Between Two Towns</title>
<nav><a href="/">Home</a></nav><article><h1>The Reservoir Between Two Towns</h1>
<p>By A. Writer</p><p>${'The two towns shared one reservoir and two opinions of it. '.repeat(12)}</p>
<p>${'Nobody had asked what would happen in a dry year, and then there was one. '.repeat(8)}</p>
</article></html>`;

test('every command works, in the README’s order', async () => {
  const folder = temporaryFolder();
  cpSync(join(root, 'guides'), join(folder, 'guides'), { recursive: true });
  writeFileSync(join(folder, 'reservoir.html'), SAVED_PAGE);
  const commands = blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ text }) => text.trim().split('\n'));
  expect(commands.length).toBeGreaterThanOrEqual(8);
  expect(commands).toEqual(expect.arrayContaining([...ON_A_CLONE, STUDIO]));
  for (const command of commands) {
    if (ON_A_CLONE.includes(command)) continue;
    if (command === STUDIO) {
      const { child, address, ended } = await startStudioCommand(folder, ['--no-open']);
      expect((await fetch(address, { redirect: 'manual' })).status).toBe(302);
      child.kill('SIGINT');
      expect(await ended).toBe(0);
      continue;
    }
    const words = command.split(' ');
    expect(words.slice(0, 2)).toEqual(['npx', 'studyguide']);
    const ended = await studyguide(folder, words.slice(2), {
      env: { STUDYGUIDE_BROWSER: 'embedded' },
    });
    expect({ command, code: ended.code, stderr: ended.stderr }).toMatchObject({ command, code: 0 });
  }
  expect(existsSync(join(folder, 'output/water-rights-participant.pdf'))).toBe(true);
  const article = readFileSync(join(folder, 'guides/articles/reservoir.md'), 'utf8');
  expect(article).toContain('reviewed: yes');
  expect(article).toContain('two opinions of it');
  expect(existsSync(join(folder, 'drafts/price-of-a-source-participant.html'))).toBe(true);
}, 300_000);

test('.ci/run runs the README’s test command and nothing else of npm', () => {
  const script = readFileSync(join(root, '.ci/run'), 'utf8');
  const npm = script.split('\n').filter((line) => /^[^#]*\bnpm\b/.test(line));
  expect(npm).toEqual(['npm ci && npm test']);
});

test('`npm run handouts` writes the files that the README names', async () => {
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  expect(scripts.handouts).toBe('node dist/cli.js build');
  const folder = temporaryFolder();
  cpSync(join(root, 'guides'), join(folder, 'guides'), { recursive: true });
  const ended = await run(process.execPath, [join(root, 'dist/cli.js'), 'build'], folder, {
    STUDYGUIDE_BROWSER: 'embedded',
  });
  expect(ended.code).toBe(0);
  for (const ending of ['pdf', 'html']) {
    const file = `output/price-of-a-source-participant.${ending}`;
    expect(readme).toContain(file);
    expect(existsSync(join(folder, file))).toBe(true);
  }
});

test('the part of the guide that it shows is in the guide', () => {
  expect(firstGuide).toContain(block('yaml', 'id: deal'));
});

test('the misquotation that it shows is told in these words', async () => {
  const folder = temporaryFolder();
  cpSync(join(root, 'guides'), join(folder, 'guides'), { recursive: true });
  const misquoted = firstGuide.replace('it lays out the principles', 'it lays out the principals');
  expect(misquoted).not.toBe(firstGuide);
  writeFileSync(join(folder, 'guides/price-of-a-source.yaml'), misquoted);
  const { stdout } = await studyguide(folder, ['check']);
  expect(stdout).toContain(block('', 'excerpt/not-found'));
});

test('the article that it shows can be quoted', () => {
  const folder = temporaryFolder({
    'a.md': block('markdown', 'publication:'),
    'g.yaml':
      'title: A\narticles: {a: a.md}\nexcerpts:\n  - quote: Paragraphs are numbered from 1\n  - paragraphs: 2\n',
  });
  const { handouts, diagnostics } = compile('g.yaml', { cwd: folder });
  expect(diagnostics).toEqual([]);
  expect(handouts[0]?.html).toContain('The second paragraph.');
});

test('the program that it shows runs', async () => {
  const program = block('js', "from 'studyguide'").replace(
    "'studyguide'",
    JSON.stringify(join(root, 'dist/index.js')),
  );
  const shown = `${program}\nconsole.log(handouts.length, diagnostics.length, written[0].path);\n`;
  const folder = temporaryFolder({ 'program.mjs': shown });
  cpSync(join(root, 'guides'), join(folder, 'guides'), { recursive: true });
  const ended = await run(process.execPath, ['program.mjs'], folder, {
    STUDYGUIDE_BROWSER: 'embedded',
  });
  expect(ended).toMatchObject({
    code: 0,
    stdout: '4 0 output/price-of-a-source-participant.pdf\n',
  });
});

test('the key table names every key of a guide', () => {
  const table = readme.slice(readme.indexOf('## The guide, key by key'));
  const schema = JSON.parse(readFileSync(join(root, 'guides/guide.schema.json'), 'utf8'));
  for (const key of Object.keys(schema.properties)) expect(table).toContain(`\`${key}\``);
});

test('every file that it links to is there', () => {
  const shown = readme.replace(/^```.*?^```$/gms, '');
  const links = [...shown.matchAll(/\]\((?!https?:)([^)#]+)\)|src="([^"]+)"/g)];
  expect(links.length).toBeGreaterThanOrEqual(6);
  for (const [, link, image] of links)
    expect(existsSync(join(root, link ?? image ?? ''))).toBe(true);
});
