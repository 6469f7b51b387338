import type { Article } from '../2-article/article.ts';
import { blockAt } from '../2-article/article.ts';
import type { Span } from './span.ts';

/**
 * Scripts without spaces between words. UAX #29 breaks them at every character; the segmenter
 * guesses words by a dictionary instead, and its guess changes with what stands around.
 */
const UNSPACED =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+$/u;

/**
 * Judges word boundaries in an article by Unicode's rules (UAX #29), paragraph by paragraph.
 */
export class WordBoundaries {
  readonly #article: Article;
  #segmenter: Intl.Segmenter | undefined;
  readonly #segments = new Map<number, Intl.Segments>();

  constructor(article: Article) {
    this.#article = article;
  }

  /** The word that a position falls inside of; undefined at a boundary. */
  wordAround(position: number): string | undefined {
    const block = blockAt(this.#article, position);
    if (!block || position <= block.start || position >= block.end) return undefined;
    if (isBetweenWords(this.#article.text, position)) return undefined;
    let segments = this.#segments.get(block.start);
    if (!segments) {
      this.#segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
      segments = this.#segmenter.segment(this.#article.text.slice(block.start, block.end));
      this.#segments.set(block.start, segments);
    }
    const segment = segments.containing(position - block.start);
    if (!segment?.isWordLike || UNSPACED.test(segment.segment)) return undefined;
    // By the rules a narrow no-break space joins words; to a reader no space does.
    const at = position - block.start - segment.index;
    const before = /\S*$/u.exec(segment.segment.slice(0, at))?.[0];
    const after = /^\S*/u.exec(segment.segment.slice(at))?.[0];
    return before && after ? before + after : undefined;
  }

  /** The places that start and end at word boundaries. */
  whole(places: readonly Span[]): readonly Span[] {
    return places.filter(
      ({ start, end }) =>
        this.wordAround(start) === undefined && this.wordAround(end) === undefined,
    );
  }

  /** The places that start and end at word boundaries, if any do; else all of them. */
  preferWhole(places: readonly Span[]): readonly Span[] {
    const whole = this.whole(places);
    return whole.length > 0 ? whole : places;
  }
}

/** What ends a sentence or a part of it, and parts words but where it stands between letters. */
const ENDS = '.,;:!?';

/** Whether words are surely apart here: a space, or a mark and then a space. Only saves time. */
function isBetweenWords(text: string, position: number): boolean {
  const after = text[position] ?? ' ';
  if (after === ' ' || text[position - 1] === ' ') return true;
  return ENDS.includes(after) && text[position + 1] === ' ';
}

/** Characters of a script without spaces that count as a word. */
const WORD_WITHOUT_SPACES = 3;

/** The last `count` words of a text, as typed, white space folded to single spaces. */
export function lastWords(text: string, count: number): string {
  const words = text.split(/\s+/u).filter(Boolean).slice(-count).join(' ');
  const last = [...words];
  const most = count * WORD_WITHOUT_SPACES;
  return UNSPACED.test(last.slice(-most).join('').replace(/\P{L}/gu, ''))
    ? last.slice(-most).join('').trimStart()
    : words;
}

/** What no one who reads or pastes a line sees: soft hyphens, zero-width spaces, direction marks. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\p{Bidi_Control}]/gu;

/** A text without what its reader does not see, and which counts for nothing where it is searched. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}
