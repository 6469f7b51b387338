import { z } from 'zod';
import { text, webAddress } from '../../source/fields.ts';

/** A book, article or document to read on in. */
export const readingItem = z.strictObject({
  title: text().meta({
    description: 'Title of a book, article or document.',
    examples: ['The Good Spy'],
  }),
  by: text()
    .optional()
    .meta({ description: 'Who wrote it.', examples: ['Kai Bird'] }),
  url: webAddress()
    .optional()
    .meta({
      description: 'Where it can be read.',
      examples: ['https://example.org/book'],
    }),
});
