import { describe, expect, test } from 'vitest';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';
import { blocksOf, PARAGRAPHS, page, read, TEXT } from './pages.ts';

/** The blocks a piece of HTML gives when it follows an article's own paragraphs. */
function added(html: string, url = 'https://courier.example/ferry/1'): string[] {
  return blocksOf(read({ text: `${PARAGRAPHS}${html}<p>${LAST}</p>` }, url)).slice(3, -1);
}
const LAST = 'The council will vote in May, and the islanders will stand in the square to hear it.';

test.each([
  [
    'two line breaks end a paragraph',
    '<p>First line.<br><br>Second line.</p>',
    ['First line.', 'Second line.'],
  ],
  ['one is kept', '<p>Over the water<br>under the moon</p>', ['Over the water\\\nunder the moon']],
  [
    'bare text becomes paragraphs',
    '<div>Bare text here.<p>A paragraph.</p>And more of it.</div>',
    ['Bare text here.', 'A paragraph.', 'And more of it.'],
  ],
  [
    'emphasis around paragraphs is put on each',
    '<b><p>One here.</p><p>Two here.</p></b>',
    ['**One here.**', '**Two here.**'],
  ],
  [
    'a large first letter joins its word',
    '<p><span class="dropcap">T</span>he boat.</p>',
    ['The boat.'],
  ],
  [
    'also one hidden from screen readers',
    '<p><span aria-hidden="true">T</span>he boat.</p>',
    ['The boat.'],
  ],
  [
    'elements within a word do not part it',
    '<p>is<span>land</span>ers<wbr>’ boat</p>',
    ['islanders’ boat'],
  ],
  [
    'soft hyphens, joiners and fixed spaces stay',
    '<p>ferry\u00adman, می\u200cرود, 3\u00a0km</p>',
    ['ferry\u00adman, می\u200cرود, 3\u00a0km'],
  ],
  [
    'quotation marks, dashes and signs stay',
    '<p>“So — what?” ‘No…’ «é» 😀</p>',
    ['“So — what?” ‘No…’ «é» 😀'],
  ],
  ['line ends are spaces', '<p>one\n   two\tthree</p>', ['one two three']],
  ['lists', '<ul><li>one</li><li>two <b>bold</b></li></ul>', ['- one\n- two **bold**']],
  [
    'numbered lists keep their numbers',
    '<ol start="4"><li>one</li><li>two</li></ol>',
    ['4. one\n5. two'],
  ],
  ['a number alone is written as one', '<ol start="4"><li>one here</li></ol>', ['4\\. one here']],
  [
    'quotations',
    '<blockquote><p>We order our lives by it.</p><p>She did not smile.</p></blockquote>',
    ['> We order our lives by it.\n>\n> She did not smile.'],
  ],
  [
    'headings',
    '<h2>The <b>yard</b> at Oster</h2><p>It is small.</p>',
    ['## The yard at Oster', 'It is small.'],
  ],
  ['code', '<pre>a  b\n c</pre>', ['```\na  b\n c\n```']],
  [
    'words between tags of style',
    '<p>a<i> slanted </i>word, <em></em>plain</p>',
    ['a *slanted* word, plain'],
  ],
  ['definitions', '<dl><dt>Pier</dt><dd>Where it lands.</dd></dl>', ['Pier', 'Where it lands.']],
  [
    'what readers do not see',
    '<p>Seen.<span style="display:none">Not</span><script>x()</script></p>',
    ['Seen.'],
  ],
])('%s', (_, html, blocks) => {
  expect(added(html)).toEqual(blocks);
});

test.each([
  ['<a href="/plan">plan</a>', 'a [plan](https://courier.example/plan).'],
  ['<a href="mailto:a@oster.example">plan</a>', 'a [plan](mailto:a@oster.example).'],
  ['<a href="javascript:alert(1)">plan</a>', 'a plan.'],
  ['<a href="data:text/html,x">plan</a>', 'a plan.'],
  ['<a href="#below">plan</a>', 'a plan.'],
  ['<a name="here">plan</a>', 'a plan.'],
  ['<a href="http://[bad">plan</a>', 'a plan.'],
])('a link %s', (link, text) => {
  expect(added(`<p>a ${link}.</p>`)).toEqual([text]);
});

test('tables of data stay tables, those that lay out a page do not', () => {
  const data =
    '<table><caption>Fares in 2019</caption><tr><th>Who</th><th>Fare</th></tr><tr><td>Child</td><td>2</td></tr></table>';
  expect(added(data)).toEqual(['Fares in 2019', '| Who | Fare |\n| - | - |\n| Child | 2 |']);
  const old = `<body bgcolor=white><table><tr><td width=100><a href=a>Home</a><br><a href=b>News</a><td><font size=5><b>The Last Ferry</b></font><p>${TEXT.join('<p>')}<p>It is <i>late</i></table>`;
  expect(blocksOf(readWebPage(old, undefined)).slice(-4)).toEqual([...TEXT, 'It is *late*']);
});

test('a page of the nineties without paragraphs', () => {
  const old = `<html><body><center><h1>The Last Ferry</h1></center>${TEXT.join('<br><br>\n')}<hr><font size=1>Last updated 3 May 1997</font></body></html>`;
  expect(blocksOf(readWebPage(old, undefined))).toEqual(TEXT);
});

describe('captions', () => {
  const image = '<img src="/boat.jpg" alt="A boat">';
  test.each([
    ['figure', `<figure>${image}<figcaption>The boat in 1931.</figcaption></figure>`],
    [
      'blog',
      `<div class="wp-caption">${image}<p class="wp-caption-text">The boat in 1931.</p></div>`,
    ],
    [
      'table',
      `<table class="tr-caption-container"><tr><td>${image}</td></tr><tr><td class="tr-caption">The boat in 1931.</td></tr></table>`,
    ],
    ['small text below a picture', `<p>${image}</p><p><em>The boat in 1931.</em></p>`],
  ])('in a %s become the picture’s title', (_, html) => {
    expect(added(html)).toEqual([
      '![A boat](https://courier.example/boat.jpg "The boat in 1931.")',
    ]);
  });

  test('pictures without one are dropped, and text below a picture stays text', () => {
    expect(
      added(
        `<p>${image}</p><p>The boat was built before the war, and it has not been painted since.</p>`,
      ),
    ).toEqual(['The boat was built before the war, and it has not been painted since.']);
  });
});

describe('footnotes', () => {
  const note = '<ol class="footnotes"><li id="fn1">It sank in 1931. <a href="#r1">↩</a></li></ol>';
  test('that are linked become footnotes', () => {
    const blocks = blocksOf(
      read({
        text: `<p>${TEXT[0]}<sup><a href="#fn1" id="r1">1</a></sup></p><p>${TEXT[1]}</p>`,
        below: note,
      }),
    );
    expect(blocks).toEqual([`${TEXT[0]}[^1]`, TEXT[1], '[^1]: It sank in 1931.']);
  });

  test('as encyclopedias set them', () => {
    const html = `<p>${TEXT[0]}<sup class="reference" id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup> ${TEXT[2]}</p><h2>Yard<span class="mw-editsection">[edit]</span></h2><p>${TEXT[1]}</p>
      <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">^</a></span> <span class="reference-text">Oster, p. 4.</span></li></ol>`;
    const blocks = blocksOf(read({ text: html }));
    expect(blocks).toEqual([`${TEXT[0]}[^1] ${TEXT[2]}`, '## Yard', TEXT[1], '[^1]: Oster, p. 4.']);
  });

  test('whose note is missing are listed, with the words kept', () => {
    const { content, removed } = read({
      text: `<p>${TEXT[0]}<sup><a href="#gone">7</a></sup></p><p>${TEXT[1]}</p>`,
    });
    expect(JSON.stringify(content)).toContain(`${TEXT[0]}"`);
    expect(removed).toContainEqual({ what: 'footnote mark', text: '7', after: '' });
  });

  test('that nothing in the text points to are listed', () => {
    const { removed } = read({
      above: '<p class="byline">Ida Brandt<sup><a href="#fn1">1</a></sup></p>',
      below: note,
    });
    expect(removed.some(({ what, text }) => what === 'footnote' && /sank/.test(text))).toBe(true);
  });

  test('other raised signs stand on the line, and a note names them', () => {
    const { content, notes } = read({
      text: `${PARAGRAPHS}<p>It weighs 10<sup>ab</sup> grams, as the yard says.</p>`,
    });
    expect(JSON.stringify(content)).toContain('It weighs 10ab grams');
    expect(notes.some((text) => /“ab”/.test(text))).toBe(true);
  });
});

const LANGUAGES: [string, string[]][] = [
  [
    'fa',
    [
      'کشتی هالم در تابستان روزی دو بار و در زمستان هفته‌ای یک بار می‌رود، و مردم جزیره زندگی خود را با آن تنظیم می‌کنند.',
      'پاییز گذشته شرکتی که کشتی را می‌راند گفت خط را می‌بندد، چون کشتی کهنه است و بندر کم‌عمق.',
    ],
  ],
  [
    'ar',
    [
      'تغادر العبّارة الجزيرة مرتين في اليوم صيفًا ومرة في الأسبوع شتاءً، وقد اعتاد الناس أن ينظموا حياتهم بها منذ أجيال.',
      'في الخريف الماضي قالت الشركة إنها ستغلق الخط، لأن السفينة قديمة والميناء ضحل، وقليلون من يسافرون.',
    ],
  ],
  [
    'he',
    [
      'המעבורת יוצאת פעמיים ביום בקיץ ופעם בשבוע בחורף, ותושבי האי למדו לסדר את חייהם לפיה כפי שעשו סביהם.',
      'בסתיו אמרה החברה שתסגור את הקו, כי הספינה ישנה, הנמל רדוד, ומעטים נוסעים בה בחודש.',
    ],
  ],
  [
    'zh',
    [
      '渡轮夏天每天开两班，冬天每周只开一班，岛上的居民早已学会按照船期来安排自己的生活，就像他们的祖辈那样。',
      '去年秋天，经营渡轮的公司表示将关闭这条航线，因为船只老旧，港口水浅，每月乘客不到三百人。',
    ],
  ],
  [
    'ja',
    [
      'フェリーは夏には一日に二便、冬には週に一便だけ島を出るので、島の人々は祖父母の代からそれに合わせて暮らしてきた。',
      '昨年の秋、会社は航路を閉じると述べた。船は古く、港は浅く、月に三百人も乗らないからである。',
    ],
  ],
  [
    'ru',
    [
      'Паром уходит с острова дважды в день летом и раз в неделю зимой, и жители привыкли строить по нему свою жизнь.',
      'Прошлой осенью компания объявила, что закроет линию, потому что судно старое, гавань мелкая, а пассажиров мало.',
    ],
  ],
];

test.each(LANGUAGES)('an article in %s is kept character for character', (lang, paragraphs) => {
  const html = page({ text: paragraphs.map((text) => `<p>${text}</p>`).join('') }).replace(
    '<html>',
    `<html lang="${lang}">`,
  );
  expect(blocksOf(readWebPage(html, undefined))).toEqual(paragraphs);
});

test('an interview keeps its short questions', () => {
  const text = `<p><b>And then?</b></p><p>${TEXT[0]}</p><p><b>Why?</b></p><p>${TEXT[1]}</p><p><b>Who says so?</b></p><p>I do.</p>`;
  expect(blocksOf(read({ text }))).toHaveLength(6);
});

test('a short article is found', () => {
  expect(blocksOf(read({ text: `<p>${TEXT[0]}</p>` }))).toEqual([TEXT[0]]);
});

test('the same page gives the same article', () => {
  const html = page({ above: '<p class="byline">By Ida Brandt</p>', below: '<p>Share this</p>' });
  expect(readWebPage(html, undefined)).toEqual(readWebPage(html, undefined));
});
