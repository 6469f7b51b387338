import { z } from 'zod';
import { CODES, type Code } from '../source/codes.ts';
import {
  anyText,
  clockTime,
  flag,
  hexColor,
  isoDate,
  languageTag,
  numberRange,
  oneOf,
  text,
  webAddress,
  wholeNumber,
} from '../source/fields.ts';

/**
 * The one definition of the guide format. It gives the TypeScript types, the validation and the
 * JSON Schema, so the three cannot part. Descriptions and examples are what editors and the
 * reference show.
 */

/** The editions that can be built, in the order they are listed. */
export const EDITIONS = ['participant', 'facilitator', 'large-print', 'placemat'] as const;
/** The sizes of paper that can be printed on. */
export const PAPERS = ['letter', 'a4'] as const;

const markdown = (description: string, example: string) =>
  text().meta({ description: `${description} Markdown.`, examples: [example] });

/** What a question may be excused from. */
const QUESTION_RULES = [
  'question/misquote',
  'question/yes-no',
  'question/leading',
  'question/slanted',
  'question/elliptical',
  'question/double',
  'question/generic',
  'question/ungrounded',
  'question/preamble',
  'question/loaded',
  'guide/order',
  'glossary/undefined',
] as const satisfies readonly Code[];

/** The rules of the craft, which a group may weigh otherwise. */
export const CRAFT_RULES = [
  ...QUESTION_RULES.filter((code) => code !== 'question/misquote'),
  'guide/mix',
  'guide/time',
  'guide/essential',
  'guide/one-sided',
  'option/unbalanced',
  'glossary/unused',
  'excerpt/length',
  'reading/level',
  'reading/time',
] as const satisfies readonly Code[];

/** Rules that one item may be excused from, each with the reason. */
const allow = (rules: readonly [Code, ...Code[]]) =>
  z
    .strictObject(
      Object.fromEntries(
        rules.map((code) => [
          code,
          text()
            .optional()
            .meta({
              description: `Why this is meant: ${CODES[code].meaning}`,
              examples: ['The words are from the film that we watch first.'],
            }),
        ]),
      ),
    )
    .meta({ description: 'Rules not to apply here, each with the reason.' });

const image = z
  .strictObject({
    file: text().meta({
      description:
        "The picture's file, from the guide's own folder: PNG, JPEG, GIF, WebP, AVIF or SVG.",
      examples: ['images/map.png'],
    }),
    alt: anyText()
      .optional()
      .meta({
        description:
          'What it shows, for those who cannot see it; `""` says that it is only decoration.',
        examples: ['Map of the river, with the mill above the bridge.'],
      }),
    caption: markdown(
      'What is printed below it.',
      'The river before the flood of 1953.',
    ).optional(),
    credit: markdown('Whose it is.', 'County Archive').optional(),
  })
  .meta({ title: 'Picture', description: 'A map, photograph or chart.' });

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

const excerpt = z
  .strictObject({
    id: text()
      .optional()
      .meta({
        description: 'A short name, so that a question can point to this excerpt.',
        examples: ['diaspora'],
      }),
    article: text()
      .optional()
      .meta({
        description: 'The name given to the article under `articles`; not needed if there is one.',
        examples: ['riazi'],
      }),
    heading: text()
      .optional()
      .meta({
        description: 'A heading of your own above the excerpt.',
        examples: ['What it costs to press a diaspora'],
      }),
    quote: text()
      .optional()
      .meta({
        description:
          'The words of the passage, as the article has them. `[...]` leaves words out between two parts.',
        examples: ['Any seasoned professional can look at [...] and certify that it does damage.'],
      }),
    from: text()
      .optional()
      .meta({
        description: 'The first words of a longer passage. Goes with `to`.',
        examples: ['The intelligence business'],
      }),
    to: text()
      .optional()
      .meta({
        description: 'The last words of the passage that starts with `from`.',
        examples: ['plans and capabilities.'],
      }),
    paragraphs: text()
      .optional()
      .meta({
        type: ['integer', 'string'],
        description: 'Whole paragraphs by number: one, or a range.',
        examples: [4, '4-6'],
      }),
    under: text()
      .optional()
      .meta({
        description: "Search only below this heading of the article's.",
        examples: ['What happened next'],
      }),
    after: text()
      .optional()
      .meta({
        description: 'The words just before the passage, where its words stand in several places.',
        examples: ['citing three unnamed sources,'],
      }),
    which: wholeNumber()
      .optional()
      .meta({
        description: 'Which of several places, counted from 1.',
        examples: [2],
      }),
    note: markdown(
      'What to listen for while reading; printed with the excerpt.',
      'Notice who is never asked.',
    ).optional(),
    allow: allow(['excerpt/misquote', 'glossary/undefined']).optional(),
  })
  .meta({ title: 'Excerpt', description: "A passage printed in the article's own words." });

const question = z
  .strictObject({
    ask: markdown('The question.', 'What might a state gain by pressing its diaspora?'),
    kind: oneOf(['opening', 'factual', 'interpretive', 'evaluative', 'closing'])
      .optional()
      .meta({
        description: 'What the question asks for; without it, a core question.',
        examples: ['interpretive'],
      }),
    excerpt: z
      .union([text(), z.array(text()).min(1)])
      .optional()
      .meta({
        description: 'The id of the excerpt it is about, or a list of ids.',
        examples: ['diaspora'],
      }),
    essential: flag()
      .optional()
      .meta({
        description: 'Marks the few questions that matter most.',
        examples: [true],
      }),
    minutes: wholeNumber({ most: 1440 })
      .optional()
      .meta({
        description: 'How long to spend on it, in minutes, for whoever leads.',
        examples: [12],
      }),
    lines: wholeNumber({ least: 0, most: 30 })
      .optional()
      .meta({
        description: 'Ruled lines to write on below the question; 0 for none.',
        examples: [3],
      }),
    followups: z
      .array(text())
      .min(1)
      .optional()
      .meta({
        description: 'Questions to go on with, for whoever leads; not in the participant edition.',
        examples: [['Who in the text is never asked?']],
      }),
    guidance: markdown(
      'Help for whoever leads; not in the participant edition.',
      'Two defensible answers, each with its paragraph.',
    ).optional(),
    allow: allow(QUESTION_RULES).optional(),
  })
  .meta({ title: 'Question', description: 'A question for the group.' });

const option = z
  .strictObject({
    name: text().meta({
      description: 'The option in a few words.',
      examples: ['Take the defector in'],
    }),
    actions: z
      .array(text())
      .min(1)
      .meta({
        description: 'What choosing it would mean doing. Markdown.',
        examples: [['Give a new name and a pension.']],
      }),
    drawbacks: z
      .array(text())
      .min(1)
      .meta({
        description: 'What choosing it would cost. Markdown.',
        examples: [['The families of victims learn that secrets came first.']],
      }),
    allow: allow(['guide/misquote', 'option/unbalanced']).optional(),
  })
  .meta({ title: 'Option', description: 'One way to act, with what it would mean and cost.' });

const glossaryEntry = z
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

export const print = z
  .strictObject({
    paper: oneOf(PAPERS)
      .optional()
      .meta({ description: 'The paper to print on; letter without it.', examples: ['letter'] }),
    editions: z
      .union([oneOf(EDITIONS), z.array(oneOf(EDITIONS)).min(1)])
      .optional()
      .meta({
        description: 'Which editions to build, one or a list; participant without it.',
        examples: [['participant', 'facilitator', 'large-print', 'placemat']],
      }),
    pages: wholeNumber({ most: 500 })
      .optional()
      .meta({
        description: 'The most pages the participant edition should have.',
        examples: [6],
      }),
    lines: wholeNumber({ least: 0, most: 30 })
      .optional()
      .meta({
        description: 'Ruled lines below each question that does not say how many; none without it.',
        examples: [2],
      }),
  })
  .meta({ title: 'Print', description: 'Paper, editions and length.' });

const limits = z
  .strictObject({
    whole: wholeNumber({ least: 0, most: 1_000_000 })
      .optional()
      .meta({
        description: 'An article of fewer words may be quoted whole; 2500 without it.',
        examples: [2500],
      }),
    words: wholeNumber({ least: 0, most: 1_000_000 })
      .optional()
      .meta({
        description: 'The most words to quote of a longer article; 1000 without it.',
        examples: [1000],
      }),
    percent: wholeNumber({ least: 0, most: 100 })
      .optional()
      .meta({
        description: 'The most to quote of a longer article in percent; 10 without it.',
        examples: [10],
      }),
    least: wholeNumber({ least: 0, most: 1_000_000 })
      .optional()
      .meta({
        description: 'Words that may be quoted whatever the percentage; 500 without it.',
        examples: [500],
      }),
    excerpts: wholeNumber({ least: 0, most: 1000 })
      .optional()
      .meta({
        description:
          'The most excerpts of one author, unless from one article that may be quoted whole; 2 without it.',
        examples: [2],
      }),
    grade: wholeNumber({ most: 17 })
      .optional()
      .meta({
        description:
          'The highest U.S. school grade that background and questions should read at, in English; no limit without it.',
        examples: [10],
      }),
    reading: wholeNumber({ most: 1440 })
      .optional()
      .meta({
        description:
          'The most minutes that reading background and excerpts should take; no limit without it.',
        examples: [15],
      }),
  })
  .meta({
    title: 'Limits',
    description:
      'How much may be quoted, and how hard and long the reading may be, before the check tells. Not legal advice.',
  });

const rules = z
  .strictObject(
    Object.fromEntries(
      CRAFT_RULES.map((code) => [
        code,
        oneOf(['off', 'advice', 'warning', 'error'])
          .optional()
          .meta({ description: CODES[code].meaning, examples: ['off'] }),
      ]),
    ),
  )
  .meta({
    title: 'Rules',
    description:
      'How much each rule of the craft counts, or off. `studyguide check --explain` lists them.',
  });

/** The schema of a guide file. */
export const guideSchema = z
  .strictObject({
    title: text().meta({
      description: 'The title of the handout.',
      examples: ['The Price of a Source'],
    }),
    subtitle: text()
      .optional()
      .meta({
        description: 'A line below the title.',
        examples: ['What governments gain and lose when they lean on exiles'],
      }),
    topic: text()
      .optional()
      .meta({ description: 'The number of the topic in the season.', examples: [3] }),
    group: text()
      .optional()
      .meta({
        description: 'The name of the group.',
        examples: ['Great Decisions Discussion Group'],
      }),
    contact: markdown(
      'Whom to ask, and how; printed at the end.',
      'Dana Whitfield, dana@example.org, at the reference desk',
    ).optional(),
    logo: text()
      .optional()
      .meta({
        description: "A picture beside the group's name: its file, in the guides folder.",
        examples: ['images/logo.svg'],
      }),
    accent: hexColor()
      .optional()
      .meta({
        description:
          'The color of numbers, rules and small headings, dark enough to read; a dark red without it.',
        examples: ['#1f4e79'],
      }),
    lang: languageTag()
      .optional()
      .meta({
        description: 'The language of the guide; en without it.',
        examples: ['en'],
      }),
    session: session.optional(),
    articles: z
      .record(z.string(), text())
      .optional()
      .meta({
        description: 'The saved articles: a short name of your own, and the file.',
        examples: [{ riazi: 'articles/irans-intelligence-operations.md' }],
      }),
    background: markdown(
      'Background notes in your own words, with headings where they help.',
      '## Who decides\n\nTwo bodies share this work.',
    ).optional(),
    images: z
      .array(image)
      .min(1)
      .optional()
      .meta({ description: 'Maps, photographs and charts, printed after the background.' }),
    excerpts: z
      .array(excerpt)
      .min(1)
      .optional()
      .meta({ description: 'Passages from the articles, in the order they print.' }),
    questions: z
      .array(question)
      .min(1)
      .optional()
      .meta({ description: 'Questions in the order they are asked.' }),
    options: z
      .array(option)
      .min(1)
      .optional()
      .meta({ description: 'A choice to weigh, as three or four options.' }),
    glossary: z
      .record(z.string(), glossaryEntry)
      .optional()
      .meta({
        description: 'Terms and what they mean.',
        examples: [{ MOIS: "Iran's intelligence ministry." }],
      }),
    people: z
      .array(
        z.strictObject({
          name: text().meta({ description: 'The name.', examples: ['Robert Ames'] }),
          who: text().meta({
            description: 'Who that is, in a line. Markdown.',
            examples: ['CIA officer killed in Beirut in 1983.'],
          }),
        }),
      )
      .min(1)
      .optional()
      .meta({ description: 'People who are named in the guide.' }),
    timeline: z
      .array(
        z.strictObject({
          date: text().meta({ description: 'When, in any words.', examples: ['April 1983'] }),
          event: text().meta({
            description: 'What happened. Markdown.',
            examples: ['The U.S. Embassy in Beirut is bombed.'],
          }),
        }),
      )
      .min(1)
      .optional()
      .meta({ description: 'What happened when, in order.' }),
    agenda: z
      .array(
        z.strictObject({
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
        }),
      )
      .min(1)
      .optional()
      .meta({
        description: 'The plan of the session, for whoever leads; not in the participant edition.',
      }),
    agreements: z
      .array(text())
      .min(1)
      .optional()
      .meta({
        description: 'Ground rules for the conversation. Markdown.',
        examples: [['Speak for yourself, from the text.']],
      }),
    bring: z
      .array(text())
      .min(1)
      .optional()
      .meta({
        description: 'What to bring to the session, for whoever leads. Markdown.',
        examples: [['Name tents and thick pens.']],
      }),
    reading: z
      .array(
        z.strictObject({
          title: text().meta({
            description: 'Title of a book, article or document.',
            examples: ['The Good Spy'],
          }),
          by: text()
            .optional()
            .meta({ description: 'Who wrote it.', examples: ['Kai Bird'] }),
          url: webAddress()
            .optional()
            .meta({
              description: 'Where it can be read.',
              examples: ['https://example.org/book'],
            }),
        }),
      )
      .min(1)
      .optional()
      .meta({ description: 'Where to read on.' }),
    elsewhere: z
      .record(z.string(), text())
      .optional()
      .meta({
        description:
          'Words that the guide has in quotation marks though no article of it has them, and where they are from.',
        examples: [{ 'peaceful purposes': 'Article IV of the treaty.' }],
      }),
    print: print.optional(),
    limits: limits.optional(),
    rules: rules.optional(),
  })
  .meta({ title: 'Discussion guide', description: 'A guide for a discussion group.' });

/** A guide as its file says, every value read and checked. */
export type Guide = z.output<typeof guideSchema>;
export type GuideExcerpt = NonNullable<Guide['excerpts']>[number];
export type GuideQuestion = NonNullable<Guide['questions']>[number];
export type Edition = (typeof EDITIONS)[number];
export type Paper = (typeof PAPERS)[number];
