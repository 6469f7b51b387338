import { makeArticle, seededNumbers } from '../quotations/made-article.ts';

const WORDS =
  'a the of to in and its their town river bridge mill council water keeper ferry harbor letter vote winter owner street market lantern debt promise neighbor captain archive garden quarrel treaty orchard signal evening stone repair'.split(
    ' ',
  );
const TERMS = ['weir', 'toll', 'sluice', 'charter', 'levy', 'commons', 'ford', 'tithe', 'wharf'];

/** A guide in YAML and the files that it needs, by their paths. */
export interface MadeGuide {
  readonly file: string;
  readonly text: string;
  readonly articles: Readonly<Record<string, string>>;
}

/**
 * An invented sound guide of 4,000 words over two articles of 2,000 words each: headings, lists, a
 * table and footnotes in its background, excerpts by quotation, by ends and by paragraphs, and words
 * quoted among its own.
 */
export function makeGuide(seed: number): MadeGuide {
  const random = seededNumbers(seed);
  const from = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[from(0, WORDS.length - 1)]).join(' ');
  const sentence = (count: number) => `${words(count).replace(/^./, (c) => c.toUpperCase())}.`;
  const paragraph = (sentences: number) =>
    Array.from({ length: sentences }, () => sentence(from(8, 24))).join(' ');

  const texts = [1, 2].map((number) => makeArticle(2000, seededNumbers(seed + number)).text);
  const passage = (text: string, length: number) => {
    const paragraphs = text.split('\n\n').filter((one) => one.split(' ').length > length + 2);
    const chosen = (paragraphs[from(0, paragraphs.length - 1)] ?? '').split(' ');
    const start = from(1, chosen.length - length - 1);
    // A quotation in quotation marks ends at those that it has itself.
    return chosen
      .slice(start, start + length)
      .join(' ')
      .replace(/[“”]/g, '');
  };
  const quoted = (text: string) => {
    for (;;) {
      const words = passage(text, 6);
      if (text.includes(words) && !/[’,–.]/.test(words)) return words;
    }
  };
  const excerptOf = (at: number) => {
    const name = `a${(at % 2) + 1}`;
    const text = texts[at % 2] ?? '';
    const paragraphs = text.split('\n\n');
    const number = from(2, paragraphs.length - 2);
    const body = paragraphs[number - 1] ?? '';
    const selector = [
      `quote: ${JSON.stringify(body)}`,
      `from: ${JSON.stringify(body.split(' ').slice(0, 9).join(' '))}\n    to: ${JSON.stringify(body.split(' ').slice(-7).join(' '))}`,
      `paragraphs: ${number}-${number + 1}`,
    ];
    return `  - id: e${at + 1}
    article: ${name}
    heading: ${sentence(5)}
    ${selector[at % 3]}
    note: ${sentence(14)}`;
  };
  const questionOf = (at: number) => `  - ask: ${sentence(16).replace(/\.$/, '?')}
    kind: ${at === 0 ? 'opening' : at === 14 ? 'closing' : 'interpretive'}
    excerpt: e${(at % 9) + 1}
    minutes: 5${at % 5 === 1 ? '\n    essential: true' : ''}
    followups: [${sentence(9)}, ${sentence(8)}]
    guidance: |
      ${paragraph(2)}`;

  const background = Array.from({ length: 28 }, (_, at) => {
    if (at % 6 === 0) return `## ${sentence(4).replace('.', '')}`;
    if (at === 9) return Array.from({ length: 6 }, () => `- ${sentence(10)}`).join('\n');
    if (at === 16)
      return `| Year | What |\n| --- | --- |\n${[1901, 1911, 1934].map((year) => `| ${year} | ${words(8)} |`).join('\n')}`;
    const term = TERMS[at % TERMS.length];
    return `${paragraph(4)} The ${term} was *${words(3)}*, “${quoted(texts[at % 2] ?? '')}”.${at % 8 === 1 ? `[^n${at}]` : ''} ${sentence(12)}`;
  });
  const notes = [1, 17, 25].map((at) => `[^n${at}]: ${sentence(14)}`);
  const text = `title: The Keeper of the Bridge
subtitle: ${sentence(8)}
session: { date: 2026-12-03, minutes: 90 }
articles:
  a1: articles/one.md
  a2: articles/two.md
background: |
  ${[...background, ...notes].join('\n\n').replace(/\n(?=.)/g, '\n  ')}
excerpts:
${Array.from({ length: 9 }, (_, at) => excerptOf(at)).join('\n')}
questions:
${Array.from({ length: 15 }, (_, at) => questionOf(at)).join('\n')}
options:
${[1, 2, 3].map((at) => `  - name: Way ${at}\n    actions: [${words(8)}, ${words(9)}]\n    drawbacks: [${words(9)}, ${words(7)}]`).join('\n')}
glossary:
${TERMS.map((term) => `  ${term}: ${sentence(14)}`).join('\n')}
people:
${[1, 2, 3, 4].map((at) => `  - { name: Person ${at}, who: ${words(9)} }`).join('\n')}
timeline:
${[1901, 1911, 1934, 1950].map((year) => `  - { date: ${year}, event: ${words(9)} }`).join('\n')}
`;
  const articleOf = (at: number) =>
    `---\ntitle: Article ${at + 1}\nauthor: A. Writer\npublished: 2024-05-17\nurl: https://example.org/${at}\n---\n\n${texts[at]}\n`;
  return {
    file: 'guides/made.yaml',
    text,
    articles: { 'guides/articles/one.md': articleOf(0), 'guides/articles/two.md': articleOf(1) },
  };
}
