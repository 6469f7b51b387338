import { isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { type ChangeSet, type ChangeSpec, type Text, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { signal } from '@preact/signals';
import { createGuideEditor, type GuideEditor } from '../editor/guide-editor.ts';
import { type LineEnds, lineEndsOf } from '../editor/line-ends.ts';
import type { Words } from '../words/index.ts';
import { changeBetween } from './change-between.ts';

/** What the text of a guide is made of. */
export interface GuideTextSettings {
  /** The text of the file. */
  readonly file: string;
  /** Lets the editor's own styles through the page's policy. */
  readonly nonce: string;
  readonly words: Words;
  onChange(changes: ChangeSet): void;
  /** Called when someone goes to another place in the text. */
  onMove(): void;
}

/** A guide's text in its editor, the history of its changes, and the line ends of its file. */
export class GuideText {
  readonly view: EditorView;
  readonly canUndo = signal(false);
  readonly canRedo = signal(false);
  /** Counts the changes of the text, and so names each state of it. */
  readonly version = signal(0);
  readonly #editor: GuideEditor;
  #ends: LineEnds;
  #lastField: string | undefined;

  constructor({ file, nonce, words, onChange, onMove }: GuideTextSettings) {
    this.#ends = lineEndsOf(file);
    this.#editor = createGuideEditor({
      ends: this.#ends,
      nonce,
      words: words.editor,
      onUpdate: (update) => {
        if (update.docChanged) {
          this.version.value++;
          this.canUndo.value = undoDepth(update.state) > 0;
          this.canRedo.value = redoDepth(update.state) > 0;
          onChange(update.changes);
        }
        const { docChanged, selectionSet, focusChanged, view } = update;
        if ((docChanged || selectionSet || focusChanged) && view.hasFocus) onMove();
      },
    });
    this.view = this.#editor.view;
  }

  /** The text as the editor holds it; offsets of problems and edits are into this. */
  text(doc: Text = this.view.state.doc): string {
    return doc.sliceString(0, undefined, '\n');
  }

  /** The text with the file's own line ends. */
  fileText(): string {
    return this.toFile(this.text());
  }

  /** A text as the editor holds them, with the line ends of the file. */
  toFile(text: string): string {
    return this.#ends.toFile(text);
  }

  /** A state of the file as the editor holds texts. */
  fromFile(fileText: string): string {
    return this.#ends.fromFile(fileText);
  }

  /**
   * Takes over the line ends of another state of the file. Where those alone are mixed, or were, what is written next
   * has the ends it had here: an editor cannot come to hold them otherwise.
   */
  takeEnds(fileText: string): void {
    const ends = lineEndsOf(fileText);
    if (ends.separator === this.#ends.separator) this.#ends = ends;
  }

  /** What separates lines in an editor of this text; undefined for an editor's own way. */
  get lineSeparator(): '\n' | undefined {
    return this.#ends.separator;
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

  /** Makes the text another, as one undoable change of what differs. */
  replace(text: string): void {
    const change = changeBetween(this.text(), text);
    if (change) this.change(change, 'step');
  }

  /** Makes the text that of a file, such as an earlier version; undo brings back what was there. */
  takeOver(fileText: string): void {
    this.replace(this.fromFile(fileText));
  }

  undo(): boolean {
    return undo(this.view);
  }

  redo(): boolean {
    return redo(this.view);
  }

  /** Puts the cursor at a place of the text and shows it. */
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

  setWords({ editor }: Words): void {
    this.#editor.setWords(editor);
  }
}
