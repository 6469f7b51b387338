import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  clearSnippet,
  completionKeymap,
  snippet,
  snippetKeymap,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import { hoverTooltip, keymap } from '@codemirror/view';
import { guideJsonSchema } from '../../../1-guide/json-schema.ts';
import { isTangle } from '../../../1-guide/tangle.ts';
import { completionsAt } from '../../../1-guide/typing-help/completions.ts';
import { type Hover, hoverAt } from '../../../1-guide/typing-help/hover.ts';

/** Help while YAML is typed: what could come next, and what a key is for, as the schema says. None in a tangle. */
export function typingHelp(): Extension {
  let made: ReturnType<typeof guideJsonSchema> | undefined;
  const schema = () => (made ??= guideJsonSchema());

  const complete = ({ state, pos, explicit }: CompletionContext): CompletionResult | null => {
    if (isTangle('', state.sliceDoc(), () => undefined)) return null;
    const found = completionsAt(state.sliceDoc(), pos, schema());
    if (!found || (!explicit && found.start === pos)) return null;
    const options = found.items.map(
      ({ label, kind, title, description, snippet: body }, index): Completion => ({
        label,
        type: kind,
        // In the order of the schema, as far as what is typed does not say otherwise.
        boost: -Math.min(index, 99),
        apply: snippet(body),
        ...(title !== undefined && { detail: title }),
        ...(description !== undefined && { info: plain(description) }),
      }),
    );
    return { from: found.start, to: found.end, options, validFor: /^[\w-]*$/ };
  };

  const hover = hoverTooltip((view, pos) => {
    if (isTangle('', view.state.sliceDoc(), () => undefined)) return null;
    const found = hoverAt(view.state.sliceDoc(), pos, schema());
    if (!found) return null;
    return { pos: found.start, end: found.end, create: () => ({ dom: describe(found) }) };
  });

  return [
    autocompletion({ override: [complete], icons: false }),
    // Tab leaves the editor also where a block was put in.
    snippetKeymap.of([{ key: 'Escape', run: clearSnippet }]),
    keymap.of(completionKeymap),
    hover,
  ];
}

function describe({ title, description, example, values }: Hover): HTMLElement {
  const dom = document.createElement('div');
  const add = (tag: 'strong' | 'p' | 'pre' | 'li', text: string, parent: HTMLElement = dom) => {
    const element = document.createElement(tag);
    element.textContent = text;
    parent.append(element);
  };
  add('strong', title);
  add('p', plain(description));
  if (values.length > 0) {
    const list = document.createElement('ul');
    for (const { value, description: meaning } of values) {
      add('li', meaning === undefined ? value : `${value}: ${plain(meaning)}`, list);
    }
    dom.append(list);
  }
  if (example !== undefined) add('pre', example);
  return dom;
}

/** Markdown as plain text: marks of code and stress are left out. */
function plain(markdown: string): string {
  return markdown.replace(/`([^`]*)`/g, '$1').replace(/\*\*([^*]*)\*\*/g, '$1');
}
