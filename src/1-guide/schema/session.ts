import { z } from 'zod';
import { clockTime, isoDate, text, wholeNumber } from '../../source/fields.ts';

/** When and where the group meets. */
export const session = z
  .strictObject({
    date: isoDate()
      .optional()
      .meta({
        description: 'The day the group meets, as year-month-day.',
        examples: ['2026-12-03'],
      }),
    place: text()
      .optional()
      .meta({ description: 'Where the group meets.', examples: ['Main Library, Room B'] }),
    start: clockTime()
      .optional()
      .meta({
        description: 'When the session begins, on a clock of 24 hours; for whoever leads.',
        examples: ['18:30'],
      }),
    minutes: wholeNumber({ most: 1440 })
      .optional()
      .meta({ description: 'How long the group meets, in minutes.', examples: [90] }),
  })
  .meta({ title: 'Session', description: 'When, where and how long the group meets.' });
