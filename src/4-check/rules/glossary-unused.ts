import { mentionedTerms } from './mentions.ts';
import type { Example, Rule } from './rule.ts';
import { printedTexts } from './terms.ts';

export const glossaryUnused: Rule = {
  code: 'glossary/unused',
  why: 'An entry that nothing mentions costs paper, and makes readers look for what is not there.',
  instead: 'Leave the entry out, or use the term where it belongs.',
  english: true,
  judge: ({ guide, excerpts, hasFaults }) => {
    if (LOOKED_THROUGH.some(hasFaults) || excerpts.length < (guide.excerpts ?? []).length) {
      return [];
    }
    const entries = Object.entries(guide.glossary ?? {});
    // What another entry explains itself by may need explaining too.
    const meanings = entries.map(([, entry]) => (typeof entry === 'string' ? entry : entry.means));
    const mentioned = mentionedTerms(
      entries.map(([term]) => term),
      [...meanings, printedTexts(guide, excerpts)],
      (term, text) => term === text,
    );
    return entries.flatMap(([term], index) => {
      if (mentioned.has(index)) return [];
      const item = ['glossary', term];
      return [
        { item, path: item, isKey: true, message: `Nothing in the guide mentions “${term}”.` },
      ];
    });
  },
  examples: [
    example(['weir'], 'The mill stands by the river.', 'weir'),
    example(['IRGC'], 'The guard marched.', 'IRGC'),
    example(['dual national'], 'A national of two states.', 'dual national'),
    example(['art'], 'They start at the cart.', 'art'),
    example(['sluice gate'], 'The gate is shut.', 'sluice gate'),
    example(['weir'], 'Two weirs hold the water.'),
    example(['enrichment'], 'Enrichment goes on.'),
    example(['family'], 'Three families met.'),
    example(['dual national'], 'Dual\nnationals are held.'),
    example(['IRGC'], 'The IRGC’s men.'),
    {
      guide: {
        glossary: { race: 'A channel to a weir.', weir: 'A low dam.' },
        background: 'The race.',
      },
      marked: [],
    },
    {
      guide: { glossary: { weir: 'A low dam.' }, excerpts: [{ quote: 'x' }] },
      passages: ['The weir.'],
      marked: [],
    },
  ],
};

/** A part with faults may have held the mention. */
const LOOKED_THROUGH = [
  'background',
  'excerpts',
  'questions',
  'options',
  'people',
  'timeline',
  'glossary',
];

function example(terms: readonly string[], background: string, marked?: string): Example {
  const glossary = Object.fromEntries(terms.map((term) => [term, 'What it means.']));
  return { guide: { glossary, background }, marked: marked === undefined ? [] : [marked] };
}
