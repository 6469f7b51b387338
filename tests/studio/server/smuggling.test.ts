import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { Draft } from '../../../src/studio/messages/drafts.ts';
import { ARTICLE, GUIDE, smallGuide } from '../../support/small-guide.ts';
import { idOf, openTestStudio } from './open.ts';

/** Would run, or would ask another address, if it came into a page as it stands. */
const NASTY = [
  `<script>top.stolen = 1</script>`,
  `<img src="x" onerror="top.stolen = 1">`,
  `<svg onload="top.stolen = 1"></svg>`,
  `"><iframe src="javascript:top.stolen=1"></iframe>`,
  `</title></style><script>top.stolen = 1</script>`,
  `<meta http-equiv="refresh" content="0; url=http://evil.example/">`,
  `<link rel="stylesheet" href="http://evil.example/a.css"><base href="http://evil.example/">`,
  `<a href="javascript:top.stolen=1">x</a> [x](javascript:top.stolen=1) ![x](http://evil.example/x.png)`,
  `<form action="http://evil.example/"><button formaction="javascript:top.stolen=1">x</button></form>`,
];
const COLOURS = [
  'red; } * { background: url(http://evil.example/x) }',
  '#123456</style><script>top.stolen = 1</script>',
  'url(http://evil.example/x)',
  'var(--x, url(http://evil.example/x))',
  '#12345\\36; background: url(http://evil.example)',
];
const LANGUAGES = ['en" onload="top.stolen=1', '"><script>top.stolen=1</script>', "en' x='"];
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="top.stolen = 1"><script>top.stolen = 1</script><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="top.stolen = 1"/></foreignObject><image href="http://evil.example/x.png"/><a href="javascript:top.stolen=1"><rect width="10" height="10"/></a><style>@import url(http://evil.example/a.css);</style></svg>`;

const yaml = (value: string) => JSON.stringify(value);
const nasty = yaml(NASTY.join(' '));
/** Markdown that is read as such, since no HTML is before it on its line. */
const LINKS = yaml(
  'See [x](javascript:top.stolen=1), <javascript:top.stolen=1> and [y][y].\n\n[y]: data:text/html,x',
);
/** Guides with something nasty in every place that a text of theirs is shown in. */
const GUIDES: readonly (readonly [where: string, guide: string])[] = [
  ['title', GUIDE.replace('The River', nasty)],
  ['subtitle', `${GUIDE}subtitle: ${nasty}\n`],
  ['group', `${GUIDE}group: ${nasty}\n`],
  ['background', GUIDE.replace('A short note.', nasty)],
  ['links in the background', GUIDE.replace('A short note.', LINKS)],
  ['links in a glossary', `${GUIDE}glossary:\n  mill: ${LINKS}\n`],
  ['question', GUIDE.replace('What would you have asked?', nasty)],
  ['glossary', `${GUIDE}glossary:\n  ${nasty}: ${nasty}\n`],
  ['name of an article', GUIDE.replace('mill:', `${nasty}:`)],
  ...COLOURS.map((one, index) => [`accent ${index}`, `${GUIDE}accent: ${yaml(one)}\n`] as const),
  ...LANGUAGES.map((one, index) => [`lang ${index}`, `${GUIDE}lang: ${yaml(one)}\n`] as const),
  ['label', `${GUIDE}labels:\n  background: ${nasty}\n  questions: ${nasty}\n`],
  ['picture', GUIDE.replace('A short note.', yaml('![A mill](pictures/mill.svg)'))],
  ['address of a picture', GUIDE.replace('A short note.', yaml('![x](http://evil.example/x.png)'))],
];

const files = (guide: string) => ({
  ...smallGuide('river', guide),
  'guides/pictures/mill.svg': SVG,
  'guides/articles/mill.md': ARTICLE.replace('The Mill', yaml(NASTY[1] ?? '')).concat(
    NASTY.join('\n\n'),
  ),
});

/** The elements of a draft that run, ask another address or lead to what runs. */
function dangers(body: string): string[] {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  return [...document.querySelectorAll('*')]
    .filter(({ localName, attributes }) => {
      if (/^(?:script|iframe|form|base|meta|link|style|object|embed)$/i.test(localName))
        return true;
      return [...attributes].some(({ name, value }) => {
        const leads =
          /^(?:href|src|xlink:href)$/.test(name) && /^\s*(?:javascript|data):/i.test(value);
        return /^on/i.test(name) || leads || (name === 'src' && value.includes('evil'));
      });
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 80));
}

test.each(GUIDES)('what is smuggled into a draft by its %s does not run', async (_, guide) => {
  const { askFor, folder } = await openTestStudio({ files: files(guide) });
  const { status, body } = await askFor<Draft>(`/api/guides/${idOf(folder)}/draft`, {
    method: 'POST',
    body: { text: guide, edition: 'participant' },
  });
  expect(status).toBe(200);
  // What is refused is told; what is not is shown as words.
  if (!body.page) return expect(body.problems.length).toBeGreaterThan(0);
  expect(dangers(body.page.body.text)).toEqual([]);
  expect(body.page.styles.text.replaceAll(/\/draft-fonts\//g, '')).not.toMatch(/evil|<\/style/);
  expect(`${body.page.lang} ${body.page.classes}`).not.toMatch(/["'<>]/);
});

test('what would run is seen in a draft that has it', () => {
  for (const one of NASTY) expect(dangers(`<p>${one}</p>`)).not.toEqual([]);
});
