import { z } from 'zod';
import { numberRange, text, wholeNumber } from '../../source/fields.ts';

/** A part of the session, for whoever leads. */
export const agendaItem = z.strictObject({
  minutes: wholeNumber({ most: 1440 }).meta({
    description: 'How long, in minutes.',
    examples: [10],
  }),
  do: text().meta({ description: 'What happens.', examples: ['Welcome'] }),
  questions: numberRange()
    .optional()
    .meta({
      description: 'Which questions are asked then, by their numbers: one, or a range.',
      examples: ['1-5'],
    }),
});
