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
import type { Words } from '../words/index.ts';
import { guideHistory } from './guide-history.ts';
import type { LineEnds } from './line-ends.ts';
import { editorLook } from './theme.ts';
import { typingHelp } from './typing-help.ts';

/** What an editor of a guide needs to know. */
export interface EditorSettings {
  readonly ends: LineEnds;
  /** Lets the editor's own styles through the page's policy. */
  readonly nonce: string;
  readonly words: Words['editor'];
  onUpdate(update: ViewUpdate): void;
}

/** A CodeMirror editor that holds a guide's text, with what changes when the language does. */
export interface GuideEditor {
  readonly view: EditorView;
  setWords(words: Words['editor']): void;
}

/**
 * Makes the one place where a guide's text lives. The form and the editor pane change it alike, so one
 * history of undo and redo runs through both. Tab is not bound: it leaves the editor.
 */
export function createGuideEditor(settings: EditorSettings): GuideEditor {
  const speech = new Compartment();
  const view = new EditorView({ state: stateOf(settings, speech) });
  return {
    view,
    setWords: (words) => {
      // The editor is drawn anew in other phrases: it would guess where it was, and search would take the focus.
      const place = view.scrollSnapshot();
      const focused = document.activeElement;
      view.dispatch({ effects: speech.reconfigure(wordsOf(words)) });
      view.dispatch({ effects: place });
      if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus();
    },
  };
}

function stateOf(settings: EditorSettings, speech: Compartment): EditorState {
  const { ends, nonce, words, onUpdate } = settings;
  return EditorState.create({
    doc: ends.text,
    extensions: [
      ends.separator === undefined ? [] : EditorState.lineSeparator.of(ends.separator),
      nonce === '' ? [] : EditorView.cspNonce.of(nonce),
      speech.of(wordsOf(words)),
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
      keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap]),
      editorLook(),
      EditorView.updateListener.of(onUpdate),
    ],
  });
}

function wordsOf({ label, phrases, help }: Words['editor']): Extension {
  return [
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', tabindex: '0' }),
    typingHelp(help),
  ];
}
