import { z } from 'zod';
import { numberRange, text, wholeNumber } from '../../source/fields.ts';

/** A part of the session, for whoever leads. */
export const agendaItem = z
  .strictObject({
    minutes: wholeNumber({ most: 1440 }).meta({
      title: 'Minutes',
      description: 'How long, in minutes.',
      examples: [10],
    }),
    do: text().meta({ title: 'What happens', description: 'What happens.', examples: ['Welcome'] }),
    questions: numberRange()
      .optional()
      .meta({
        title: 'Questions of this part',
        description: 'Which questions are asked then, by their numbers: one, or a range.',
        examples: ['1-5'],
      }),
  })
  .meta({
    title: 'Agenda item',
    description: 'A part of the session.',
    snippets: { 'part of the session': ['minutes', 'do', 'questions'] },
  });
