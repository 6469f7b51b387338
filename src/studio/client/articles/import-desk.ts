import { signal } from '@preact/signals';
import type { ArticleFacts } from '../../messages/articles.ts';
import type {
  ComparedArticle,
  ImportPreview,
  SavedArticleAnswer,
  SourcePart,
} from '../../messages/imports.ts';
import type { ShelfArticle } from '../../messages/shelf.ts';
import type { Api } from '../api.ts';
import { dayOf } from './day-in-words.ts';

/** The facts that a person may set, in the order in which they are asked for. */
export const FACTS = ['title', 'author', 'publication', 'published', 'kind', 'url'] as const;
export type Fact = (typeof FACTS)[number];

/** What a person still has to put right before an article can be saved. */
export type Missing = 'needsTitle' | 'badDate' | 'notAnAddress';

/** A source that is read, looked through, and saved as an article. */
export class ImportDesk {
  readonly isOpen = signal(false);
  readonly isReading = signal(false);
  readonly preview = signal<ImportPreview | undefined>(undefined);
  /** The numbers of the removed parts that are put back. */
  readonly putBack = signal<ReadonlySet<number>>(new Set());
  /** The numbers of the kept parts that are taken out. */
  readonly takenOut = signal<ReadonlySet<number>>(new Set());
  /** What a person has set. */
  readonly facts = signal<Readonly<Partial<Record<Fact, string>>>>({});
  /** The saved article whose text is to be replaced; undefined for a new one. */
  readonly again = signal<ShelfArticle | undefined>(undefined);
  /** How the source differs from that article; undefined until it is known. */
  readonly comparison = signal<ComparedArticle | undefined>(undefined);
  /** The name that a person has given the article's file; empty for the one that is proposed. */
  readonly name = signal('');
  readonly #api: Api;
  #asked = 0;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Asks for a source: of a new article, or of one that is saved. */
  open(again?: ShelfArticle): void {
    this.again.value = again;
    this.isOpen.value = true;
  }

  /** Leaves what was read; nothing of it is kept. */
  close(): void {
    this.restart();
    this.again.value = undefined;
    this.isOpen.value = false;
  }

  restart(): void {
    this.#asked++;
    this.isReading.value = false;
    this.preview.value = undefined;
    this.comparison.value = undefined;
    this.putBack.value = new Set();
    this.takenOut.value = new Set();
    this.facts.value = {};
    this.name.value = '';
  }

  /** Reads a file, or the page at an address. */
  async read(source: File | string): Promise<void> {
    this.restart();
    this.isOpen.value = true;
    this.isReading.value = true;
    const asked = this.#asked;
    try {
      const preview = await this.#api.importArticle(source);
      if (asked === this.#asked) this.preview.value = preview;
    } finally {
      if (asked === this.#asked) this.isReading.value = false;
    }
  }

  /** Puts a removed part back or takes it out again; a kept part the other way round. */
  async toggle(kind: SourcePart['kind'], number: number): Promise<void> {
    const turned = kind === 'removed' ? this.putBack : this.takenOut;
    const wanted = new Set(turned.peek());
    if (!wanted.delete(number)) wanted.add(number);
    turned.value = wanted;
    const job = this.preview.peek()?.job;
    if (job === undefined) return;
    const asked = ++this.#asked;
    const preview = await this.#api.previewArticle({ ...this.#review(job), facts: {} });
    if (asked === this.#asked) this.preview.value = preview;
  }

  #review(job: string) {
    return { job, putBack: [...this.putBack.peek()], takenOut: [...this.takenOut.peek()] };
  }

  /** Holds what was read against the article that is to be replaced. */
  async compare(): Promise<void> {
    const job = this.preview.peek()?.job;
    const again = this.again.peek()?.id;
    if (job === undefined || again === undefined) return;
    const asked = this.#asked;
    this.comparison.value = undefined;
    const comparison = await this.#api.compareArticle({ ...this.#review(job), facts: {}, again });
    if (asked === this.#asked) this.comparison.value = comparison;
  }

  /** What a fact is now: as set, or as the source has it. */
  fact(fact: Fact): string {
    return this.facts.value[fact] ?? String(this.preview.value?.facts[fact] ?? '');
  }

  missing(): Missing | undefined {
    if (this.fact('title').trim() === '') return 'needsTitle';
    const published = this.fact('published').trim();
    if (published !== '' && dayOf(published) === undefined) return 'badDate';
    const url = this.fact('url').trim();
    return url === '' || isWebAddress(url) ? undefined : 'notAnAddress';
  }

  async save(): Promise<SavedArticleAnswer | undefined> {
    const job = this.preview.peek()?.job;
    const again = this.again.peek()?.id;
    if (job === undefined) return undefined;
    if (again === undefined && this.missing() !== undefined) return undefined;
    const set = Object.entries(this.facts.peek()).map(([key, value]) => [
      key,
      (key === 'published' && dayOf(value)) || value.trim(),
    ]);
    return this.#api.saveArticle({
      ...this.#review(job),
      facts: Object.fromEntries(set) as ArticleFacts,
      name: this.name.peek().trim(),
      again,
    });
  }
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/./i.test(text) && URL.canParse(text);
}
