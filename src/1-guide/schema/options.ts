import { z } from 'zod';
import { text } from '../../source/fields.ts';
import { allow, EXCUSES } from './rules.ts';

/** One of the ways to act that the group weighs. */
export const option = z
  .strictObject({
    name: text().meta({
      title: 'Name',
      description: 'The option in a few words.',
      examples: ['Take the defector in'],
    }),
    actions: z
      .array(text())
      .min(1)
      .meta({
        title: 'Actions',
        description: 'What choosing it would mean doing. Markdown.',
        examples: [['Give a new name and a pension.']],
      }),
    drawbacks: z
      .array(text())
      .min(1)
      .meta({
        title: 'Drawbacks',
        description: 'What choosing it would cost. Markdown.',
        examples: [['The families of victims learn that secrets came first.']],
      }),
    allow: allow(EXCUSES.options).optional(),
  })
  .meta({
    title: 'Option',
    description: 'One way to act, with what it would mean and cost.',
    snippets: { 'option with actions and drawbacks': ['name', 'actions', 'drawbacks'] },
  });
