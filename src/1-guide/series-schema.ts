import type { z } from 'zod';
import { print } from './schema/print.ts';
import { session } from './schema/session.ts';
import { guideSchema } from './schema.ts';

/**
 * The schema of `series.yaml`: the keys of a guide that its season can share, each as it is in a
 * guide. What a session or a print run has of its own (its date, its pages) stays with the guide.
 */
export const seriesSchema = guideSchema
  .pick({
    group: true,
    contact: true,
    logo: true,
    accent: true,
    lang: true,
    agreements: true,
    agenda: true,
    bring: true,
    limits: true,
    rules: true,
  })
  .extend({
    session: session
      .pick({ place: true, start: true, minutes: true })
      .meta({
        title: 'Session',
        description: 'Where the group meets, from when and how long.',
        snippets: { 'where and when': ['place', 'start', 'minutes'] },
      })
      .optional(),
    print: print
      .pick({ paper: true, editions: true, lines: true })
      .meta({
        title: 'Print',
        description: 'Paper, editions and lines to write on.',
        snippets: { 'paper, editions and lines': ['paper', 'editions', 'lines'] },
      })
      .optional(),
  })
  .meta({
    title: 'Series',
    description: 'What the guides in a folder share. What a guide says itself counts instead.',
    snippets: { 'a series to start from': ['group', 'contact', 'session', 'agreements', 'print'] },
  });

/** What a season shares, every value read and checked. */
export type Series = z.output<typeof seriesSchema>;
