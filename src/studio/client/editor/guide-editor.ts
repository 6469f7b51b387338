import { defaultKeymap, historyKeymap } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { lintGutter } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import { guideHistory } from './guide-history.ts';
import type { LineEnds } from './line-ends.ts';
import { editorLook } from './theme.ts';
import { typingHelp } from './typing-help.ts';

/** What an editor of a guide needs to know. */
export interface EditorSettings {
  readonly ends: LineEnds;
  /** Lets the editor's own styles through the page's policy. */
  readonly nonce: string;
  readonly label: string;
  readonly phrases: Readonly<Record<string, string>>;
  onUpdate(update: ViewUpdate): void;
}

/** A CodeMirror editor that holds a guide's text, with what changes when the language does. */
export interface GuideEditor {
  readonly view: EditorView;
  setWords(label: string, phrases: Readonly<Record<string, string>>): void;
}

/**
 * Makes the one place where a guide's text lives. The form and the editor pane change it alike, so one
 * history of undo and redo runs through both. Tab is not bound: it leaves the editor.
 */
export function createGuideEditor(settings: EditorSettings): GuideEditor {
  const words = new Compartment();
  const view = new EditorView({ state: stateOf(settings, words) });
  return {
    view,
    setWords: (label, phrases) =>
      view.dispatch({ effects: words.reconfigure(wordsOf(label, phrases)) }),
  };
}

function stateOf(settings: EditorSettings, words: Compartment): EditorState {
  const { ends, nonce, label, phrases, onUpdate } = settings;
  return EditorState.create({
    doc: ends.text,
    extensions: [
      ends.separator === undefined ? [] : EditorState.lineSeparator.of(ends.separator),
      nonce === '' ? [] : EditorView.cspNonce.of(nonce),
      words.of(wordsOf(label, phrases)),
      guideHistory(),
      lineNumbers(),
      lintGutter(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      drawSelection(),
      bracketMatching(),
      highlightSelectionMatches(),
      search({ top: true }),
      yaml(),
      indentUnit.of('  '),
      EditorState.tabSize.of(2),
      EditorView.lineWrapping,
      typingHelp(),
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
      editorLook(),
      EditorView.updateListener.of(onUpdate),
    ],
  });
}

function wordsOf(label: string, phrases: Readonly<Record<string, string>>): Extension {
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', tabindex: '0' }),
  ];
}
