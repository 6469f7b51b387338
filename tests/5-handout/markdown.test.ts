import { describe, expect, test } from 'vitest';
import { bodyOf, excerpt, paragraph, plain, render } from './fixture.ts';

const background = (markdown: string) => {
  const { html, reported } = render({ background: markdown });
  const body = bodyOf(html);
  const start = body.indexOf('</h2>') + '</h2>'.length;
  return { html: body.slice(start, body.lastIndexOf('</section>')).trim(), reported };
};

describe('raw HTML is shown as the text it is', () => {
  test.each([
    ['among words', 'One <b>two</b> three.', '<p>One &#x3C;b>two&#x3C;/b> three.</p>'],
    ['as a block', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['as a comment', '<!-- hidden -->', '<p>&#x3C;!-- hidden --></p>'],
    ['alone in a paragraph', '<i></i>', '<p>&#x3C;i>&#x3C;/i></p>'],
  ])('%s', (_, markdown, html) => expect(background(markdown).html).toBe(html));
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'page.html',
    '//x.org',
  ])('to %s lose the link and keep the words', (href) => {
    expect(background(`See [the *page*](<${href}>).`).html).toBe('<p>See the <em>page</em>.</p>');
  });
  test.each(['https://example.org/', 'http://example.org/', 'mailto:a@example.org'])(
    'to %s stay',
    (href) => expect(background(`[page](${href})`).html).toBe(`<p><a href="${href}">page</a></p>`),
  );
});

test('headings stand below the section they are in', () => {
  const { html } = background('# One\n\n## Two\n\n### Three\n\n###### Six');
  expect(html.match(/<h\d/g)).toEqual(['<h3', '<h3', '<h4', '<h5']);
});

test('headings leave out no level, and those of one level stay so', () => {
  const { html } = background('#### One\n\n#### Two\n\n###### Three\n\n##### Four\n\n## Five');
  expect(html.match(/<h\d/g)).toEqual(['<h3', '<h3', '<h4', '<h4', '<h3']);
});

test('boxes to tick are signs that print', () => {
  const { html } = background('- [ ] open\n- [x] done');
  expect(html).toContain('☐ open');
  expect(html).toContain('☑ done');
  expect(html).not.toContain('<input');
});

describe('footnotes', () => {
  const guide = {
    background: 'A.[^1] Again.[^1] C.[^c]\n\n[^1]: Note A.\n[^c]: Note C.\n\nThe end.',
    questions: [{ ask: 'B.[^1]\n\n[^1]: Note B.' }, { ask: 'D.[^1]\n\n[^1]: Note D.' }],
    glossary: { zebra: 'Striped.[^1]\n\n[^1]: Note Z.', ant: 'Small.[^1]\n\n[^1]: Note Y.' },
  };
  const { html } = render(guide);
  const sectionOf = (id: string) =>
    bodyOf(html)
      .split('<section class="')
      .find((part) => part.includes(` id="${id}"`)) ?? '';
  const listOf = (id: string) => sectionOf(`${id}-notes`).replaceAll(/<a [^>]*>.*?<\/a>/g, '');

  test('stand at the end of their section, numbered through it in the order they are read', () => {
    expect(sectionOf('background')).toMatch(
      /A\.<sup><a[^>]*>1<\/a>.*Again\.<sup><a[^>]*>1<\/a>.*C\.<sup><a[^>]*>2</,
    );
    expect(sectionOf('background')).not.toContain('Note A.');
    expect(listOf('background')).toMatch(
      /<h3[^>]*>Notes<\/h3>\s*<ol>[\s\S]*Note A\.[\s\S]*Note C\./,
    );
    expect(sectionOf('questions')).toMatch(/B\.<sup><a[^>]*>1<[\s\S]*D\.<sup><a[^>]*>2</);
    expect(listOf('questions')).toMatch(/Note B\.[\s\S]*Note D\./);
    // The glossary is sorted, and its notes with it.
    expect(listOf('glossary')).toMatch(/Note Y\.[\s\S]*Note Z\./);
  });

  test('lead to their notes and back, with ids that no two fields share', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...bodyOf(html).matchAll(/href="#([^"]*-note-[^"]*)"/g)].map(([, id]) => id);
    expect(links).toHaveLength(14);
    expect(ids).toEqual(expect.arrayContaining(links));
    expect(bodyOf(html)).toContain('href="#background-note-1-ref-2"');
    expect(bodyOf(html)).toContain('aria-label="Back to the text of note 2"');
  });

  test('leave no mark in a gloss, which is said twice', () => {
    const glossed = render({ ...guide, background: 'An ant.' }).html;
    expect(glossed).toContain('<div class="gloss-means">Small.</div>');
  });

  test('leave no mark on the placemat, which has no place for notes', () => {
    const essential = {
      ...guide,
      questions: guide.questions.map((one) => ({ ...one, essential: true })),
    };
    const body = bodyOf(render(essential, { edition: 'placemat' }).html);
    expect(body).toContain('B.');
    expect(body).not.toMatch(/<sup>|-note-/);
  });

  test('keep a question inside one paragraph', () => {
    expect(sectionOf('questions')).toMatch(/<p class="ask">B\.<sup>/);
  });
});

test('quotation marks of the guide are set as curly ones, but not in code', () => {
  expect(background(`"Don't," *'she'* said: "*no*" \`"x"\` (the '80s)`).html).toBe(
    '<p>“Don’t,” <em>‘she’</em> said: “<em>no</em>” <code>"x"</code> (the ’80s)</p>',
  );
  expect(bodyOf(render({ lang: 'de', background: '"Ja"' }).html)).toContain('<p>"Ja"</p>');
});

test('a word too long for a table column can break there', () => {
  const address = `https://example.org/${'a'.repeat(40)}`;
  const html = bodyOf(
    render({ background: `| A | B |\n| - | - |\n| word | \`x\` ${'b'.repeat(40)} |\n\n${address}` })
      .html,
  );
  expect(html).toContain(`<span class="long-word">${'b'.repeat(40)}</span>`);
  expect(html.match(/long-word/g)).toHaveLength(1);
});

test('code keeps its line ends and breaks', () => {
  const { html } = render({ background: '```\na\n  b\n```' });
  expect(bodyOf(html)).toMatch(/<pre><code>a\n {2}b\n<\/code><\/pre>/);
  expect(html).toMatch(/\npre \{[^}]*overflow-wrap: anywhere;[^}]*white-space: pre-wrap/);
});

test('a block that runs against the language of the guide says so', () => {
  const background = 'An English one.\n\nواژه CIA در متن فارسی است.';
  const body = (lang: string) =>
    bodyOf(render({ lang, background, questions: [{ ask: 'Why?' }] }).html);
  expect(body('en')).toContain('<p>An English one.</p>\n<p dir="rtl">');
  expect(body('fa')).toContain('<p dir="ltr">An English one.</p>\n<p>');
  expect(body('fa')).toContain('<p class="ask"><bdi dir="ltr">Why?</bdi></p>');
});

test('a link whose words are its address is marked, so that paper has the address once', () => {
  const { html } = render({
    background: 'See https://example.org/a and [a page](https://example.org/b).',
  });
  expect(html).toContain('<a href="https://example.org/a" class="address">');
  expect(html).toContain('<a href="https://example.org/b">a page</a>');
});

test('every field of prose is Markdown, and shows raw HTML as text', () => {
  const prose = (name: string) => `${name} *stress* <b>raw</b>`;
  const { html } = render(
    {
      background: prose('background'),
      questions: [{ ask: prose('ask') }],
      options: [{ name: 'N', actions: [prose('action')], drawbacks: [prose('drawback')] }],
      glossary: { Term: prose('means') },
      people: [{ name: 'P', who: prose('who') }],
      timeline: [{ date: 'D', event: prose('event') }],
      agreements: [prose('agreement')],
    },
    { excerpts: [excerpt(1, [paragraph(1, plain('Words.'))], { note: prose('note') })] },
  );
  const fields = ['background', 'ask', 'action', 'drawback', 'means', 'who', 'event', 'agreement'];
  for (const field of [...fields, 'note']) {
    expect(html).toMatch(new RegExp(`${field} <em>stress</em> (?:&#x3C;|&lt;)b`));
  }
});
