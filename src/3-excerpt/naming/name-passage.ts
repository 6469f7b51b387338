import { type Article, OMISSION } from '../../2-article/article.ts';
import { countWords } from '../../2-article/word-count.ts';
import type { Code } from '../../source/codes.ts';
import { printed } from '../printed.ts';
import { resolvePassage } from '../resolve-passage.ts';
import { type Searchable, searchable } from '../search.ts';
import type { Span } from '../span.ts';
import { byItsEnds } from './by-its-ends.ts';
import { typed, wordsOf } from './passage-words.ts';
import { proposeId } from './propose-id.ts';
import { REFUSALS, type RefusalReason } from './refusals.ts';
import { type PassageFields, singledOut } from './single-out.ts';
import { snapped } from './snap.ts';

/** Words of a passage that are written out; a longer one is named by its ends. */
const MOST_QUOTED = 30;

/** What is told of a passage's own characters, however it is named. */
const OF_CHARACTERS: ReadonlySet<Code> = new Set(['excerpt/bidi', 'excerpt/invisible']);

/** A passage that somebody chose, and how an excerpt names it. */
export interface NamedPassage {
  readonly kind: 'named';
  /** The fields of an excerpt that lead to it, and nowhere else. */
  readonly fields: PassageFields;
  /** Where they lead: whole words, at least those that were touched. */
  readonly span: Span;
  /** A short name for the excerpt, not among those taken. */
  readonly id: string;
  /** Its words, counted as the meter counts them. */
  readonly words: number;
}

/** Why what somebody chose cannot be an excerpt. */
export interface RefusedPassage {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** The reason in words, and what to do. */
  readonly message: string;
  readonly hint: string;
}

/**
 * Names the passage that somebody chose in an article, by offsets into its text that may start or
 * end within a word or beyond it: whole paragraphs by number, a short passage by its words, a
 * longer one by its first and last words, with a heading, the words before it or a count where
 * these alone would be ambiguous. Each name has been tried by the function that resolves a guide's
 * excerpts: it leads exactly there.
 *
 * @param taken ids that the new excerpt's must differ from.
 */
export function namePassage(
  article: Article,
  chosen: Span,
  taken: Iterable<string> = [],
): NamedPassage | RefusedPassage {
  const { length } = article.text;
  const within = (at: number) => Number.isInteger(at) && at >= 0 && at <= length;
  if (!within(chosen.start) || !within(chosen.end)) return refused('outside');
  // A selection made from its end to its start is the same words.
  const start = Math.min(chosen.start, chosen.end);
  const end = Math.max(chosen.start, chosen.end);
  const source = searchable(article);
  const passage = snapped(source, { start, end });
  if (!passage) {
    return refused(article.text.slice(start, end).includes(OMISSION) ? missing(article) : 'empty');
  }
  const text = article.text.slice(passage.start, passage.end);
  if (text.includes(OMISSION)) return refused(missing(article));
  if (printed(article, [passage]).unknown.length > 0) return refused('unprintable');

  for (const fields of namesFor(source, passage)) {
    const span = leadsTo(source, fields, passage);
    if (!span) continue;
    const id = proposeId(text, taken);
    return { kind: 'named', fields, span, id, words: countWords(text) };
  }
  return refused('ambiguous');
}

/** The ways to name a passage, the best first. */
function* namesFor(source: Searchable, passage: Span): Generator<PassageFields> {
  const paragraphs = paragraphsOf(source.article, passage);
  if (paragraphs !== undefined) yield { paragraphs };
  const words = wordsOf(source, passage);
  if (words.length > MOST_QUOTED) {
    const ends = byItsEnds(source, passage, words);
    if (ends) yield ends;
  }
  const quoted = singledOut(source, { quote: typed(source, passage) }, passage);
  if (quoted) yield quoted;
}

/** The numbers of the paragraphs that a passage is all of, as `paragraphs` has them. */
function paragraphsOf({ text, blocks }: Article, { start, end }: Span): string | undefined {
  const touched = blocks.filter((block) => block.end > start && block.start < end);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first?.number === undefined || last?.number === undefined) return undefined;
  const isBlank = (from: number, to: number) =>
    /^[\s\u0085\p{Default_Ignorable_Code_Point}]*$/u.test(text.slice(from, to));
  if (!isBlank(first.start, start) || !isBlank(end, last.end)) return undefined;
  return first === last ? String(first.number) : `${first.number}-${last.number}`;
}

/** Where fields lead, if it is the passage, and there is nothing to say against them. */
function leadsTo(source: Searchable, fields: PassageFields, passage: Span): Span | undefined {
  let isFaulty = false;
  const found = resolvePassage(fields, source, [], (code) => {
    if (!OF_CHARACTERS.has(code)) isFaulty = true;
  });
  const [span, second] = found?.pieces ?? [];
  if (!span || second || isFaulty) return undefined;
  // Whole paragraphs take in what nobody sees at their ends.
  const isThere =
    fields.paragraphs === undefined
      ? span.start === passage.start && span.end === passage.end
      : span.start <= passage.start && span.end >= passage.end;
  return isThere ? span : undefined;
}

/** What the text lacks where it has an omission: a full copy has them for pictures and HTML only. */
function missing({ isTrimmed }: Article): RefusalReason {
  return isTrimmed ? 'left-out' : 'not-text';
}

function refused(reason: RefusalReason): RefusedPassage {
  return { kind: 'refused', reason, ...REFUSALS[reason] };
}
