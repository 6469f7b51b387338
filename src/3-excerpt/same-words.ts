import { OMISSION } from '../2-article/article.ts';
import { applyEdits, type Edit } from '../source/edits.ts';
import { fold, foldQuotation } from './fold.ts';
import { findPlaces, type Searchable } from './search.ts';
import type { Span } from './span.ts';

/** Words that a text must have for its place to be no accident. */
const LEAST_WORDS = 3;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** What may stand for words left out: not to be taken for punctuation. */
const LEFT_OUT = /[[\]…]|\.\s?\.\s?\./u;
/** A mark at the end of a passage that may be taken from the article in place of another. */
const END_MARK = /^[.,;:!?]/u;

interface Word extends Span {
  readonly key: string;
}

/**
 * How a text must be changed to be the article's own, where the two differ in punctuation or case
 * and have the same words in the same order. Undefined where the words differ, or stand in more than
 * one place. What the foldings allow anyway stays as typed.
 */
export function corrections(
  searchable: Searchable,
  typed: string,
  within: readonly Span[],
): Edit[] | undefined {
  const { text } = searchable.article;
  const words = wordsIn(typed);
  if (words.length < LEAST_WORDS || LEFT_OUT.test(typed)) return undefined;
  const [own, another] = runsOf(words, wordsIn(text), within);
  const first = own?.[0];
  const last = own?.at(-1);
  if (!own || !first || !last || another) return undefined;
  if (text.slice(first.start, last.end).includes(OMISSION)) return undefined;

  const inner = innerEdits(typed, words, text, own);
  const lead: Edit = { start: 0, end: words[0]?.start ?? 0, text: '' };
  const tail: Edit = { start: words.at(-1)?.end ?? 0, end: typed.trimEnd().length, text: '' };
  const mark = END_MARK.exec(text.slice(last.end))?.[0];
  const marked = mark !== undefined && END_MARK.test(typed.slice(tail.start));
  const ownTail = marked ? [[{ ...tail, text: mark }]] : [];
  const tails = tail.end > tail.start ? [[], ...ownTail, [tail]] : [[]];
  const leads = lead.end > lead.start ? [[], [lead]] : [[]];
  for (const before of leads) {
    for (const after of tails) {
      const edits = joined([...before, ...inner, ...after]).map((edit) => least(typed, edit));
      const made = applyEdits(typed, edits);
      if (made === typed) continue;
      if (findPlaces(searchable, foldQuotation(made), within).length === 1) return edits;
    }
  }
  return undefined;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    key: word.normalize('NFC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}

/** Every run of words in an article that are the same. */
function runsOf(words: readonly Word[], own: readonly Word[], within: readonly Span[]): Word[][] {
  const runs: Word[][] = [];
  for (let at = 0; at + words.length <= own.length; at++) {
    if (!words.every(({ key }, index) => own[at + index]?.key === key)) continue;
    const run = own.slice(at, at + words.length);
    const { start = 0 } = run[0] ?? {};
    const { end = 0 } = run.at(-1) ?? {};
    if (within.some((stretch) => start >= stretch.start && end <= stretch.end)) runs.push(run);
  }
  return runs;
}

/** The words, and what stands between them, that are not the article's. */
function innerEdits(
  typed: string,
  words: readonly Word[],
  text: string,
  own: readonly Word[],
): Edit[] {
  const edits: Edit[] = [];
  const compare = (here: Span, there: Span, beside: string) => {
    const old = typed.slice(here.start, here.end);
    const now = text.slice(there.start, there.end);
    const folded = (part: string) => fold(beside + part + beside).text;
    if (folded(old) === folded(now)) return;
    const plain = now.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ');
    edits.push({ start: here.start, end: here.end, text: plain });
  };
  for (const [index, word] of words.entries()) {
    const ownWord = own[index];
    const next = words[index + 1];
    const ownNext = own[index + 1];
    if (!ownWord) continue;
    compare(word, ownWord, ' ');
    if (!next || !ownNext) continue;
    const gap = { start: word.end, end: next.start };
    compare(gap, { start: ownWord.end, end: ownNext.start }, 'x');
  }
  return edits;
}

/** Edits in order, those that follow each other at once made one. */
function joined(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    if (last?.end !== edit.start) result.push(edit);
    else result.splice(-1, 1, { ...edit, start: last.start, text: last.text + edit.text });
  }
  return result;
}

/** An edit without the characters at its ends that it does not change. */
function least(typed: string, edit: Edit): Edit {
  const old = [...typed.slice(edit.start, edit.end)];
  const now = [...edit.text];
  let { start, end } = edit;
  while (old.length > 0 && now.length > 0 && old[0] === now[0]) {
    start += old.shift()?.length ?? 0;
    now.shift();
  }
  while (old.length > 0 && now.length > 0 && old.at(-1) === now.at(-1)) {
    end -= old.pop()?.length ?? 0;
    now.pop();
  }
  return { start, end, text: now.join('') };
}
