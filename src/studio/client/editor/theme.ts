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
  '.cm-tooltip p': { margin: '0.25rem 0' },
  '.cm-tooltip pre': {
    margin: '0.5rem 0 0.25rem',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  '.cm-panels': { backgroundColor: 'var(--desk)', color: 'var(--ink)' },
  '.cm-panel button, .cm-panel input': { minHeight: '2rem', fontSize: '1rem' },
  '.cm-panel.cm-search': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.4rem 0.6rem',
    padding: '0.5rem 3rem 0.5rem 0.6rem',
  },
  '.cm-panel.cm-search :is(input, button, label)': { margin: '0' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '0.4rem',
    fontSize: '1rem',
    fontWeight: '400',
  },
  '.cm-panel.cm-search input[type=checkbox]': { minHeight: '24px' },
  '.cm-panel.cm-search .cm-textfield': { flex: '1 1 11rem', width: 'auto' },
  // What takes the place of words stands in a row of its own.
  '.cm-panel.cm-search [name=replace].cm-textfield': { flexBasis: '60%' },
  '.cm-panel.cm-search .cm-button': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    background: 'var(--paper)',
  },
  '.cm-panel.cm-search [name=close]': {
    top: '0.5rem',
    right: '0.5rem',
    width: '2rem',
    border: '1px solid var(--line)',
    background: 'var(--paper)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { minHeight: '28px', lineHeight: '28px' },
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
