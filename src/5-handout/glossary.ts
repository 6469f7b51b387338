import type { Element, ElementContent, Properties } from 'hast';
import { type Gloss, type GlossTerm, glossLines } from './glosses.ts';
import { inGuideOrder } from './guide-order.ts';
import type { GuideText } from './guide-text.ts';
import type { HandoutInput } from './handout.ts';
import { finishTree, toHtml } from './markdown.ts';
import { copyOf } from './markdown-blocks.ts';
import { type Marks, pointerTo } from './marks.ts';
import { element } from './terms.ts';

/** The glossary as it prints at the end, and its terms with their glosses for the margin. */
export function glossaryView(input: HandoutInput, lang: string, text: GuideText, marks: Marks) {
  const { memory } = input;
  const given = inGuideOrder('glossary', Object.entries(input.guide.glossary ?? {}), input);
  // The list is for looking up; set in its order, so that the numbers of its footnotes follow it.
  const { compare } = memory.recall(collatorOf, lang);
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
        const from: GlossMarks = {
          at: marks.properties(at),
          say: marks.properties(`${at}/say`),
          means: marks.properties(meansAt),
        };
        const gloss = memory.about(
          glossOf,
          tree,
          name,
          say,
          JSON.stringify(from),
          lang,
          marks.isOn,
        );
        return { term: name, gloss };
      }),
  );
  return { terms, entries: entries.map(({ tree: _, ...entry }) => entry) };
}

function collatorOf(lang: string): Intl.Collator {
  return new Intl.Collator(lang);
}

/** What marks the parts of a gloss with the values that they show. */
type GlossMarks = Readonly<Record<'at' | 'say' | 'means', Properties>>;

/** A glossary entry as it stands in the margin; `from` has its marks as JSON. */
function glossOf(
  means: readonly ElementContent[],
  term: string,
  say: string | undefined,
  from: string,
  lang: string,
  offsets: boolean,
): Gloss {
  const marks = JSON.parse(from) as GlossMarks;
  const part = (name: string, children: Element['children'], mark: Properties): Element => ({
    ...element('div', { className: [`gloss-${name}`], ...mark }),
    children,
  });
  const children = [part('term', [{ type: 'text', value: term }], marks.at)];
  if (say !== undefined) children.push(part('say', [{ type: 'text', value: say }], marks.say));
  children.push(part('means', means.map(copyOf), marks.means));
  const gloss = { ...element('div', { className: ['gloss'] }), children };
  const lines = glossLines(gloss);
  finishTree({ type: 'root', children: [gloss] }, { lang, offsets });
  return { html: toHtml([gloss]), lines };
}
