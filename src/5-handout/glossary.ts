import type { Element } from 'hast';
import { element, type GlossTerm } from './glosses.ts';
import { inGuideOrder } from './guide-order.ts';
import type { GuideText } from './guide-text.ts';
import type { HandoutInput } from './handout.ts';

/** The glossary as it prints at the end, and its terms with their glosses for the margin. */
export function glossaryView(input: HandoutInput, text: GuideText) {
  const given = inGuideOrder('glossary', Object.entries(input.guide.glossary ?? {}), input);
  const entries = given.map(([term, entry]) => {
    const { say, means } = typeof entry === 'string' ? { say: undefined, means: entry } : entry;
    const path = typeof entry === 'string' ? ['glossary', term] : ['glossary', term, 'means'];
    let tree: Element['children'] = [];
    const { html, inline } = text.markdown(means, path, (root) => {
      // A picture has no room in the margin.
      const all = root.children.filter((one) => !('tagName' in one) || one.tagName !== 'figure');
      const [only] = all;
      const single = only?.type === 'element' && only.tagName === 'p' && all.length === 1;
      tree = structuredClone((single ? only.children : all) as Element['children']);
    });
    return {
      term,
      name: text.plain(term),
      say,
      means: inline ?? html,
      tree,
      path: `glossary.${term}`,
    };
  });
  const terms: readonly GlossTerm[] = entries.map(({ name, say, tree }) => ({
    term: name,
    gloss: gloss(name, say, tree),
  }));
  // The margin takes terms as they come; the list is for looking up.
  const { compare } = new Intl.Collator(input.guide.lang ?? 'en');
  const listed = entries.toSorted((a, b) => compare(a.name, b.name));
  return { terms, entries: listed.map(({ tree: _, ...entry }) => entry) };
}

/** A glossary entry as it stands in the margin. */
function gloss(term: string, say: string | undefined, means: Element['children']): Element {
  const part = (name: string, children: Element['children']): Element => ({
    ...element('div', { className: [`gloss-${name}`] }),
    children,
  });
  const children = [part('term', [{ type: 'text', value: term }])];
  if (say !== undefined) children.push(part('say', [{ type: 'text', value: say }]));
  children.push(part('means', means));
  return { ...element('div', { className: ['gloss'] }), children };
}
