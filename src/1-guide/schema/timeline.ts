import { z } from 'zod';
import { text } from '../../source/fields.ts';

/** What happened at one time. */
export const timelineEntry = z.strictObject({
  date: text().meta({ description: 'When, in any words.', examples: ['April 1983'] }),
  event: text().meta({
    description: 'What happened. Markdown.',
    examples: ['The U.S. Embassy in Beirut is bombed.'],
  }),
});
