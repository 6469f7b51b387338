import { computed, type ReadonlySignal, signal } from '@preact/signals';
import {
  type ArticleView,
  type Move,
  moved,
  type Stop,
  type Stretch,
  stopAt,
  stopsOf,
  textBetween,
} from './stops.ts';

/**
 * The cursor in an article, which stands on a word, and the words that are chosen: by a stretch of the
 * mouse, by going on with Shift held, or by saying where it starts and where it ends.
 */
export class ChoiceOfWords {
  readonly stops: ReadonlySignal<readonly Stop[]>;
  /** The position of the word that the cursor is on. */
  readonly cursor = signal(0);
  readonly chosen = signal<Stretch | undefined>(undefined);
  /** Whether the start has been said and the end has not: the choice goes along with the cursor. */
  readonly isOpen = signal(false);
  readonly #view: ReadonlySignal<ArticleView | undefined>;
  #anchor = 0;
  #head = -1;

  constructor(view: ReadonlySignal<ArticleView | undefined>) {
    this.#view = view;
    this.stops = computed(() => (view.value ? stopsOf(view.value) : []));
  }

  /** The word that the cursor is on. */
  get stop(): Stop | undefined {
    return this.stops.value[this.cursor.value];
  }

  startHere(): void {
    this.#anchor = this.cursor.peek();
    this.isOpen.value = true;
    this.#choose(this.#anchor);
  }

  endHere(): void {
    if (!this.isOpen.peek() && this.chosen.peek() === undefined) this.#anchor = this.cursor.peek();
    this.#choose(this.cursor.peek());
    this.isOpen.value = false;
  }

  /** @param isExtending whether the choice goes along, as with Shift held. */
  move(move: Move, isExtending = false): void {
    const from = this.cursor.peek();
    const to = moved(this.stops.peek(), from, move);
    if (isExtending && !this.isOpen.peek() && (!this.chosen.peek() || this.#head !== from)) {
      this.#anchor = from;
    }
    this.cursor.value = to;
    if (isExtending || this.isOpen.peek()) this.#choose(to);
  }

  /** Puts the cursor on the word at an offset. */
  goTo(offset: number): void {
    this.cursor.value = stopAt(this.stops.peek(), offset);
    if (this.isOpen.peek()) this.#choose(this.cursor.peek());
  }

  /** Chooses a stretch that was drawn over; a word that it cuts is chosen whole. */
  choose({ start, end }: Stretch): void {
    const stops = this.stops.peek();
    this.#anchor = stopAt(stops, start);
    const last = stops.findLastIndex((stop) => stop.start < end);
    this.#head = Math.max(this.#anchor, last);
    this.cursor.value = this.#head;
    this.isOpen.value = false;
    const [one, other] = [stops[this.#anchor], stops[this.#head]];
    if (!one || !other) return;
    this.chosen.value = {
      start: this.#cuts(one, start) ? one.start : Math.max(start, one.start),
      end: this.#cuts(other, end) ? other.end : Math.min(end, other.end),
    };
  }

  /** Whether an offset lies between two letters of a word: signs about a word may be left out. */
  #cuts(stop: Stop, at: number): boolean {
    const view = this.#view.peek();
    if (!view || at <= stop.start || at >= stop.end) return false;
    return /^[\p{L}\p{N}]{2}$/u.test(textBetween(view, { start: at - 1, end: at + 1 }));
  }

  letGo(): void {
    this.isOpen.value = false;
    this.chosen.value = undefined;
    this.#head = -1;
  }

  /** Begins anew, in another text. */
  reset(): void {
    this.letGo();
    this.cursor.value = 0;
  }

  #choose(head: number): void {
    const stops = this.stops.peek();
    const [one, other] = [stops[this.#anchor], stops[head]];
    this.#head = head;
    if (!one || !other) return;
    this.chosen.value = {
      start: Math.min(one.start, other.start),
      end: Math.max(one.end, other.end),
    };
  }
}
