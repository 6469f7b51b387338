import { defaultHighlightStyle, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '1rem', backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  // An outline would lie below the marked line.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '400',
    border: '3px solid var(--accent)',
    pointerEvents: 'none',
  },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace',
    lineHeight: '1.6',
  },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--ink)' },
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground':
    { backgroundColor: 'var(--selected)' },
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

/** The usual colors; in the dark, each as a light tint of itself. */
const colors = HighlightStyle.define(
  defaultHighlightStyle.specs.map(({ color, ...style }) => ({
    ...style,
    ...(typeof color === 'string' && {
      color: `light-dark(${color}, color-mix(in oklab, ${color} 35%, white))`,
    }),
  })),
);

/** How the text of a guide looks in an editor that is opened now, by light or in the dark. */
export function editorLook(): Extension {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return [EditorView.darkTheme.of(isDark), look, syntaxHighlighting(colors)];
}
