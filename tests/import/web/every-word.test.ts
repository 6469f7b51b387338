import { expect, test } from 'vitest';
import { writeText } from '../../../src/2-article/write-text.ts';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';
import { page, TEXT } from './pages.ts';

/** Elements that show the words inside them, a word where WORD stands. */
const SHOWING = [
  ...(
    'a abbr acronym address article aside b bdi bdo big blink blockquote button center cite code data ' +
    'del details dfn dir div em fieldset figcaption figure font footer form header hgroup h1 h2 h3 h4 ' +
    'h5 h6 i ins kbd label legend li listing main map mark marquee menu nav nobr ol output p ' +
    'pre q rb s samp search section small span strike strong sub summary sup textarea time tt u ul ' +
    'unheard-of var xmp'
  )
    .split(' ')
    .map((name) => `<${name}>WORD</${name}>`),
  '<ruby>漢<rp>(</rp><rt>WORD</rt><rp>)</rp></ruby>',
  '<ruby>WORD<rt>reading</rt></ruby>',
  '<ruby>漢<rtc>WORD</rtc></ruby>',
  '<svg viewBox="0 0 9 9"><title>seen by nobody</title><text x="1">WORD</text></svg>',
  '<svg><foreignObject><p>WORD</p></foreignObject></svg>',
  '<select><option>first</option><option>WORD</option></select>',
  '<select><optgroup label="WORD"><option>first</option></optgroup></select>',
  '<option>WORD</option>',
  '<input type="submit" value="WORD">',
  '<input type="text" value="WORD">',
  '<input type="search" placeholder="WORD">',
  '<textarea placeholder="WORD"></textarea>',
  '<math><mi>WORD</mi><mo>=</mo><mn>1</mn></math>',
  '<math><msup><mi>WORD</mi><mn>2</mn></msup></math>',
  '<math><mfrac><mi>WORD</mi><mn>2</mn></mfrac></math>',
  '<math><msqrt><mtext>WORD</mtext></msqrt></math>',
  '<img class="latex" src="formula.png" alt="WORD">',
  '<img src="formula.png" alt="{\\displaystyle WORD}">',
  '<span aria-hidden="true">WORD</span>',
  '<object data="film.swf"><p>WORD</p></object>',
  '<applet code="clock">WORD</applet>',
  '<dialog open>WORD</dialog>',
  '<dl><dt>WORD</dt><dd>what it is</dd></dl>',
  '<dl><dt>what it is</dt><dd>WORD</dd></dl>',
  '<ul><li>one</li><li>WORD</li></ul>',
  '<ul>WORD<li>one</li></ul>',
  '<table><tr><td>WORD</td><td>two</td></tr><tr><td>three</td><td>four</td></tr></table>',
  '<table><caption>WORD</caption><tr><th>one</th><th>two</th></tr><tr><td>3</td><td>4</td></tr></table>',
  '<table><tfoot><tr><td>WORD</td><td>two</td></tr></tfoot><tr><td>three</td><td>four</td></tr></table>',
  '<table><tr><td><button>WORD</button></td><td>two</td></tr><tr><td>3</td><td>4</td></tr></table>',
  '<h3><button>WORD</button></h3>',
  '<details><summary>WORD</summary><p>what it is</p></details>',
  '<figure><img src="a.jpg"><figcaption>WORD</figcaption></figure>',
  '<a href="#top"><sup>WORD</sup></a>',
  '<sup><a href="#note">1</a></sup><p id="note">1. A note. <a href="#x" class="footnote-backref">WORD</a></p>',
  '<svg class="icon"/> WORD <svg><path d="M0 0"/></svg>',
  '<menu><li>one</li><li>WORD</li></menu>',
  '<label>Your name <input type="text"> WORD</label>',
  '<p style="display:block">one<br><br>WORD</p>',
];

const [ABOVE = '', ...BELOW] = TEXT;
/** Places of a page in which an element is looked for, HERE where it stands. */
const PLACES: readonly (readonly [name: string, html: string])[] = [
  ['alone between paragraphs', `<p>${ABOVE}</p>HERE<p>${BELOW.join('</p><p>')}</p>`],
  ['in a line', `<p>${ABOVE} And HERE the rest of it.</p><p>${BELOW.join('</p><p>')}</p>`],
  [
    'in an item',
    `<p>${ABOVE}</p><ul><li>one</li><li>HERE</li></ul><p>${BELOW.join('</p><p>')}</p>`,
  ],
  ['at the top', `HERE<p>${TEXT.join('</p><p>')}</p>`],
  ['at the end', `<p>${TEXT.join('</p><p>')}</p>HERE`],
];
const OUTSIDE = 'in the page’s footer';

/** Everything a person is given of a page: the article, its facts, and what was taken out. */
function given(html: string): string {
  const { content, facts, removed } = readWebPage(html, undefined);
  const lists = removed.map(({ text }) => text);
  return [writeText(content), ...Object.values(facts), ...lists].join('\n');
}

/** The pages with one element in each place, and the word that it shows there. */
function pagesWith(element: string, index: number) {
  const places = PLACES.map(([place, text], number) => {
    const word = `zword${index}x${number}`;
    return {
      place,
      word,
      html: page({ text: text.replace('HERE', element.replace('WORD', word)) }),
    };
  });
  const word = `zword${index}x${places.length}`;
  const html = page({ after: `<div>${element.replace('WORD', word)}</div>` });
  return [...places, { place: OUTSIDE, word, html }];
}

test.each(SHOWING.map((element, index) => [element, index] as const))(
  'a word that %s shows is kept or listed, wherever it stands',
  (element, index) => {
    const lost = pagesWith(element, index).filter(({ word, html }) => !given(html).includes(word));
    expect(lost.map(({ place }) => place)).toEqual([]);
  },
);

const [first = '', second = '', third = ''] = TEXT;
const around = (line: string) => `<p>${first}</p><p>${line}</p><p>${second} ${third}</p>`;
const line = (text: string) => readWebPage(page({ text: around(text) }), undefined);

test.each([
  [
    'a button',
    'The harbour pilot <button>Zoom in</button> was asked about the channel and its depth in winter.',
    { what: 'button', text: 'Zoom in', after: 'The harbour pilot' },
  ],
  [
    'the readings of signs, in one entry',
    'The town of <ruby>東京<rt>とうきょう</rt></ruby> and the river of <ruby>川<rt>かわ</rt></ruby> are known to all who live here.',
    { what: 'reading beside the line', text: 'とうきょう / かわ', after: 'The town of 東京' },
  ],
  [
    'a formula of two lines, in the words it was written in',
    'The pilot says <math alttext="\\frac{a}{b}"><mfrac><mi>a</mi><mi>b</mi></mfrac></math> is the depth of all of it.',
    { what: 'formula', text: '\\frac{a}{b}', after: 'The pilot says' },
  ],
  [
    'what is hidden from screen readers alone',
    'The pilot spoke <span aria-hidden="true">of mud</span> about the channel and its depth in winter.',
    { what: 'hidden text', text: 'of mud', after: 'The pilot spoke' },
  ],
])('lists %s, with the words before it', (_, text, entry) => {
  expect(line(text).removed).toContainEqual(entry);
});

test('a short text that nobody sees is not listed, and a long one is', () => {
  const short = 'The pilot spoke of the channel <span hidden>not for you</span> and its depth.';
  const long = `${short}<span style="display: none">${third}</span>`;
  const listed = (text: string) => line(text).removed.map((entry) => entry.text);
  expect(listed(short).join()).not.toContain('not for you');
  expect(listed(long)).toContain(third);
});

test('a formula of one line is words, raised where it was; another is a picture among them', () => {
  const formula = (inside: string) =>
    `It is <math>${inside}</math> that the pilot has in mind here.`;
  const power = '<msup><mi>x</mi><mn>2</mn></msup><mo>=</mo><mn>4</mn>';
  expect(writeText(line(formula(power)).content)).toContain('It is x²=4 that');
  const root = line(formula('<msqrt><mi>x</mi></msqrt>'));
  expect(writeText(root.content)).toContain('It is ![x](#formula) that');
  expect(root.notes.join()).toMatch(/Formulas/);
});

test('a heading that is a button stays a heading', () => {
  const text = `<p>${first}</p><h2><button>Who will sail</button></h2><p>${second} ${third}</p>`;
  expect(writeText(readWebPage(page({ text }), undefined).content)).toContain('## Who will sail');
});
