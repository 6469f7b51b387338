import { type ReadonlySignal, signal } from '@preact/signals';
import type { StudioProblem } from '../../messages/drafts.ts';
import type { Reading } from './guide-reader.ts';
import type { GuideText } from './guide-text.ts';
import { pathAt, pathOf, pointerOf } from './places.ts';

/** The views of the guide's text, and the articles that it quotes. */
export type GuideView = 'form' | 'yaml' | 'articles';

/** Where someone is to be taken, in whichever view is open. */
export interface Target {
  readonly pointer: string;
  /** Whether what is in the field is to be typed over. */
  readonly selects?: boolean;
}

/** Milliseconds that the cursor must rest until its field is looked up: reading the text takes time. */
const PAUSE = 150;

/** Where someone is in a guide, and the ways to other places of it. */
export class Navigation {
  readonly shown = signal<GuideView>('form');
  /** The items of the form that are open, as pointers. */
  readonly openItems = signal<ReadonlySet<string>>(new Set());
  /** The field that is being edited, as a pointer. */
  readonly editing = signal<string | undefined>(undefined);
  /** Where the form is to take someone next. */
  readonly target = signal<Target | undefined>(undefined);
  /** The problem that was gone to last. */
  visited: StudioProblem | undefined;
  readonly #doc: GuideText;
  readonly #reading: ReadonlySignal<Reading>;
  #following: ReturnType<typeof setTimeout> | undefined;

  constructor(doc: GuideText, reading: ReadonlySignal<Reading>) {
    this.#doc = doc;
    this.#reading = reading;
  }

  /** Goes to the field and line of a pointer, in the view that is open. */
  goTo(pointer: string): void {
    this.#leaveArticles();
    const { yaml } = this.#reading.peek();
    if (this.shown.peek() === 'form' && yaml) {
      this.target.value = { pointer };
      return;
    }
    if (yaml) this.#doc.select(yaml.placeOf(pathOf(pointer, yaml.value)));
  }

  /** Goes to where a problem stands; into the text where the form has no field for it. */
  goToProblem(problem: StudioProblem): void {
    if (!problem.here) return;
    this.visited = problem;
    this.#leaveArticles();
    const { yaml } = this.#reading.peek();
    if (this.shown.peek() === 'form' && yaml) {
      const pointer = pointerOf(pathAt(yaml, problem.start));
      this.editing.value = pointer;
      this.target.value = { pointer };
      return;
    }
    this.shown.value = 'yaml';
    this.#doc.select(problem);
  }

  /** Shows a view, the form and the text at the place that was edited last. */
  show(view: GuideView): void {
    if (this.shown.peek() === view) return;
    const pointer = this.editing.peek();
    this.shown.value = view;
    if (pointer !== undefined && view !== 'articles') this.goTo(pointer);
  }

  /** Where someone is in the text: at the cursor, or at the field that is being edited. */
  position(): number {
    const pointer = this.editing.peek();
    const { yaml } = this.#reading.peek();
    if (this.shown.peek() === 'yaml') return this.#doc.view.state.selection.main.from;
    return yaml && pointer !== undefined ? yaml.placeOf(pathOf(pointer, yaml.value)).start : -1;
  }

  /** Notes which field someone came to by hand. */
  editField(pointer: string | undefined): void {
    if (this.editing.peek() === pointer) return;
    this.visited = undefined;
    this.editing.value = pointer;
  }

  /** Notes which field the cursor of the text is in, a moment after it came to rest. */
  followCursor(): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => this.#noteField(), PAUSE);
  }

  close(): void {
    clearTimeout(this.#following);
  }

  #noteField(): void {
    const { yaml } = this.#reading.value;
    if (!yaml) return;
    const pointer = pointerOf(pathAt(yaml, this.#doc.view.state.selection.main.head));
    this.editing.value = pointer === '' ? undefined : pointer;
  }

  /** The fields of the guide are in the form, not beside its articles. */
  #leaveArticles(): void {
    if (this.shown.peek() === 'articles') this.shown.value = 'form';
  }
}
