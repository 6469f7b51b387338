import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { valueAt, type YamlValue } from '../../../source/yaml/read-yaml.ts';
import type { PassageAnswer, ReadingAnswer } from '../../messages/articles.ts';
import type { Api } from '../api.ts';
import type { FormValue } from '../form/form-editor.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { ChoiceOfWords } from './choice-of-words.ts';
import { firstParagraph } from './first-paragraph.ts';
import { articlesOf } from './guide-articles.ts';
import { ImportDesk } from './import-desk.ts';
import { type QuotedBlock, quotedWords } from './quoted-words.ts';
import type { ArticleView, Stretch } from './stops.ts';

/** An excerpt that was made. */
export interface MadeExcerpt {
  /** Its position among the guide's excerpts, from 0. */
  readonly index: number;
  readonly words: number;
}

/** The article of a guide that is being read, and what is chosen in it. */
export class ArticleDesk {
  /** The guide's own name for the article that is open; undefined while none is. */
  readonly open = signal<string | undefined>(undefined);
  /** What was read last; stays while the guide's text cannot be read. */
  readonly answer = signal<ReadingAnswer | undefined>(undefined);
  readonly view: ReadonlySignal<ArticleView | undefined>;
  readonly choice: ChoiceOfWords;
  /** The position that the next excerpt is to have, from 0; undefined for the end. */
  readonly position = signal<number | undefined>(undefined);
  /** How words would be written: those that are chosen where `isNamed`, else those that were chosen before. */
  readonly passage = signal<PassageAnswer | undefined>(undefined);
  /** Whether it is known how the words that are chosen now would be written. */
  readonly isNamed: ReadonlySignal<boolean>;
  /** The words that are chosen; once it is known, exactly those that would be written. */
  readonly chosen: ReadonlySignal<Stretch | undefined>;
  readonly importing: ImportDesk;
  readonly #guide: OpenGuide;
  readonly #api: Api;
  /** The choice that `passage` is of. */
  readonly #named = signal<Stretch | undefined>(undefined);
  /** Answers to older questions are passed over. */
  #readings = 0;
  #passages = 0;

  constructor(guide: OpenGuide, api: Api) {
    this.#guide = guide;
    this.#api = api;
    this.view = computed(() => this.answer.value?.view);
    this.choice = new ChoiceOfWords(this.view);
    this.isNamed = computed(() => this.#named.value === this.choice.chosen.value);
    this.chosen = computed(() => {
      const passage = this.isNamed.value ? this.passage.value : undefined;
      return passage?.kind === 'named' ? passage.span : this.choice.chosen.value;
    });
    this.importing = new ImportDesk(api);
  }

  async show(name: string): Promise<void> {
    if (this.open.peek() !== name) {
      this.answer.value = undefined;
      this.choice.reset();
    }
    this.open.value = name;
    await this.read();
  }

  close(): void {
    this.open.value = undefined;
  }

  /** Reads the article anew, with what the guide's text quotes of it now. */
  async read(): Promise<void> {
    const article = this.open.peek();
    if (article === undefined) return;
    const asked = ++this.#readings;
    const text = this.#guide.text();
    const answer = await this.#api.reading(this.#guide.id, { text, article });
    if (asked !== this.#readings || this.open.peek() !== article) return;
    const before = this.answer.peek();
    // While the guide's text is broken, what was there to read stays.
    if (!answer.view && before?.view && !this.#guide.reading.peek().yaml) return;
    if (before && before.hash !== answer.hash) this.choice.reset();
    this.answer.value = answer;
  }

  /**
   * The number of the first paragraph of one of the guide's articles that can be quoted; undefined where
   * none can, or the article cannot be read.
   */
  async firstOf(article: string): Promise<number | undefined> {
    const answer = await this.#api.reading(this.#guide.id, { text: this.#guide.text(), article });
    return firstParagraph(answer);
  }

  /** What the excerpt of this number, from 1, prints of one of the guide's articles. */
  async quotedBy(excerpt: number, article: string): Promise<readonly QuotedBlock[]> {
    const { view } = await this.#api.reading(this.#guide.id, {
      text: this.#guide.text(),
      article,
    });
    return view ? quotedWords(view, excerpt) : [];
  }

  /** Asks how the chosen words would be written. */
  async name(): Promise<PassageAnswer | undefined> {
    const chosen = this.choice.chosen.peek();
    const article = this.open.peek();
    const hash = this.answer.peek()?.hash;
    const asked = ++this.#passages;
    if (!chosen || article === undefined || hash === undefined) {
      this.passage.value = undefined;
      return undefined;
    }
    const text = this.#guide.text();
    const request = { text, article, hash, start: chosen.start, end: chosen.end, taken: [] };
    const answer = await this.#api.passage(this.#guide.id, request);
    // Asked again meanwhile, perhaps of the very same words.
    if (asked !== this.#passages) return this.choice.chosen.peek() === chosen ? answer : undefined;
    this.passage.value = answer;
    this.#named.value = chosen;
    if (answer.kind === 'changed') await this.read();
    return answer;
  }

  /** The guide's excerpts, in its order. */
  excerpts(): readonly YamlValue[] {
    const { yaml } = this.#guide.reading.value;
    const excerpts = yaml && valueAt(yaml.value, ['excerpts']);
    return Array.isArray(excerpts) ? excerpts : [];
  }

  /** Where the next excerpt goes, from 0. */
  place(): number {
    const { length } = this.excerpts();
    return Math.min(this.position.value ?? length, length);
  }

  /**
   * Makes an excerpt of the chosen words, at its place among the others, as one step of the history. Undefined where
   * they cannot be one, which `passage` tells; `cannot` where the text cannot be changed so.
   */
  async make(): Promise<MadeExcerpt | 'cannot' | undefined> {
    // What is known may be of other words, when somebody is quick.
    const known = this.isNamed.peek() ? this.passage.peek() : undefined;
    const passage = known ?? (await this.name());
    const article = this.open.peek();
    const { yaml } = this.#guide.reading.peek();
    if (passage?.kind !== 'named' || article === undefined) return undefined;
    if (!yaml) return 'cannot';
    const index = this.place();
    const isOnly = articlesOf(yaml.value, []).length === 1;
    const fields = Object.entries(passage.fields).filter(([, value]) => value !== undefined);
    const item: FormValue = { ...(!isOnly && { article }), ...Object.fromEntries(fields) };
    if (!this.#guide.form.insert(['excerpts'], index, item)) return 'cannot';
    this.choice.letGo();
    this.position.value = undefined;
    return { index, words: passage.words };
  }
}
