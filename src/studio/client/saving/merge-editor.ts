import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { getChunks, getOriginalDoc, MergeView, unifiedMergeView } from '@codemirror/merge';
import { type ChangeDesc, EditorState, type Extension, type Text } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { editorLook } from '../editor/theme.ts';
import type { Words } from '../words/index.ts';
import type { MergedText } from './differences.ts';

/** What two versions are merged from, and where. */
export interface MergeSettings {
  readonly parent: HTMLElement;
  readonly theirs: string;
  readonly mine: string;
  readonly words: Words['conflict'];
  /** Lets the editor's own styles through the page's policy. */
  readonly nonce: string;
  /** What alone ends a line, for a file with line ends of several kinds; undefined where any does. */
  readonly lineSeparator: string | undefined;
  /** Hears of every change of the version that is made. */
  onChange(changes: ChangeDesc): void;
}

/** An editor of the version that is made, which shows how another differs. */
export interface MergeEditor extends MergedText {
  text(): string;
  destroy(): void;
}

/** Long stretches that both have are folded away. */
const COLLAPSED = { margin: 2, minSize: 6 };

/** Both versions side by side, the one on the right to be changed. */
export function mergeSideBySide({
  parent,
  theirs,
  mine,
  words,
  onChange,
  ...looks
}: MergeSettings): MergeEditor {
  const view = new MergeView({
    parent,
    a: {
      doc: theirs,
      extensions: [look(looks, words), EditorState.readOnly.of(true), named(words.theirs)],
    },
    b: {
      doc: mine,
      extensions: [look(looks, words), editing(), told(onChange), named(words.text)],
    },
    revertControls: 'a-to-b',
    renderRevertControl: () => takeButton('→', words.take),
    collapseUnchanged: COLLAPSED,
  });
  return merging(view.b, view.a.state.doc, () => view.destroy());
}

/** One version to be changed; where the other differs, its lines stand above. For narrow windows. */
export function mergeBelow({
  parent,
  theirs,
  mine,
  words,
  onChange,
  ...looks
}: MergeSettings): MergeEditor {
  const view = new EditorView({
    parent,
    doc: mine,
    extensions: [
      look(looks, words),
      editing(),
      told(onChange),
      named(words.text),
      unifiedMergeView({
        original: theirs,
        collapseUnchanged: COLLAPSED,
        mergeControls: (type, action) => {
          if (type === 'accept') return document.createElement('span');
          const button = takeButton('↓', words.take);
          button.addEventListener('click', action);
          return button;
        },
      }),
    ],
  });
  return merging(view, getOriginalDoc(view.state), () => view.destroy());
}

function merging(view: EditorView, theirs: Text, destroy: () => void): MergeEditor {
  return {
    theirs,
    mine: view.state.doc,
    doc: () => view.state.doc,
    text: () => view.state.sliceDoc(),
    replace: (from, to, insert) =>
      view.dispatch({ changes: { from, to, insert }, userEvent: 'input.merge' }),
    destroy,
  };
}

function told(onChange: (changes: ChangeDesc) => void): Extension {
  return EditorView.updateListener.of((update) => {
    if (update.docChanged) onChange(update.changes);
  });
}

/**
 * How one version differs from another, to be looked at alone: side by side; in a narrow window the lines of
 * `theirs` that `mine` has not stand above its own, without a number.
 */
export function showDifferences(
  { parent, theirs, mine, words, ...looks }: Omit<MergeSettings, 'onChange'>,
  isNarrow: boolean,
): Pick<MergeEditor, 'destroy'> {
  const shown = (label: string) => [
    look(looks, words),
    EditorState.readOnly.of(true),
    EditorView.editable.of(false),
    named(label),
  ];
  if (!isNarrow) {
    const views = new MergeView({
      parent,
      a: { doc: theirs, extensions: shown(words.theirs) },
      b: { doc: mine, extensions: shown(words.mine) },
      collapseUnchanged: COLLAPSED,
    });
    toFirstChange(views.b);
    return views;
  }
  const view = new EditorView({
    parent,
    doc: mine,
    extensions: [
      shown(words.mine),
      unifiedMergeView({ original: theirs, collapseUnchanged: COLLAPSED, mergeControls: false }),
    ],
  });
  toFirstChange(view);
  return view;
}

/** What is the same may fill more than what is seen of a text. */
function toFirstChange(view: EditorView): void {
  const [first] = getChunks(view.state)?.chunks ?? [];
  if (!first) return;
  const at = Math.min(first.fromB, view.state.doc.length);
  view.dispatch({ effects: EditorView.scrollIntoView(at, { y: 'center' }) });
}

function look(
  { nonce, lineSeparator }: Pick<MergeSettings, 'nonce' | 'lineSeparator'>,
  { phrases }: MergeSettings['words'],
): Extension {
  return [
    EditorState.phrases.of(phrases),
    lineSeparator === undefined ? [] : EditorState.lineSeparator.of(lineSeparator),
    nonce === '' ? [] : EditorView.cspNonce.of(nonce),
    lineNumbers(),
    EditorView.lineWrapping,
    editorLook(),
  ];
}

function editing(): Extension {
  return [history(), keymap.of([...defaultKeymap, ...historyKeymap])];
}

function named(label: string): Extension {
  return EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' });
}

function takeButton(sign: string, label: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'take';
  button.textContent = sign;
  button.title = label;
  button.setAttribute('aria-label', label);
  return button;
}
