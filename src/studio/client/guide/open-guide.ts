import { setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Edition, Paper } from '../../../1-guide/schema.ts';
import type { Edit } from '../../../source/edits.ts';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import type { Draft, DraftPage, StudioProblem } from '../../messages/drafts.ts';
import type { OpenedGuide } from '../../messages/guides.ts';
import type { Api } from '../api.ts';
import { ArticleDesk } from '../articles/article-desk.ts';
import { lintOf, saidAnew } from '../editor/lint.ts';
import { FormEditor } from '../form/form-editor.ts';
import { DraftLoop } from '../preview/draft-loop.ts';
import { DraftPages } from '../preview/draft-pages.ts';
import { backupOf, type Drawer } from '../saving/backup.ts';
import { MergeInHand } from '../saving/merge-in-hand.ts';
import { Saver } from '../saving/saver.ts';
import type { Words } from '../words/index.ts';
import { DiskVersions } from './disk-versions.ts';
import { GuideReader, type Reading } from './guide-reader.ts';
import { GuideText } from './guide-text.ts';
import { Navigation } from './navigation.ts';
import { moved, type PlacedProblem, placed } from './placed-problems.ts';

/** What an open guide is made of. */
export interface OpenGuideSettings {
  readonly api: Api;
  readonly drawer: Drawer;
  /** A name of the page, which no other page has. */
  readonly page: string;
  readonly nonce: string;
  readonly words: ReadonlySignal<Words>;
}

/**
 * A guide that is open: its text in an editor, which is the only state of it, and what is made of the text
 * (the form's reading, the draft, the problems, what is saved).
 */
export class OpenGuide {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  /** What holds where the guide has no value of its own, by pointers. */
  readonly shared: OpenedGuide['shared'];
  /** The text, and how it is changed. */
  readonly doc: GuideText;
  readonly saver: Saver;
  readonly disk: DiskVersions;
  readonly places: Navigation;
  readonly drafts: DraftLoop;
  readonly reading: ReadonlySignal<Reading>;
  readonly title: ReadonlySignal<string>;
  readonly form: FormEditor;
  readonly articles: ArticleDesk;
  readonly edition: Signal<Edition> = signal('participant');
  readonly paper: Signal<Paper | undefined> = signal(undefined);
  readonly page = signal<DraftPage | undefined>(undefined);
  /** Whether `page` is of the text as it stood at the last answer. */
  readonly isFresh = signal(false);
  /** Whether any draft was answered, with a page or without. */
  readonly isAnswered = signal(false);
  readonly editions = signal<readonly Edition[]>([]);
  /** How much is quoted, as of the last answer. */
  readonly meter = signal<Draft['meter'] | undefined>(undefined);
  readonly problems = signal<readonly StudioProblem[]>([]);
  /** The problems by the values they stand at. They keep to these until the next draft. */
  readonly placedProblems: ReadonlySignal<readonly PlacedProblem[]> = computed(() =>
    placed(this.problems.value, this.reading.peek().yaml),
  );
  /** Counts the changes of what the guide is made of beside its text: articles, pictures, what a season shares. */
  readonly sources = signal(0);
  readonly #words: ReadonlySignal<Words>;
  #lastTitle: string | undefined;

  constructor(opened: OpenedGuide, { api, drawer, page, nonce, words }: OpenGuideSettings) {
    this.#words = words;
    this.id = opened.id;
    this.name = opened.name;
    this.file = opened.file;
    this.shared = opened.shared;
    this.doc = new GuideText({
      file: opened.text,
      nonce,
      words: words.peek(),
      onChange: (changes) => {
        this.drafts.request(changes);
        this.saver.changed();
      },
      onMove: () => this.places.followCursor(),
    });
    const reader = new GuideReader();
    this.form = new FormEditor(this.doc, reader);
    this.articles = new ArticleDesk(this, api);
    const backup = backupOf(drawer, opened, page);
    const unsaved = backup.read(opened.text);
    this.saver = new Saver({
      file: opened,
      text: () => this.doc.fileText(),
      send: (request, isLeaving) => api.save(opened.id, request, isLeaving),
      backup,
    });
    const setAside = (text: string) => api.setAside(opened.id, { text });
    this.disk = new DiskVersions({
      doc: this.doc,
      saver: this.saver,
      inHand: new MergeInHand(drawer, opened, page, setAside),
      open: () => api.open(opened.id),
      setAside,
    });
    this.reading = computed(() => {
      void this.doc.version.value;
      return reader.read(this.file, this.text());
    });
    this.places = new Navigation(this.doc, this.reading);
    this.title = computed(() => {
      const { yaml } = this.reading.value;
      const title = yaml && valueAt(yaml.value, ['title']);
      // While the text is broken the guide is still called what it was called before.
      if (typeof title === 'string') this.#lastTitle = title;
      return this.#lastTitle ?? this.name;
    });
    const pages = new DraftPages();
    this.drafts = new DraftLoop(
      () => ({ doc: this.view.state.doc, edition: this.edition.peek(), paper: this.paper.peek() }),
      ({ doc, edition, paper }) =>
        api.draft(opened.id, { text: this.doc.text(doc), edition, paper, known: pages.known }),
      ({ draft, since }) => {
        if (draft.page) this.page.value = pages.take(draft.page);
        this.isFresh.value = draft.page !== undefined;
        this.isAnswered.value = true;
        this.editions.value = draft.editions;
        this.meter.value = draft.meter;
        this.showProblems(draft.problems.map((problem) => moved(problem, since)));
      },
    );
    if (unsaved !== undefined) this.disk.recover(unsaved, opened);
    void this.disk.giveUpMerge();
    this.drafts.request();
  }

  /** The text as the editor holds it; offsets of problems and edits are into this. */
  text(): string {
    return this.doc.text();
  }

  get view(): EditorView {
    return this.doc.view;
  }

  /** Counts the changes of the text, and so names each state of it. */
  get version(): ReadonlySignal<number> {
    return this.doc.version;
  }

  /** Shows these problems of the text as it stands, in the list and in the editor. */
  showProblems(problems: readonly StudioProblem[]): void {
    this.problems.value = problems;
    const { state } = this.view;
    const marks = lintOf(problems, state.doc.length, this, this.#words.peek().problems);
    this.view.dispatch(setDiagnostics(state, marks));
  }

  /** Says what the editor says in the words of the page, which are others now. */
  setWords(): void {
    const words = this.#words.peek();
    this.doc.setWords(words);
    const { state } = this.view;
    this.view.dispatch(setDiagnostics(state, saidAnew(state, this, words.problems)));
  }

  /** Makes a change that mends a problem of this text, where what it would change still stands. */
  mend({ start, end, text }: Edit): void {
    if (end > this.view.state.doc.length) return;
    this.doc.change({ from: start, to: end, insert: text }, 'step');
  }

  /** Notes that an article, a picture or what a season shares may be another than before. */
  sourcesChanged(): void {
    this.sources.value++;
    this.drafts.request();
  }

  setEdition(edition: Edition): void {
    this.edition.value = edition;
    this.drafts.request();
  }

  setPaper(paper: Paper | undefined): void {
    this.paper.value = paper;
    this.drafts.request();
  }

  /** Leaves the guide; what is not saved yet is sent first. */
  async close(): Promise<void> {
    await this.saver.finish();
    this.places.close();
    this.saver.close();
    this.drafts.close();
    this.view.destroy();
  }
}
