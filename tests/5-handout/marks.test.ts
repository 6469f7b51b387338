import { parseHTML } from 'linkedom';
import type { Root as MarkdownRoot } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { loadTheme } from '../../src/5-handout/index.ts';
import { pointerTo } from '../../src/5-handout/marks.ts';
import { loadThemeFromDisk } from '../../src/build/load-theme.ts';
import { compile, EDITIONS, type Edition } from '../../src/compile.ts';
import { readYaml, type YamlPath, type YamlValue } from '../../src/source/yaml/read-yaml.ts';
import { MARKED_FILES, MARKED_GUIDE } from '../support/marked-guide.ts';
import { FONTS, workspaceWith } from './fixture.ts';

const { theme } = loadThemeFromDisk(process.cwd());

function draft(edition: Edition, marks: boolean): string {
  const { handouts, diagnostics } = compile('guides/full.yaml', {
    workspace: workspaceWith(MARKED_FILES),
    theme,
    editions: [edition],
    marks,
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return handouts[0]?.html ?? '';
}

/** Every text, number and flag of the guide, by its path. */
function leavesOf(value: YamlValue, path: YamlPath = []): { path: YamlPath; value: string }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value: String(value) }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

const GUIDE = readYaml({ file: 'guides/full.yaml', text: MARKED_GUIDE }, () => {})?.value ?? {};
const LEAVES = leavesOf(GUIDE);

/** Values that no edition shows as words, and what points to them instead of an element. */
const NOT_SHOWN =
  /^\/(?:elsewhere|logo|images\/\d\/(?:file|alt)|(?:excerpts|questions)\/\d\/(?:id|article|to|kind|lines)|agenda\/\d\/questions)/;
const FACILITATOR =
  /^\/(?:agenda|bring)|^\/questions\/\d\/(?:guidance|followups|minutes)|^\/session\/start/;
const PLACEMAT = /^\/(?:title|topic|options|questions\/1\/ask)/;

function isShown(pointer: string, edition: Edition): boolean {
  if (NOT_SHOWN.test(pointer)) return false;
  if (edition === 'placemat') return PLACEMAT.test(pointer);
  return edition === 'facilitator' || !FACILITATOR.test(pointer);
}

/** Letters and digits: what is left of a text whatever its marks, spaces and markup. */
const bare = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of Markdown, a stretch without markup each. */
function stretchesOf(markdown: string): string[] {
  const tree: MarkdownRoot = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const stretches: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')
      stretches.push(bare(node.value));
  });
  return stretches;
}

/** What must be in an element that shows a value: an article's title, a date in words, words. */
function wordsOf(path: YamlPath, value: string): string[] {
  const [top, key, inner] = path;
  if (top === 'articles') return [key === 'weir' ? 'TheWeir' : 'TheMill'];
  if (top === 'session' && key === 'date') return ['December32026'];
  if (inner === 'essential') return ['essential'];
  if (inner === 'excerpt') return ['Excerpt1'];
  return stretchesOf(value);
}

test.each(EDITIONS)(
  'every value that the %s edition shows is marked where it stands',
  (edition) => {
    const { document } = parseHTML(draft(edition, true));
    const shown = LEAVES.filter(({ path }) => isShown(pointerTo(path), edition));
    expect(shown.length).toBeGreaterThan(edition === 'placemat' ? 10 : 40);
    for (const { path, value } of shown) {
      const pointer = pointerTo(path);
      const elements = [...document.querySelectorAll('[data-from]')].filter(
        (element) => element.getAttribute('data-from') === pointer,
      );
      const text = elements.map((element) => bare(element.textContent)).join('|');
      for (const words of wordsOf(path, value)) expect(text, pointer).toContain(words);
      expect(elements.length, pointer).toBeGreaterThan(0);
    }
  },
);

test.each(EDITIONS)('every mark of the %s edition leads to a value of the guide', (edition) => {
  const { document } = parseHTML(draft(edition, true));
  const known = new Set([
    ...LEAVES.flatMap(({ path }) => path.map((_, at) => pointerTo(path.slice(0, at + 1)))),
  ]);
  const marked = [...document.querySelectorAll('[data-from]')];
  const pointers = marked.map((element) => element.getAttribute('data-from') ?? '');
  expect(pointers.filter((pointer) => !known.has(pointer))).toEqual([]);
  expect(pointers).toContain(edition === 'placemat' ? '/options/0/name' : '/glossary/a.b~1c~0"d"');
});

test.each(EDITIONS)('marks are all that drafts of the %s edition have besides', (edition) => {
  const marks = / data-(?:from(?:-series)?|at|end)="[^"]*"/g;
  const marked = draft(edition, true);
  const plain = draft(edition, false);
  expect(marked).toMatch(marks);
  expect(plain).not.toMatch(marks);
  expect(marked.replaceAll(marks, '')).toBe(plain);
});

test('each block says which stretch of the text it is', () => {
  const { document } = parseHTML(draft('facilitator', true));
  let blocks = 0;
  for (const element of document.querySelectorAll('[data-at]')) {
    const pointer = element.closest('[data-from]')?.getAttribute('data-from');
    const value = LEAVES.find(({ path }) => pointerTo(path) === pointer)?.value ?? '';
    const at = Number(element.getAttribute('data-at'));
    const stretch = value.slice(at, Number(element.getAttribute('data-end')));
    for (const note of element.querySelectorAll('sup')) note.remove();
    const words = element.innerHTML.replace(/<[^>]*>|&\w+;/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
    for (const word of words) expect(stretch).toContain(word);
    blocks += 1;
  }
  expect(blocks).toBeGreaterThan(30);
  const owners = document.querySelector('#background-note-2');
  expect(owners?.getAttribute('data-from')).toBe('/background');
  expect(Number(owners?.getAttribute('data-at'))).toBe(
    LEAVES.find(({ path }) => path[0] === 'background')?.value.indexOf('[^owners]: Or'),
  );
});

test('what is the season’s own is marked as that', () => {
  const { document } = parseHTML(draft('participant', true));
  const of = (pointer: string) =>
    document.querySelector(`[data-from-series="${pointer}"]`)?.textContent.trim();
  expect(of('/group')).toBe('The Tuesday <Readers>');
  expect(of('/contact')).toBe('Contact Ask Dana at the desk.');
  expect(document.querySelector('[data-from="/group"],[data-from="/contact"]')).toBeNull();
});

test('a picture among words says whose text it stands in, and where', () => {
  const { document } = parseHTML(draft('participant', true));
  const figure = document.querySelector('figure[data-from="/background"]');
  const background = LEAVES.find(({ path }) => path[0] === 'background')?.value ?? '';
  const ends = ['data-at', 'data-end'].map((name) => Number(figure?.getAttribute(name)));
  expect(background.slice(...ends)).toBe('![The gate, closed](images/map.png)');
});

test('a house’s own parts may lack marks, and may call the program’s as they always did', () => {
  const own = {
    'mine/partials/options-list.hbs':
      '{{#each options.list}}<h3>{{name}}</h3>{{> points points=actions}}{{/each}}',
  };
  const reported: string[] = [];
  const workspace = workspaceWith({ ...MARKED_FILES, ...own });
  const folders = { templates: ['mine', 'templates'], fonts: FONTS };
  const mine = loadTheme(workspace, folders, ({ message }) => reported.push(message));
  const { handouts } = compile('guides/full.yaml', {
    workspace,
    theme: mine,
    editions: ['large-print'],
    marks: true,
  });
  expect(reported).toEqual([]);
  expect(handouts[0]?.html).toContain('<h3>Keep it</h3><ul class="points"><li>Mend the gate.</li>');
  expect(handouts[0]?.html).toContain('data-from="/title"');
});
