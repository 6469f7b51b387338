import type { Emphasis } from '../2-article/article.ts';
import type { ExcerptBlock, Run, TextRun } from '../3-excerpt/excerpt.ts';
import { escapeHtml } from './escape.ts';

const TAGS: Readonly<Record<Emphasis, string>> = {
  em: 'em',
  strong: 'strong',
  code: 'code',
  del: 'del',
};

/**
 * The runs of a printed paragraph as HTML, every character the article's own. Its spaces are
 * kept, and the page sets `white-space: pre-wrap` so that they print.
 */
export function runsToHtml(runs: readonly Run[], elision: string): string {
  return runs
    .map((run, index) => {
      if (run.kind === 'break') return '<br>';
      if (run.kind === 'text') return textToHtml(run);
      const before = endsInSpace(runs[index - 1]) ? '' : ' ';
      const after = startsWithSpace(runs[index + 1]) ? '' : ' ';
      return `${before}<span class="elision">${escapeHtml(elision)}</span>${after}`;
    })
    .join('');
}

/** The words of a block as plain text, to be counted. */
export function blockText(block: ExcerptBlock): string {
  return block.runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join('');
}

function textToHtml(run: TextRun): string {
  let html = unbroken(run.text);
  for (const emphasis of [...run.emphasis].reverse()) {
    html = `<${TAGS[emphasis]}>${html}</${TAGS[emphasis]}>`;
  }
  return run.direction === undefined ? html : `<bdi dir="${run.direction}">${html}</bdi>`;
}

/**
 * Keeps a line from ending at a hyphen of the article's: what is copied out of the PDF would lose
 * it, since programs take a hyphen at a line's end for the printer's. Longer chains may break.
 */
function unbroken(text: string): string {
  return text
    .split(/((?<![^\s–—])[^\s–—-]+(?:-[^\s–—-]+)+(?![^\s–—]))/u)
    .map((part, index) =>
      index % 2 === 1 && part.length <= LONGEST_UNBROKEN
        ? `<span class="unbroken">${escapeHtml(part)}</span>`
        : escapeHtml(part),
    )
    .join('');
}

/** Characters; about half a line. */
const LONGEST_UNBROKEN = 30;

/** True where no space is wanted before an elision: at the start, or after white space. */
function endsInSpace(run: Run | undefined): boolean {
  return run?.kind !== 'text' ? run?.kind !== 'elision' : /\s$/.test(run.text);
}

function startsWithSpace(run: Run | undefined): boolean {
  return run?.kind !== 'text' ? true : /^\s/.test(run.text);
}
