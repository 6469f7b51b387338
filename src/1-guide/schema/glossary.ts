import { z } from 'zod';
import { text } from '../../source/fields.ts';
import { allow, EXCUSES } from './rules.ts';

/** What a term means: a text, or with how to say it. */
export const glossaryEntry = z
  .union([
    text(),
    z
      .strictObject({
        say: text()
          .optional()
          .meta({
            title: 'How to say it',
            description: 'How it sounds, in plain letters, the stressed part in capitals.',
            examples: ['pahs-dah-RAHN'],
          }),
        means: text().meta({
          title: 'Meaning',
          description: 'What it means. Markdown.',
          examples: ['Persian for "guards"; the Revolutionary Guard.'],
        }),
        allow: allow(EXCUSES.glossary).optional(),
      })
      .meta({
        title: 'Meaning and how to say it',
        description: 'What a term means, and how to say it.',
        snippets: { 'meaning and how to say it': ['say', 'means'] },
      }),
  ])
  .meta({ title: 'Glossary entry', description: 'What a term means, and how to say it.' });
