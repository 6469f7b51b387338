import { z } from 'zod';
import { text, webAddress } from '../../source/fields.ts';

/** A book, article or document to read on in. */
export const readingItem = z
  .strictObject({
    title: text().meta({
      title: 'Title',
      description: 'Title of a book, article or document.',
      examples: ['The Good Spy'],
    }),
    by: text()
      .optional()
      .meta({ title: 'Author', description: 'Who wrote it.', examples: ['Kai Bird'] }),
    url: webAddress()
      .optional()
      .meta({
        title: 'Web address',
        description: 'Where it can be read.',
        examples: ['https://example.org/book'],
      }),
  })
  .meta({
    title: 'Reading',
    description: 'A book, article or document.',
    snippets: { 'book or article': ['title', 'by', 'url'] },
  });
