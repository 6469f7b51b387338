import { z } from 'zod';
import { text } from '../../source/fields.ts';

/** What happened at one time. */
export const timelineEntry = z
  .strictObject({
    date: text().meta({
      title: 'When',
      description: 'When, in any words.',
      examples: ['April 1983'],
    }),
    event: text().meta({
      title: 'Event',
      description: 'What happened. Markdown.',
      examples: ['The U.S. Embassy in Beirut is bombed.'],
    }),
  })
  .meta({
    title: 'Timeline entry',
    description: 'What happened at one time.',
    snippets: { 'event and its date': ['date', 'event'] },
  });
