import type { Element } from 'hast';
import type { Guide } from '../1-guide/schema.ts';
import { element, type GlossTerm } from './glosses.ts';
import type { GuideText } from './guide-text.ts';

/** The glossary as it prints at the end, and its terms with their glosses for the margin. */
export function glossaryView(guide: Guide, text: GuideText) {
  const entries = Object.entries(guide.glossary ?? {}).map(([term, entry]) => {
    const { say, means } = typeof entry === 'string' ? { say: undefined, means: entry } : entry;
    const path = typeof entry === 'string' ? ['glossary', term] : ['glossary', term, 'means'];
    let tree: Element['children'] = [];
    const { html, inline } = text.markdown(means, path, (root) => {
      const [only] = root.children;
      const single = only?.type === 'element' && only.tagName === 'p' && root.children.length === 1;
      tree = structuredClone((single ? only.children : root.children) as Element['children']);
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
  return { terms, entries: entries.map(({ tree: _, ...entry }) => entry) };
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
