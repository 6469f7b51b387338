import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, compile, positionAt } from '../../src/index.ts';
import { readPdf } from '../support/pdf.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { render } from './fixture.ts';

/** What docs/house-style.md says is tried: its example is built, its tables held against the program. */
const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/house-style.md'), 'utf8');
const AGREEMENTS = 'docs/house-style/partials/agreements.hbs';
const STYLE = { cwd: root, templates: 'docs/house-style' };

/** The names in a table, by its heading row. */
function tableOf(heading: string): string[] {
  const start = page.indexOf(`| ${heading} |`);
  expect(start).toBeGreaterThan(0);
  const rows = page.slice(start).split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)])
    .map(([, name]) => name ?? '');
}

test('the example changes what it says and nothing else', () => {
  const { handouts, diagnostics } = compile('guides/price-of-a-source.yaml', STYLE);
  expect(diagnostics).toEqual([]);
  const html = handouts[0]?.html ?? '';
  const usual = compile('guides/price-of-a-source.yaml', { cwd: root }).handouts[0]?.html ?? '';
  const lines = (text: string) => new Set(text.slice(text.indexOf('<body>')).split('\n'));
  const changed = [...lines(html)].filter((line) => !lines(usual).has(line));
  expect(changed.map((line) => line.replace(/<[^>]+>/g, ''))).toEqual([
    '90 minutes, with a break',
    'To talk about',
    'What we promise one another',
    'To talk about',
    'What we promise one another',
    '',
  ]);
  expect(html).toContain('<ol class="agreement-list"');
  expect(html.indexOf('3px double')).toBeGreaterThan(html.lastIndexOf('@media screen'));
});

test('the example prints', async () => {
  const out = temporaryFolder();
  const result = await build({
    ...STYLE,
    guides: ['price-of-a-source'],
    formats: ['pdf'],
    out,
    browser: 'embedded',
  });
  expect(result.diagnostics).toEqual([]);
  const { pages } = await readPdf(readFileSync(join(out, 'price-of-a-source-participant.pdf')));
  const text = pages.join(' ');
  expect(text).toContain('What we promise one another');
  expect(text).toMatch(/3\. ?Say “alleged”/);
}, 120_000);

test('its table has every name that a template is given', () => {
  const { html } = render(
    {},
    {
      files: { 'mine/participant.hbs': '{{#each this}}[{{@key}}]{{/each}}' },
      templates: ['mine', 'templates'],
    },
  );
  const given = [...html.matchAll(/\[(\w+)\]/g)].map(([, name]) => name);
  expect(tableOf('name').sort()).toEqual(given.sort());
});

test('its table has variables that the sheets set', () => {
  const { html } = render({});
  const set = new Set([...html.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const named = tableOf('variable');
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !set.has(name))).toEqual([]);
});

test('the problem that it shows is told there, in these words', () => {
  const text = readFileSync(join(root, AGREEMENTS), 'utf8').replace('labels.agree', 'labels.agre');
  const { reported } = render(
    { agreements: ['Listen.'] },
    {
      files: { [AGREEMENTS]: text },
      templates: ['docs/house-style', 'templates'],
    },
  );
  const [problem] = reported;
  const { line, column } = positionAt(text, problem?.start ?? 0);
  expect(reported).toHaveLength(1);
  expect(page).toContain(
    `${AGREEMENTS}:${line}:${column}  ${problem?.severity}  ${problem?.code}\n  ${problem?.message}\n`,
  );
});
