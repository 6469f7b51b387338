import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { MergeView } from '@codemirror/merge';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'preact/hooks';
import { editorLook } from '../editor/theme.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';

/** Both versions of a guide side by side, to make one of them. */
export function ConflictView({ guide, onClose }: { guide: OpenGuide; onClose: () => void }) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const merge = useRef<MergeView>(undefined);
  const state = guide.saver.state.value;
  const theirs = state.kind === 'conflict' ? state.theirs : undefined;
  const { nonce } = studio;

  useEffect(() => {
    if (theirs === undefined || !place.current) return;
    const { lineSeparator } = guide;
    const common = [
      lineSeparator === undefined ? [] : EditorState.lineSeparator.of(lineSeparator),
      nonce === '' ? [] : EditorView.cspNonce.of(nonce),
      lineNumbers(),
      EditorView.lineWrapping,
      editorLook,
    ];
    const { conflict } = studio.words.peek();
    merge.current = new MergeView({
      parent: place.current,
      a: {
        doc: theirs,
        extensions: [
          common,
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ 'aria-label': conflict.theirs }),
        ],
      },
      b: {
        doc: guide.text(),
        extensions: [
          common,
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({ 'aria-label': conflict.mine }),
        ],
      },
      revertControls: 'a-to-b',
      renderRevertControl: () => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = '→';
        button.title = conflict.take;
        button.setAttribute('aria-label', conflict.take);
        return button;
      },
      collapseUnchanged: { margin: 2, minSize: 6 },
    });
    return () => merge.current?.destroy();
  }, [guide, studio, theirs, nonce]);

  const end = (text: string | undefined) => {
    if (text !== undefined) guide.resolve(text);
    studio.announce(words.conflict.done);
    onClose();
  };
  return (
    <main class="conflict">
      <h2>{words.conflict.title}</h2>
      <p>{words.conflict.why}</p>
      <div class="conflict-names">
        <h3>{words.conflict.theirs}</h3>
        <h3>{words.conflict.mine}</h3>
      </div>
      <div class="merge" ref={place} />
      <div class="row">
        <button type="button" onClick={() => end(theirs)}>
          {words.conflict.takeTheirs}
        </button>
        <button
          type="button"
          class="accent"
          onClick={() => end(merge.current?.b.state.doc.toString())}
        >
          {words.conflict.keepMine}
        </button>
        <button type="button" onClick={onClose}>
          {words.conflict.later}
        </button>
      </div>
    </main>
  );
}
