import { z } from 'zod';
import { oneOf, wholeNumber } from '../../source/fields.ts';
import { EDITIONS, PAPERS } from '../editions.ts';

const edition = oneOf(EDITIONS).meta({
  enumDescriptions: [
    'What everyone in the group gets.',
    'For whoever leads: the plan of the session, guidance and follow-ups.',
    'For those who see little: type of 18 points, in one column.',
    'One sheet for the middle of the table: options and essential questions.',
  ],
});

/** What to print, on what. */
export const print = z
  .strictObject({
    paper: oneOf(PAPERS)
      .optional()
      .meta({
        title: 'Paper',
        description: 'The paper to print on; letter without it.',
        examples: ['letter'],
        enumDescriptions: ['8.5 by 11 inches.', '210 by 297 millimeters.'],
      }),
    editions: z
      .union([edition, z.array(edition).min(1)])
      .optional()
      .meta({
        title: 'Editions',
        description: 'Which editions to build, one or a list; participant without it.',
        examples: [['participant', 'facilitator', 'large-print', 'placemat']],
      }),
    pages: wholeNumber({ most: 500 })
      .optional()
      .meta({
        title: 'Most pages',
        description: 'The most pages the participant edition should have.',
        examples: [6],
      }),
    lines: wholeNumber({ least: 0, most: 30 })
      .optional()
      .meta({
        title: 'Lines to write on',
        description: 'Ruled lines below each question that does not say how many; none without it.',
        examples: [2],
      }),
  })
  .meta({
    title: 'Print',
    description: 'Paper, editions and length.',
    snippets: { 'paper, editions and lines': ['paper', 'editions', 'lines'] },
  });
