import { defaultHighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '1rem', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '-3px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    lineHeight: '1.6',
  },
  '.cm-gutters': { backgroundColor: 'var(--desk)', color: 'var(--quiet)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'var(--mark)' },
  '.cm-activeLineGutter': { backgroundColor: 'var(--mark)', color: 'var(--ink)' },
  '.cm-tooltip': {
    maxWidth: '32rem',
    padding: '0.25rem 0.5rem',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    border: '1px solid var(--line)',
    boxShadow: '0 2px 8px rgb(0 0 0 / 20%)',
  },
  '.cm-panels': { backgroundColor: 'var(--desk)', color: 'var(--ink)' },
  '.cm-panel button, .cm-panel input': { minHeight: '2rem', fontSize: '1rem' },
  '.cm-diagnosticAction': {
    minHeight: '2rem',
    fontSize: '0.95rem',
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)',
  },
});

/** How the text of a guide looks in the editor. */
export const editorLook = [look, syntaxHighlighting(defaultHighlightStyle)];
