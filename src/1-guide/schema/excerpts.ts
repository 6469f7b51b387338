import { z } from 'zod';
import { text, wholeNumber } from '../../source/fields.ts';
import { markdown } from './markdown.ts';
import { allow, EXCUSES } from './rules.ts';

/** A passage of an article. */
export const excerpt = z
  .strictObject({
    id: text()
      .optional()
      .meta({
        title: 'Id',
        description: 'A short name, so that a question can point to this excerpt.',
        examples: ['diaspora'],
      }),
    article: text()
      .optional()
      .meta({
        title: 'Article',
        description: 'The name given to the article under `articles`; not needed if there is one.',
        examples: ['riazi'],
      }),
    heading: text()
      .optional()
      .meta({
        title: 'Heading',
        description: 'A heading of your own above the excerpt.',
        examples: ['What it costs to press a diaspora'],
      }),
    quote: text()
      .optional()
      .meta({
        title: 'Quotation',
        blockStyle: '>-',
        description:
          'The words of the passage, as the article has them. `[...]` leaves words out between two parts.',
        examples: ['Any seasoned professional can look at [...] and certify that it does damage.'],
      }),
    from: text()
      .optional()
      .meta({
        title: 'First words',
        description: 'The first words of a longer passage. Goes with `to`.',
        examples: ['The intelligence business'],
      }),
    to: text()
      .optional()
      .meta({
        title: 'Last words',
        description: 'The last words of the passage that starts with `from`.',
        examples: ['plans and capabilities.'],
      }),
    paragraphs: text()
      .optional()
      .meta({
        title: 'Paragraphs',
        type: ['integer', 'string'],
        pattern: '^\\s*\\d+\\s*((-{1,3}|[\\u2010-\\u2015\\u2212])\\s*\\d+\\s*)?$',
        errorMessage: 'Write the number of a paragraph, or the first and the last: 4 or 4-6.',
        description: 'Whole paragraphs by number: one, or a range.',
        examples: [4, '4-6'],
      }),
    under: text()
      .optional()
      .meta({
        title: 'Under a heading',
        description: "Search only below this heading of the article's.",
        examples: ['What happened next'],
      }),
    after: text()
      .optional()
      .meta({
        title: 'After these words',
        description: 'The words just before the passage, where its words stand in several places.',
        examples: ['citing three unnamed sources,'],
      }),
    which: wholeNumber()
      .optional()
      .meta({
        title: 'Which place',
        description: 'Which of several places, counted from 1.',
        examples: [2],
      }),
    note: markdown(
      'Note',
      'What to listen for while reading; printed with the excerpt.',
      'Notice who is never asked.',
    ).optional(),
    allow: allow(EXCUSES.excerpts).optional(),
  })
  .meta({
    title: 'Excerpt',
    description: "A passage printed in the article's own words.",
    snippets: {
      'excerpt by its words': ['id', 'article', 'heading', 'quote', 'note'],
      'excerpt by its first and last words': ['id', 'article', 'heading', 'from', 'to', 'note'],
      'excerpt by its paragraphs': ['id', 'article', 'heading', 'paragraphs', 'note'],
    },
  });
