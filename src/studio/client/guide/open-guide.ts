import { isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { setDiagnostics } from '@codemirror/lint';
import { type ChangeDesc, type ChangeSet, type ChangeSpec, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Edition, Paper } from '../../../1-guide/schema.ts';
import { valueAt } from '../../../source/yaml/read-yaml.ts';
import type { Draft, DraftPage, StudioProblem } from '../../messages/drafts.ts';
import type { OpenedGuide } from '../../messages/guides.ts';
import type { Api } from '../api.ts';
import { ArticleDesk } from '../articles/article-desk.ts';
import { createGuideEditor, type GuideEditor } from '../editor/guide-editor.ts';
import { type LineEnds, lineEndsOf } from '../editor/line-ends.ts';
import { lintOf } from '../editor/lint.ts';
import { FormEditor } from '../form/form-editor.ts';
import { DraftLoop } from '../preview/draft-loop.ts';
import { backupOf, type Drawer } from '../saving/backup.ts';
import { Saver } from '../saving/saver.ts';
import type { Words } from '../words/index.ts';
import { changeBetween } from './change-between.ts';
import { GuideReader, type Reading } from './guide-reader.ts';
import { type PlacedProblem, placed } from './placed-problems.ts';
import { pathAt, pathOf, pointerOf } from './places.ts';

/** The views of the guide's text, and the articles that it quotes. */
export type GuideView = 'form' | 'yaml' | 'articles';

/** Where someone is to be taken, in whichever view is open. */
export interface Target {
  readonly pointer: string;
  /** Whether what is in the field is to be typed over. */
  readonly selects?: boolean;
}

/** What an open guide is made of. */
export interface OpenGuideSettings {
  readonly api: Api;
  readonly drawer: Drawer;
  /** A name of the page, which no other page has. */
  readonly page: string;
  readonly nonce: string;
  readonly words: ReadonlySignal<Words>;
}

/** Something that happened of itself and that someone should know. */
export type GuideNotice = 'recovered' | 'changedOutside' | 'gone';

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
  readonly view: EditorView;
  readonly saver: Saver;
  readonly drafts: DraftLoop;
  readonly reading: ReadonlySignal<Reading>;
  readonly title: ReadonlySignal<string>;
  readonly form: FormEditor;
  readonly articles: ArticleDesk;
  /** The items of the form that are open, as pointers. */
  readonly openItems = signal<ReadonlySet<string>>(new Set());
  readonly shown = signal<GuideView>('form');
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
  readonly canUndo = signal(false);
  readonly canRedo = signal(false);
  readonly notice = signal<GuideNotice | undefined>(undefined);
  /** The field that is being edited, as a pointer. */
  readonly editing = signal<string | undefined>(undefined);
  /** Where the form is to take someone next. */
  readonly target = signal<Target | undefined>(undefined);
  /** The problem that was gone to last. */
  visited: StudioProblem | undefined;
  /** Counts the changes of the text, and so names each state of it. */
  readonly version = signal(0);
  readonly #editor: GuideEditor;
  readonly #ends: LineEnds;
  readonly #api: Api;

  constructor(opened: OpenedGuide, { api, drawer, page, nonce, words }: OpenGuideSettings) {
    this.id = opened.id;
    this.name = opened.name;
    this.file = opened.file;
    this.shared = opened.shared;
    this.#api = api;
    this.#ends = lineEndsOf(opened.text);
    this.#editor = createGuideEditor({
      ends: this.#ends,
      nonce,
      label: words.peek().editor.label,
      phrases: words.peek().editor.phrases,
      onUpdate: (update) => {
        if (update.docChanged) this.#changed(update.changes);
        else if (update.selectionSet && update.view.hasFocus) this.#followCursor();
      },
    });
    this.view = this.#editor.view;
    const reader = new GuideReader();
    this.form = new FormEditor(this, reader);
    this.articles = new ArticleDesk(this, api);
    const backup = backupOf(drawer, opened.id, page);
    const unsaved = backup.read();
    this.saver = new Saver({
      hash: opened.hash,
      text: () => this.fileText(),
      send: (request, isLeaving) => api.save(opened.id, request, isLeaving),
      backup,
    });
    this.reading = computed(() => {
      void this.version.value;
      return reader.read(this.file, this.text());
    });
    this.title = computed(() => {
      const { yaml } = this.reading.value;
      const title = yaml && valueAt(yaml.value, ['title']);
      // While the text is broken the guide is still called what it was called before.
      if (typeof title === 'string') this.#lastTitle = title;
      return this.#lastTitle ?? this.name;
    });
    this.drafts = new DraftLoop(
      () => ({ doc: this.view.state.doc, edition: this.edition.peek(), paper: this.paper.peek() }),
      ({ doc, edition, paper }) =>
        api.draft(opened.id, { text: this.#textOf(doc), edition, paper }),
      ({ draft, since }) => {
        if (draft.page) this.page.value = draft.page;
        this.isFresh.value = draft.page !== undefined;
        this.isAnswered.value = true;
        this.editions.value = draft.editions;
        this.meter.value = draft.meter;
        this.showProblems(draft.problems.map((problem) => moved(problem, since)));
      },
    );
    if (unsaved !== undefined && unsaved.text !== opened.text) this.#recover(unsaved, opened);
    else backup.clear();
    this.drafts.request();
  }

  /** The text as the editor holds it; offsets of problems and edits are into this. */
  text(): string {
    return this.#textOf(this.view.state.doc);
  }

  /** What separates lines in an editor of this text; undefined for an editor's own way. */
  get lineSeparator(): '\n' | undefined {
    return this.#ends.separator;
  }

  /** The text with the file's own line ends. */
  fileText(): string {
    return this.#ends.toFile(this.text());
  }

  #textOf(doc: { sliceString(from: number, to?: number, lineSep?: string): string }): string {
    return doc.sliceString(0, undefined, '\n');
  }

  /** Changes the text as one step of the history; `typing` joins steps that follow each other in a field. */
  change(changes: ChangeSpec, kind: 'typing' | 'step', field = ''): void {
    const isolate = kind === 'step' || field !== this.#lastField;
    this.#lastField = kind === 'typing' ? field : undefined;
    this.view.dispatch({
      changes,
      userEvent: kind === 'typing' ? 'input.type' : 'input.form',
      annotations: [
        Transaction.addToHistory.of(true),
        ...(isolate ? [isolateHistory.of(kind === 'step' ? 'full' : 'before')] : []),
      ],
    });
  }

  #lastField: string | undefined;
  #lastTitle: string | undefined;

  /** Makes the text another, as one undoable change of what differs. */
  replace(text: string): void {
    const change = changeBetween(this.text(), text);
    if (change) this.change(change, 'step');
  }

  undo(): boolean {
    return undo(this.view);
  }

  redo(): boolean {
    return redo(this.view);
  }

  /** Shows these problems of the text as it stands, in the list and in the editor. */
  showProblems(problems: readonly StudioProblem[]): void {
    this.problems.value = problems;
    this.view.dispatch(
      setDiagnostics(this.view.state, lintOf(problems, this.view.state.doc.length, this)),
    );
  }

  setWords(words: Words): void {
    this.#editor.setWords(words.editor.label, words.editor.phrases);
  }

  /** Makes the change that mends a problem, where what it would change still stands. */
  mend({ here, fix }: StudioProblem): void {
    if (!here || !fix || fix.end > this.view.state.doc.length) return;
    this.change({ from: fix.start, to: fix.end, insert: fix.text }, 'step');
  }

  /** Goes to the field and line of a pointer, in the view that is open. */
  goTo(pointer: string): void {
    this.#leaveArticles();
    const { yaml } = this.reading.peek();
    if (this.shown.peek() === 'form' && yaml) {
      this.target.value = { pointer };
      return;
    }
    if (yaml) this.select(yaml.placeOf(pathOf(pointer, yaml.value)));
  }

  /** Shows the form or the text, at the place that was edited last. */
  show(view: GuideView): void {
    if (this.shown.peek() === view) return;
    const pointer = this.editing.peek();
    this.shown.value = view;
    if (pointer !== undefined && view !== 'articles') this.goTo(pointer);
  }

  /** The fields of the guide are in the form, not beside its articles. */
  #leaveArticles(): void {
    if (this.shown.peek() === 'articles') this.shown.value = 'form';
  }

  /** Where someone is in the text: at the cursor, or at the field that is being edited. */
  position(): number {
    const pointer = this.editing.peek();
    const { yaml } = this.reading.peek();
    if (this.shown.peek() === 'yaml') return this.view.state.selection.main.from;
    return yaml && pointer !== undefined ? yaml.placeOf(pathOf(pointer, yaml.value)).start : -1;
  }

  /** Notes which field someone came to by hand. */
  editField(pointer: string | undefined): void {
    if (this.editing.peek() === pointer) return;
    this.visited = undefined;
    this.editing.value = pointer;
  }

  /** Goes to where a problem stands; into the text where the form has no field for it. */
  goToProblem(problem: StudioProblem): void {
    if (!problem.here) return;
    this.visited = problem;
    this.#leaveArticles();
    const { yaml } = this.reading.peek();
    if (this.shown.peek() === 'form' && yaml) {
      const pointer = pointerOf(pathAt(yaml, problem.start));
      this.editing.value = pointer;
      this.target.value = { pointer };
      return;
    }
    this.shown.value = 'yaml';
    this.select(problem);
  }

  /** Puts the cursor of the text at a place and shows it. */
  select({ start, end }: { readonly start: number; readonly end: number }): void {
    const { length } = this.view.state.doc;
    const at = Math.min(start, length);
    this.view.dispatch({
      selection: { anchor: at, head: Math.min(end, length) },
      effects: EditorView.scrollIntoView(at, { y: 'center' }),
    });
    // The editor's pane may be on its way into the page.
    requestAnimationFrame(() => this.view.focus());
  }

  setEdition(edition: Edition): void {
    this.edition.value = edition;
    this.drafts.request();
  }

  setPaper(paper: Paper | undefined): void {
    this.paper.value = paper;
    this.drafts.request();
  }

  /**
   * Another hand has changed the file, or it is gone (an empty hash). Without a hash it is looked up:
   * nobody tells what happened while there was no connection.
   */
  async changedOutside(hash?: string): Promise<void> {
    if (hash === '') {
      this.notice.value = 'gone';
      return;
    }
    // Programs that save by deleting and writing anew were in the middle of it.
    if (this.notice.peek() === 'gone') this.notice.value = undefined;
    if (hash === this.saver.hash) return;
    const opened = await this.#api.open(this.id);
    if (opened.hash === this.saver.hash) return;
    const theirs = this.#ends.fromFile(opened.text);
    if (this.saver.isDirty && theirs !== this.text()) {
      this.saver.conflict(theirs, opened.hash);
      return;
    }
    // What is on disk may be this page's own save, whose answer is on its way.
    if (theirs !== this.text()) this.notice.value = 'changedOutside';
    this.replace(theirs);
    this.saver.rebase(opened.hash, this.fileText() === opened.text);
  }

  /** Ends a conflict: `text` is what both versions become. */
  resolve(text: string): void {
    const state = this.saver.state.peek();
    if (state.kind !== 'conflict') return;
    this.replace(this.#ends.fromFile(text));
    this.saver.rebase(state.hash, this.text() === this.#ends.fromFile(state.theirs));
  }

  /** Makes the text that of a file, such as an earlier version; undo brings back what was there. */
  takeOver(fileText: string): void {
    this.replace(this.#ends.fromFile(fileText));
  }

  /** Leaves the guide; what is not saved yet is sent first. */
  async close(): Promise<void> {
    await this.saver.finish();
    clearTimeout(this.#following);
    this.saver.close();
    this.drafts.close();
    this.view.destroy();
  }

  #recover(unsaved: { text: string; basedOn: string }, opened: OpenedGuide): void {
    this.replace(this.#ends.fromFile(unsaved.text));
    this.notice.value = 'recovered';
    if (unsaved.basedOn !== opened.hash) {
      this.saver.conflict(this.#ends.fromFile(opened.text), opened.hash);
    }
  }

  #changed(changes: ChangeSet): void {
    this.drafts.request(changes);
    this.version.value++;
    this.canUndo.value = undoDepth(this.view.state) > 0;
    this.canRedo.value = redoDepth(this.view.state) > 0;
    this.saver.changed();
    if (this.view.hasFocus) this.#followCursor();
  }

  /** Notes which field the cursor is in, a moment after it came to rest: reading the text takes time. */
  #followCursor(): void {
    clearTimeout(this.#following);
    this.#following = setTimeout(() => this.#noteField(), 150);
  }

  #following: ReturnType<typeof setTimeout> | undefined;

  #noteField(): void {
    const { yaml } = this.reading.value;
    if (!yaml) return;
    const pointer = pointerOf(pathAt(yaml, this.view.state.selection.main.head));
    this.editing.value = pointer === '' ? undefined : pointer;
  }
}

/** A problem where it stands after changes of the text. */
function moved(problem: StudioProblem, changes: ChangeDesc): StudioProblem {
  if (!problem.here || changes.empty) return problem;
  const map = <P extends { readonly start: number; readonly end: number }>(place: P): P => ({
    ...place,
    start: changes.mapPos(place.start),
    end: changes.mapPos(place.end),
  });
  return { ...map(problem), ...(problem.fix && { fix: map(problem.fix) }) };
}
