import { z } from 'zod';
import { hexColor, languageTag, text } from '../source/fields.ts';
import { agendaItem } from './schema/agenda.ts';
import { excerpt } from './schema/excerpts.ts';
import { glossaryEntry } from './schema/glossary.ts';
import { image } from './schema/images.ts';
import { limits } from './schema/limits.ts';
import { markdown } from './schema/markdown.ts';
import { option } from './schema/options.ts';
import { person } from './schema/people.ts';
import { print } from './schema/print.ts';
import { question } from './schema/questions.ts';
import { readingItem } from './schema/reading.ts';
import { rules } from './schema/rules.ts';
import { session } from './schema/session.ts';
import { timelineEntry } from './schema/timeline.ts';

export { EDITIONS, type Edition, PAPERS, type Paper } from './editions.ts';
export { CRAFT_RULES } from './schema/rules.ts';

/**
 * The one definition of the guide format. It gives the TypeScript types, the validation and the
 * JSON Schema, so the three cannot part; the blocks of a guide are in `schema/`, one a file.
 * Titles, descriptions and examples are what editors show; `snippets` names the keys to begin a block
 * with, which are filled in with their examples.
 */
export const guideSchema = z
  .strictObject({
    title: text().meta({
      title: 'Title',
      description: 'The title of the handout.',
      examples: ['The Price of a Source'],
    }),
    subtitle: text()
      .optional()
      .meta({
        title: 'Subtitle',
        description: 'A line below the title.',
        examples: ['What governments gain and lose when they lean on exiles'],
      }),
    topic: text()
      .optional()
      .meta({
        title: 'Topic',
        description: 'The number of the topic in the season.',
        examples: [3],
      }),
    group: text()
      .optional()
      .meta({
        title: 'Group',
        description: 'The name of the group.',
        examples: ['Great Decisions Discussion Group'],
      }),
    contact: markdown(
      'Contact',
      'Whom to ask, and how; printed at the end.',
      'Dana Whitfield, dana@example.org, at the reference desk',
    ).optional(),
    logo: text()
      .optional()
      .meta({
        title: 'Logo',
        description: "A picture beside the group's name: its file, in the guides folder.",
        examples: ['images/logo.svg'],
      }),
    accent: hexColor()
      .optional()
      .meta({
        title: 'Accent color',
        description:
          'The color of numbers, rules and small headings, dark enough to read; a dark red without it.',
        examples: ['#1f4e79'],
      }),
    lang: languageTag()
      .optional()
      .meta({
        title: 'Language',
        description: 'The language of the guide; en without it.',
        examples: ['en'],
      }),
    session: session.optional(),
    articles: z
      .record(z.string(), text())
      .optional()
      .meta({
        title: 'Articles',
        description: 'The saved articles: a short name of your own, and the file.',
        examples: [{ riazi: 'articles/irans-intelligence-operations.md' }],
      }),
    background: markdown(
      'Background',
      'Background notes in your own words, with headings where they help.',
      '## Who decides\n\nTwo bodies share this work.',
    )
      .meta({ blockStyle: '|' })
      .optional(),
    images: z.array(image).min(1).optional().meta({
      title: 'Pictures',
      description: 'Maps, photographs and charts, printed after the background.',
    }),
    excerpts: z.array(excerpt).min(1).optional().meta({
      title: 'Excerpts',
      description: 'Passages from the articles, in the order they print.',
    }),
    questions: z
      .array(question)
      .min(1)
      .optional()
      .meta({ title: 'Questions', description: 'Questions in the order they are asked.' }),
    options: z
      .array(option)
      .min(1)
      .optional()
      .meta({ title: 'Options', description: 'A choice to weigh, as three or four options.' }),
    glossary: z
      .record(z.string(), glossaryEntry)
      .optional()
      .meta({
        title: 'Glossary',
        description: 'Terms and what they mean.',
        examples: [{ MOIS: "Iran's intelligence ministry." }],
      }),
    people: z
      .array(person)
      .min(1)
      .optional()
      .meta({ title: 'People', description: 'People who are named in the guide.' }),
    timeline: z
      .array(timelineEntry)
      .min(1)
      .optional()
      .meta({ title: 'Timeline', description: 'What happened when, in order.' }),
    agenda: z.array(agendaItem).min(1).optional().meta({
      title: 'Agenda',
      description: 'The plan of the session, for whoever leads; not in the participant edition.',
    }),
    agreements: z
      .array(text())
      .min(1)
      .optional()
      .meta({
        title: 'Ground rules',
        description: 'Ground rules for the conversation. Markdown.',
        examples: [['Speak for yourself, from the text.']],
      }),
    bring: z
      .array(text())
      .min(1)
      .optional()
      .meta({
        title: 'To bring',
        description: 'What to bring to the session, for whoever leads. Markdown.',
        examples: [['Name tents and thick pens.']],
      }),
    reading: z
      .array(readingItem)
      .min(1)
      .optional()
      .meta({ title: 'Further reading', description: 'Where to read on.' }),
    elsewhere: z
      .record(z.string(), text())
      .optional()
      .meta({
        title: 'Quoted from elsewhere',
        description:
          'Words that the guide has in quotation marks though no article of it has them, and where they are from.',
        examples: [{ 'peaceful purposes': 'Article IV of the treaty.' }],
      }),
    print: print.optional(),
    limits: limits.optional(),
    rules: rules.optional(),
  })
  .meta({
    title: 'Discussion guide',
    description: 'A guide for a discussion group.',
    snippets: {
      'a guide to start from': [
        'title',
        'session',
        'articles',
        'background',
        'excerpts',
        'questions',
        'glossary',
      ],
    },
  });

/** A guide as its file says, every value read and checked. */
export type Guide = z.output<typeof guideSchema>;
export type GuideExcerpt = NonNullable<Guide['excerpts']>[number];
export type GuideQuestion = NonNullable<Guide['questions']>[number];
