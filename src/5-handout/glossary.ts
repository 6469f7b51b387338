import type { Element, Properties } from 'hast';
import { element, type GlossTerm } from './glosses.ts';
import { inGuideOrder } from './guide-order.ts';
import type { GuideText } from './guide-text.ts';
import type { HandoutInput } from './handout.ts';
import { pointerTo } from './marks.ts';

/** The glossary as it prints at the end, and its terms with their glosses for the margin. */
export function glossaryView(input: HandoutInput, text: GuideText) {
  const given = inGuideOrder('glossary', Object.entries(input.guide.glossary ?? {}), input);
  // The list is for looking up; set in its order, so that the numbers of its footnotes follow it.
  const { compare } = input.memory.recall(collatorOf, input.guide.lang ?? 'en');
  const sorted = given.toSorted(([a], [b]) => compare(text.plain(a), text.plain(b)));
  const entries = sorted.map(([term, entry]) => {
    const { say, means } = typeof entry === 'string' ? { say: undefined, means: entry } : entry;
    const path = typeof entry === 'string' ? ['glossary', term] : ['glossary', term, 'means'];
    const { html, tree } = text.entry(means, path);
    return {
      term,
      name: text.plain(term),
      say,
      means: html,
      tree,
      path: `glossary.${term}`,
      at: pointerTo(['glossary', term]),
      /** Where its meaning stands: an entry may be nothing else. */
      meansAt: pointerTo(path),
    };
  });
  // The margin takes terms as they come.
  const terms: readonly GlossTerm[] = given.flatMap(([term]) =>
    entries
      .filter((entry) => entry.term === term)
      .map(({ name, say, tree, at, meansAt }) => {
        const from = { at: text.from(at), say: text.from(`${at}/say`), means: text.from(meansAt) };
        return {
          term: name,
          gloss: gloss(name, say, structuredClone(tree) as Element['children'], from),
        };
      }),
  );
  return { terms, entries: entries.map(({ tree: _, ...entry }) => entry) };
}

function collatorOf(lang: string): Intl.Collator {
  return new Intl.Collator(lang);
}

/** A glossary entry as it stands in the margin. */
function gloss(
  term: string,
  say: string | undefined,
  means: Element['children'],
  from: Readonly<Record<'at' | 'say' | 'means', Properties>>,
): Element {
  const part = (name: string, children: Element['children'], mark: Properties): Element => ({
    ...element('div', { className: [`gloss-${name}`], ...mark }),
    children,
  });
  const children = [part('term', [{ type: 'text', value: term }], from.at)];
  if (say !== undefined) children.push(part('say', [{ type: 'text', value: say }], from.say));
  children.push(part('means', means, from.means));
  return { ...element('div', { className: ['gloss'] }), children };
}
