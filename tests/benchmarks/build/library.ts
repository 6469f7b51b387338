import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceMaker } from '../check/sentences.ts';
import { seededNumbers } from '../quotations/made-article.ts';

/** The name of a guide of a library. */
export function guideName(at: number): string {
  return `guide-${String(at).padStart(4, '0')}`;
}

/**
 * Writes a library of invented guides, the same each time: the participant edition of each has about
 * 4,000 words on nine pages of letter paper. Each guide has an article of its own.
 */
export function writeLibrary(folder: string, guides: number): void {
  const random = seededNumbers(1848);
  mkdirSync(join(folder, 'guides/articles'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(folder, 'guides', name), text);
  write('series.yaml', 'group: The Thursday Readers\n');
  for (let at = 0; at < guides; at++) {
    const sentence = sentenceMaker(random);
    const text = (sentences: number) => Array.from({ length: sentences }, sentence).join(' ');
    const paragraphs = Array.from({ length: 12 }, () => text(4));
    write(`articles/report-${at}.md`, makeArticle(at, paragraphs));
    write(`${guideName(at)}.yaml`, makeGuide(at, paragraphs, text));
  }
}

function makeArticle(at: number, paragraphs: readonly string[]): string {
  return `---
title: The report of ward ${at}
author: R. Example
publication: The Invented Gazette
kind: news
published: 2024-05-17
url: https://example.org/report-${at}
reviewed: yes
---

${paragraphs.join('\n\n')}
`;
}

function makeGuide(
  at: number,
  paragraphs: readonly string[],
  text: (sentences: number) => string,
): string {
  const parts = Array.from(
    { length: 4 },
    (_, index) =>
      `  ## Part ${index + 1}\n\n${Array.from({ length: 5 }, () => `  ${text(8)}\n`).join('\n')}`,
  );
  const excerpts = [0, 3].map(
    (index) => `  - id: e${index}
    article: report
    quote: ${JSON.stringify(paragraphs[index])}
`,
  );
  const questions = [0, 3, 0, 3].map(
    (
      index,
      nth,
    ) => `  - ask: What might street ${nth + 1} gain, and what might it lose, by this plan?
    excerpt: e${index}
`,
  );
  return `title: The Price of Water, part ${at}
topic: ${at + 1}
articles:
  report: articles/report-${at}.md
background: |
${parts.join('\n')}
excerpts:
${excerpts.join('')}questions:
${questions.join('')}print:
  editions: [participant]
`;
}
