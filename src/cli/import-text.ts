import wrapAnsi from 'wrap-ansi';
import {
  bareName,
  type ComparedGuide,
  type Removed,
  type ReviewResult,
  type SavedArticle,
  type WordChange,
} from '../index.ts';
import { problemsJson } from './report-json.ts';
import { problemWriter } from './report-text.ts';
import { count, programName, type Terminal } from './terminal.ts';

/** The facts that a source line is made of, in the order they are told. */
const SHOWN = ['title', 'author', 'publication', 'kind', 'published', 'url'] as const;
/** Removed parts that are told one by one; the file beside the article lists all. */
const MOST_REMOVED = 12;
/** What is told of quotations: the state, how it is said, and whether also of none. */
const STATES = [
  ['holds', 'hold', true],
  ['moved', 'moved', true],
  ['changed', 'changed', true],
  ['ambiguous', 'ambiguous', false],
  ['unread', 'not compared', false],
] as const;
/** Words shown on each side of a change. */
const CONTEXT = 5;

/** Tells what was saved, what was taken out, and what to do next. */
export function tellImported(
  saved: SavedArticle,
  removed: readonly Removed[],
  notes: readonly string[],
  terminal: Terminal,
): void {
  const { colors } = terminal;
  const { facts } = saved;
  const states = {
    new: 'not reviewed yet',
    updated: saved.facts.reviewed ? 'the full text is back' : 'updated, not reviewed yet',
    unchanged: 'the text is what it was',
  };
  terminal.out(
    `${colors.bold(saved.file)}  ${count(saved.facts.words ?? 0, 'word')}, ${states[saved.state]}`,
  );
  for (const key of SHOWN) {
    const value = facts[key] ?? colors.yellow('not found; add it in the file if you know it');
    tellLines(value, terminal, `  ${key.padEnd(12)} `);
  }
  for (const note of notes) tellLines(note, terminal, `  ${'note'.padEnd(12)} `);
  if (removed.length > 0) {
    terminal.out(`\nTaken out, listed in full in ${saved.removedFile}:`);
    const told = removed.slice(0, MOST_REMOVED);
    const width = Math.max(...told.map(({ what }) => what.length));
    const room = Math.max(20, (terminal.columns ?? 80) - width - 5);
    for (const { what, text } of told) {
      terminal.out(`  ${what.padEnd(width)}  ${colors.dim(shorten(text, room))}`);
    }
    const more = removed.length - MOST_REMOVED;
    if (more > 0) terminal.out(`  and ${count(more, 'part')} more`);
  }
  if (saved.changes.length > 0) {
    const more = saved.changes.length - MOST_REMOVED;
    terminal.out(`\nIts text, against what was saved (kept in ${saved.beforeFile}):`);
    for (const change of saved.changes.slice(0, MOST_REMOVED)) tellLines(change, terminal);
    if (more > 0) terminal.out(`  and ${count(more, 'change')} more`);
  }
  for (const guide of saved.guides) tellGuide(guide, terminal);
  if (saved.state === 'unchanged') return;
  const name = bareName(saved.file);
  terminal.out('');
  terminal.out('Compare it with its source, word by word. Then:');
  terminal.out(`  ${programName()} import --review ${name}`);
  if (saved.state !== 'new') return;
  terminal.out('To quote it, put this line in a guide, below `articles:`');
  terminal.out(`  ${shortId(name)}: articles/${name}.md`);
}

/** Tells which quotations of a guide still hold. */
function tellGuide({ guide, excerpts, problems, texts }: ComparedGuide, terminal: Terminal): void {
  const { colors } = terminal;
  const numbers = STATES.flatMap(([state, words, always]) => {
    const number = excerpts.filter((excerpt) => excerpt.state === state).length;
    return always || number > 0 ? [`${number} ${words}`] : [];
  });
  terminal.out('');
  terminal.out(`${colors.bold(guide)}  quotations: ${numbers.join(', ')}`);
  for (const { number, id, state, from, to, changes, places } of excerpts) {
    if (state === 'holds') continue;
    const name = `excerpt ${number}${id === undefined ? '' : ` (${id})`}`;
    const now = places.length > 0 ? places.join(' and ') : to;
    const moved = now === undefined || now === from ? from : `${from}, now ${now}`;
    terminal.out(`  ${name}  ${colors.yellow(state)}, ${moved}`);
    if (changes.length === 0) continue;
    tellLines(wording(changes, 'removed', colors.red), terminal, '    before  ');
    tellLines(wording(changes, 'added', colors.green), terminal, '    after   ');
  }
  const write = problemWriter(texts, terminal);
  for (const problem of problems) terminal.out(`\n${write(problem)}`);
}

/** One side of a comparison: its own words in brackets, a few words around them. */
function wording(
  changes: readonly WordChange[],
  own: 'removed' | 'added',
  paint: (text: string) => string,
): string {
  const sides = changes.filter(({ kind }) => kind === 'same' || kind === own);
  const parts = sides.map(({ kind, words }, index) => {
    if (kind !== 'same') return paint(`[${words}]`);
    const all = words.split(' ');
    const first = index === 0;
    const last = index === sides.length - 1;
    if (all.length <= 2 * CONTEXT) return words;
    const head = first ? [] : all.slice(0, CONTEXT);
    const tail = last ? [] : all.slice(-CONTEXT);
    return [...head, '…', ...tail].join(' ');
  });
  return parts.join(' ') || '(nothing that comes near)';
}

/** Tells that an article is marked, or why not. */
export function tellReviewed(result: ReviewResult, terminal: Terminal): void {
  const { file, reviewed, changes, diagnostics, texts } = result;
  const write = problemWriter(texts, terminal);
  for (const problem of diagnostics) terminal.err(`${write(problem)}\n`);
  if (!reviewed) {
    terminal.err(`${file} was not marked as reviewed.`);
    return;
  }
  terminal.out(`${file}  reviewed`);
  if (changes.length === 0) return;
  terminal.out('Since it was saved:');
  for (const change of changes) terminal.out(`  ${change}`);
  terminal.out('The text as it is now counts from here on.');
}

/** What was imported, for other programs. */
export function importJson(
  { file, state, facts, changes, removedFile, guides }: SavedArticle,
  removed: readonly Removed[],
  notes: readonly string[],
) {
  return {
    file,
    state,
    facts,
    changes,
    removed,
    ...(removedFile === undefined ? {} : { removedFile }),
    notes,
    guides: guides.map(({ guide, excerpts, problems, texts }) => ({
      guide,
      excerpts,
      problems: problemsJson(problems, texts),
    })),
  };
}

/** Text wrapped to the screen, its first line after `lead`, the others below it. */
function tellLines(text: string, terminal: Terminal, lead = '  '): void {
  const { columns } = terminal;
  const wrapped = columns === undefined ? text : wrapAnsi(text, columns - lead.length);
  for (const [index, line] of wrapped.split('\n').entries()) {
    terminal.out((index === 0 ? lead : ' '.repeat(lead.length)) + line);
  }
}

function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat;
}

/** A short name for a guide to call an article by: the longest word of its name. */
function shortId(name: string): string {
  const words = name.split('-').filter((word) => word.length > 2);
  return words.toSorted((a, b) => b.length - a.length)[0] ?? 'article';
}
