import { z } from 'zod';
import { clockTime, isoDate, text, wholeNumber } from '../../source/fields.ts';

/** When and where the group meets. */
export const session = z
  .strictObject({
    date: isoDate()
      .optional()
      .meta({
        title: 'Date',
        description: 'The day the group meets, as year-month-day.',
        examples: ['2026-12-03'],
      }),
    place: text()
      .optional()
      .meta({
        title: 'Place',
        description: 'Where the group meets.',
        examples: ['Main Library, Room B'],
      }),
    start: clockTime()
      .optional()
      .meta({
        title: 'Start',
        description: 'When the session begins, on a clock of 24 hours; for whoever leads.',
        examples: ['18:30'],
      }),
    minutes: wholeNumber({ most: 1440 })
      .optional()
      .meta({
        title: 'Minutes',
        description: 'How long the group meets, in minutes.',
        examples: [90],
      }),
  })
  .meta({
    title: 'Session',
    description: 'When, where and how long the group meets.',
    snippets: { 'when and where': ['date', 'place', 'start', 'minutes'] },
  });
