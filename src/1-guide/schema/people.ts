import { z } from 'zod';
import { text } from '../../source/fields.ts';

/** Someone who is named in the guide. */
export const person = z.strictObject({
  name: text().meta({ description: 'The name.', examples: ['Robert Ames'] }),
  who: text().meta({
    description: 'Who that is, in a line. Markdown.',
    examples: ['CIA officer killed in Beirut in 1983.'],
  }),
});
