import { z } from 'zod';
import { text } from '../../source/fields.ts';
import { allow } from './rules.ts';

/** What a term means: a text, or with how to say it. */
export const glossaryEntry = z
  .union([
    text(),
    z.strictObject({
      say: text()
        .optional()
        .meta({
          description: 'How to say it.',
          examples: ['pahs-dah-RAHN'],
        }),
      means: text().meta({
        description: 'What it means. Markdown.',
        examples: ['Persian for "guards"; the Revolutionary Guard.'],
      }),
      allow: allow(['glossary/unused']).optional(),
    }),
  ])
  .meta({ title: 'Glossary entry', description: 'What a term means, and how to say it.' });
