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
import { guideJsonSchema, type Say } from '../../../1-guide/json-schema.ts';
import { isTangle } from '../../../1-guide/tangle.ts';
import {
  completionsAt,
  type Completion as Offer,
} from '../../../1-guide/typing-help/completions.ts';
import { hoverAt } from '../../../1-guide/typing-help/hover.ts';
import { describe, described } from './described.ts';

/**
 * Help while YAML is typed: what could come next, and what a key is for, as the schema says, in the language of
 * `say`. None in a tangle.
 */
export function typingHelp(say: Say): Extension {
  let made: ReturnType<typeof guideJsonSchema> | undefined;
  const schema = () => (made ??= guideJsonSchema(say));

  const complete = (context: CompletionContext): CompletionResult | null => {
    const { state, pos, explicit } = context;
    if (isTangle('', state.sliceDoc(), () => undefined)) return null;
    const found = completionsAt(state.sliceDoc(), pos, schema());
    if (!found || (!explicit && found.start === pos)) return null;
    const typed = state.sliceDoc(found.start, pos);
    return {
      from: found.start,
      to: found.end,
      options: found.items.flatMap((item, index) => optionsOf(item, index, typed)),
      // What is offered by its title depends on all that is typed.
      update: (_current, _from, _to, next) => complete(next),
    };
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

/** The item as CodeMirror offers it; a key that is not typed also by its title, which people look for. */
function optionsOf(item: Offer, index: number, typed: string): Completion[] {
  const { label, kind, title, description, snippet: body } = item;
  const option = {
    label,
    type: kind,
    // In the order of the schema, as far as what is typed does not say otherwise.
    boost: -Math.min(index, 98),
    apply: snippet(body),
    ...(title !== undefined && { detail: title }),
    ...(description !== undefined && { info: () => described(description) }),
  };
  const byTitle = title === undefined || label.includes(typed) ? undefined : named(title, typed);
  if (byTitle === undefined) return [option];
  return [option, { ...option, label: byTitle, displayLabel: label, boost: -99 }];
}

/** A title as far as it is matched by what is typed, with or without its accents; undefined where no word is. */
function named(title: string, typed: string): string | undefined {
  const isPlain = typed === withoutAccents(typed);
  const name = (isPlain ? withoutAccents(title) : title).toLowerCase();
  return ` ${name}`.includes(` ${typed.toLowerCase()}`) ? name : undefined;
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
