import { z } from 'zod';
import { flag, oneOf, text, wholeNumber } from '../../source/fields.ts';
import { markdown } from './markdown.ts';
import { allow, EXCUSES } from './rules.ts';

/** A question for the group. */
export const question = z
  .strictObject({
    ask: markdown('Question', 'The question.', 'What might a state gain by pressing its diaspora?'),
    kind: oneOf(['opening', 'factual', 'interpretive', 'evaluative', 'closing'])
      .optional()
      .meta({
        title: 'Kind',
        description: 'What the question asks for; without it, a core question.',
        examples: ['interpretive'],
        enumDescriptions: [
          'Anyone can answer it, to begin with.',
          'The text has the answer.',
          'What the text means: it has more than one good answer.',
          'What we think of it, and why.',
          'To end with.',
        ],
      }),
    excerpt: z
      .union([text(), z.array(text()).min(1)])
      .optional()
      .meta({
        title: 'Excerpt',
        description: 'The id of the excerpt it is about, or a list of ids.',
        examples: ['diaspora'],
      }),
    essential: flag()
      .optional()
      .meta({
        title: 'Essential',
        description: 'Marks the few questions that matter most.',
        examples: [true],
      }),
    minutes: wholeNumber({ most: 1440 })
      .optional()
      .meta({
        title: 'Minutes',
        description: 'How long to spend on it, in minutes, for whoever leads.',
        examples: [12],
      }),
    lines: wholeNumber({ least: 0, most: 30 })
      .optional()
      .meta({
        title: 'Lines to write on',
        description: 'Ruled lines to write on below the question; 0 for none.',
        examples: [3],
      }),
    followups: z
      .array(text())
      .min(1)
      .optional()
      .meta({
        title: 'Follow-up questions',
        description: 'Questions to go on with, for whoever leads; not in the participant edition.',
        examples: [['Who in the text is never asked?']],
      }),
    guidance: markdown(
      'Guidance',
      'Help for whoever leads; not in the participant edition.',
      'Two defensible answers, each with its paragraph.',
    ).optional(),
    allow: allow(EXCUSES.questions).optional(),
  })
  .meta({
    title: 'Question',
    description: 'A question for the group.',
    snippets: {
      'question about an excerpt': ['ask', 'kind', 'excerpt'],
      'question with help for whoever leads': [
        'ask',
        'kind',
        'excerpt',
        'essential',
        'minutes',
        'followups',
        'guidance',
      ],
    },
  });
