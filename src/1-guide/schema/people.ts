import { z } from 'zod';
import { text } from '../../source/fields.ts';

/** Someone who is named in the guide. */
export const person = z
  .strictObject({
    name: text().meta({ title: 'Name', description: 'The name.', examples: ['Robert Ames'] }),
    who: text().meta({
      title: 'Who',
      description: 'Who that is, in a line. Markdown.',
      examples: ['CIA officer killed in Beirut in 1983.'],
    }),
  })
  .meta({
    title: 'Person',
    description: 'Someone who is named in the guide.',
    snippets: { person: ['name', 'who'] },
  });
