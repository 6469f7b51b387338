import { z } from 'zod';
import { wholeNumber } from '../../source/fields.ts';

/** How much may be quoted, and how hard and long the reading may be. */
export const limits = z
  .strictObject({
    whole: wholeNumber({ least: 0, most: 1_000_000 })
      .optional()
      .meta({
        title: 'Short articles',
        description: 'An article of fewer words may be quoted whole; 2500 without it.',
        examples: [2500],
      }),
    words: wholeNumber({ least: 0, most: 1_000_000 })
      .optional()
      .meta({
        title: 'Words',
        description: 'The most words to quote of a longer article; 1000 without it.',
        examples: [1000],
      }),
    percent: wholeNumber({ least: 0, most: 100 })
      .optional()
      .meta({
        title: 'Percent',
        description: 'The most to quote of a longer article in percent; 10 without it.',
        examples: [10],
      }),
    least: wholeNumber({ least: 0, most: 1_000_000 })
      .optional()
      .meta({
        title: 'Always allowed',
        description: 'Words that may be quoted whatever the percentage; 500 without it.',
        examples: [500],
      }),
    excerpts: wholeNumber({ least: 0, most: 1000 })
      .optional()
      .meta({
        title: 'Excerpts of an author',
        description:
          'The most excerpts of one author, unless from one article that may be quoted whole; 2 without it.',
        examples: [2],
      }),
    grade: wholeNumber({ most: 17 })
      .optional()
      .meta({
        title: 'School grade',
        description:
          'The highest U.S. school grade that background and questions should read at, in English; no limit without it.',
        examples: [10],
      }),
    reading: wholeNumber({ most: 1440 })
      .optional()
      .meta({
        title: 'Reading time',
        description:
          'The most minutes that reading background and excerpts should take; no limit without it.',
        examples: [15],
      }),
  })
  .meta({
    title: 'Limits',
    description:
      'How much may be quoted, and how hard and long the reading may be, before the check tells. Not legal advice.',
    snippets: {
      'how much may be quoted': ['whole', 'words', 'percent', 'least', 'excerpts'],
      'how hard and long the reading may be': ['grade', 'reading'],
    },
  });
