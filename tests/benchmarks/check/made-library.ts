import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countWords } from '../../../src/2-article/word-count.ts';
import { seededNumbers } from '../quotations/made-article.ts';
import { sentenceMaker } from './sentences.ts';

/** How many words a library has, by what they stand in. */
export interface LibraryWords {
  readonly guides: number;
  readonly articles: number;
}

/** Guides that share one article, as those of a season do. */
const SHARING = 4;

/**
 * Writes a library of invented guides, each as long as the project's own first guide and built like
 * it: about 4,000 words, nine excerpts, twelve questions with guidance. Every guide has an article of
 * its own, every second one another that a few guides share.
 */
export function writeLibrary(folder: string, guides: number): LibraryWords {
  const random = seededNumbers(1911);
  mkdirSync(join(folder, 'guides/articles'), { recursive: true });
  const words = { guides: 0, articles: 0 };
  const write = (kind: keyof LibraryWords, name: string, text: string) => {
    words[kind] += countWords(text);
    writeFileSync(join(folder, 'guides', name), text);
  };
  let shared: MadeArticle | undefined;
  for (let at = 0; at < guides; at++) {
    if (at % (2 * SHARING) === 0) {
      shared = makeArticle(`shared-${at}`, random);
      write('articles', `articles/${shared.name}.md`, shared.text);
    }
    const own = makeArticle(`own-${at}`, random);
    write('articles', `articles/${own.name}.md`, own.text);
    const articles = at % 2 === 1 && shared ? [own, shared] : [own];
    write('guides', `guide-${String(at).padStart(4, '0')}.yaml`, makeGuide(at, articles, random));
  }
  write('guides', 'series.yaml', SERIES);
  return words;
}

interface MadeArticle {
  readonly name: string;
  readonly text: string;
  /** Its sentences, paragraph by paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
}

const SERIES = `group: The Thursday Readers
contact: Ask at the desk about dates and larger print.
session:
  place: Room B
  start: "18:30"
  minutes: 90
agreements:
  - Speak for yourself.
  - Point to the paragraph.
`;

function makeArticle(name: string, random: () => number): MadeArticle {
  const sentence = sentenceMaker(random);
  const paragraphs = Array.from({ length: 14 }, () => Array.from({ length: 4 }, sentence));
  const body = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
  const text = `---
title: The ${name} report
author: R. Example
publication: The Invented Gazette
kind: news
published: 2024-05-17
url: https://example.org/${name}
reviewed: yes
---

${body}
`;
  return { name, text, paragraphs };
}

function makeGuide(at: number, articles: readonly MadeArticle[], random: () => number): string {
  const sentence = sentenceMaker(random);
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(' ');
  const excerpts = Array.from({ length: 9 }, (_, index) => {
    const article = articles[index % articles.length];
    if (!article) throw new Error('A guide has an article.');
    const number = 1 + Math.floor(index / articles.length);
    const [first = '', second = '', third = '', last = ''] = article.paragraphs[number - 1] ?? [];
    const passages = [
      `quote: >-\n      ${first} ${second}`,
      `from: ${JSON.stringify(first)}\n    to: ${JSON.stringify(last)}`,
      `paragraphs: ${number}`,
      `quote: >-\n      ${first} [...] ${third}`,
    ];
    return { id: `e${index}`, article: article.name, words: second, how: passages[index % 4] };
  });
  const kinds = ['opening', 'factual', ...Array(8).fill('interpretive'), 'evaluative', 'closing'];
  const questions = kinds.map((kind, index) => {
    const excerpt = excerpts[index % 9];
    const quoted = excerpt?.words.split(' ').slice(0, 6).join(' ');
    return `  - ask: >-
      What might the people of street ${index + 1} gain and lose if the council followed
      the plan that this excerpt describes?
    kind: ${kind}
    excerpt: ${excerpt?.id}
    minutes: ${index < 6 ? 6 : 5}
    essential: ${index > 1 && index < 5}
    lines: 2
    followups:
      - Which of these costs would be paid by people outside the town?
      - What would have to be true for that?
    guidance: |
      **It would gain.** The article says "${quoted}" and goes on from there. ${sentences(3)}

      **It would lose.** ${sentences(3)}
`;
  });
  return `# yaml-language-server: $schema=guide.schema.json
title: The Price of Water, part ${at}
subtitle: ${sentences(1)}
topic: ${at + 1}
session:
  date: 2026-12-03
articles:
${articles.map(({ name }) => `  ${name}: articles/${name}.md`).join('\n')}
background: |
${Array.from({ length: 5 }, (_, index) => `  ## Part ${index + 1}\n\n  ${sentences(5)}\n\n  ${sentences(3)}\n`).join('\n')}
excerpts:
${excerpts
  .map(
    ({ id, article, how }) => `  - id: ${id}
    article: ${article}
    heading: What is said of it
    ${how}
    note: >-
      ${sentences(1)}
`,
  )
  .join('')}questions:
${questions.join('\n')}
options:
${['Keep the weir', 'Lower the weir', 'Take it away']
  .map(
    (name) => `  - name: ${name}
    actions:
      - ${sentences(1)}
      - ${sentences(1)}
    drawbacks:
      - ${sentences(1)}
      - ${sentences(1)}
`,
  )
  .join('')}glossary:
${[
  'council',
  'harbor',
  'lantern',
  'ferry',
  'orchard',
  'treaty',
  'mill',
  'archive',
  'market',
  'signal',
]
  .map((term) => `  ${term}: >-\n    ${sentences(1)}\n`)
  .join('')}people:
${['Ann Ottery', 'Ben Reed', 'Cora Hale', 'Dan Marsh', 'Eve Stone']
  .map((name) => `  - name: ${name}\n    who: ${sentences(1)}\n`)
  .join('')}timeline:
${[1911, 1944, 1978, 1999, 2007, 2012].map((date) => `  - date: ${date}\n    event: ${sentences(1)}\n`).join('')}agenda:
  - minutes: 10
    do: Welcome.
  - minutes: 66
    questions: 1-12
    do: The questions.
  - minutes: 14
    do: What we would still like to know.
reading:
  - title: Rivers at Work
    by: M. Hale
    url: https://example.org/rivers
print:
  paper: letter
  editions: [participant, facilitator, large-print]
`;
}
