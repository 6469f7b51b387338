import { z } from 'zod';
import { text, wholeNumber } from '../../source/fields.ts';
import { markdown } from './markdown.ts';
import { allow } from './rules.ts';

/** A passage of an article. */
export const excerpt = z
  .strictObject({
    id: text()
      .optional()
      .meta({
        description: 'A short name, so that a question can point to this excerpt.',
        examples: ['diaspora'],
      }),
    article: text()
      .optional()
      .meta({
        description: 'The name given to the article under `articles`; not needed if there is one.',
        examples: ['riazi'],
      }),
    heading: text()
      .optional()
      .meta({
        description: 'A heading of your own above the excerpt.',
        examples: ['What it costs to press a diaspora'],
      }),
    quote: text()
      .optional()
      .meta({
        description:
          'The words of the passage, as the article has them. `[...]` leaves words out between two parts.',
        examples: ['Any seasoned professional can look at [...] and certify that it does damage.'],
      }),
    from: text()
      .optional()
      .meta({
        description: 'The first words of a longer passage. Goes with `to`.',
        examples: ['The intelligence business'],
      }),
    to: text()
      .optional()
      .meta({
        description: 'The last words of the passage that starts with `from`.',
        examples: ['plans and capabilities.'],
      }),
    paragraphs: text()
      .optional()
      .meta({
        type: ['integer', 'string'],
        description: 'Whole paragraphs by number: one, or a range.',
        examples: [4, '4-6'],
      }),
    under: text()
      .optional()
      .meta({
        description: "Search only below this heading of the article's.",
        examples: ['What happened next'],
      }),
    after: text()
      .optional()
      .meta({
        description: 'The words just before the passage, where its words stand in several places.',
        examples: ['citing three unnamed sources,'],
      }),
    which: wholeNumber()
      .optional()
      .meta({
        description: 'Which of several places, counted from 1.',
        examples: [2],
      }),
    note: markdown(
      'What to listen for while reading; printed with the excerpt.',
      'Notice who is never asked.',
    ).optional(),
    allow: allow(['excerpt/misquote', 'glossary/undefined']).optional(),
  })
  .meta({ title: 'Excerpt', description: "A passage printed in the article's own words." });
