import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const factsSchema = z.strictObject({
  title: z.string(),
  author: z.string().optional(),
  published: z
    .string()
    .regex(/^\d{4}(?:-\d\d){0,2}$/)
    .optional(),
  url: z.url(),
  tags: z.array(z.string()).min(1),
  optional: z.array(z.string()).default([]),
});

/** What a page's `expected.md` says that an importer should read from it. */
export interface Expected {
  readonly title: string;
  /** Left out where the page names nobody. */
  readonly author?: string | undefined;
  /** A year, a year and month, or a date; left out where the page gives none. */
  readonly published?: string | undefined;
  /** Where the page was found; the importer is told it. */
  readonly url: string;
  /** What kind of page it is. */
  readonly tags: readonly string[];
  /** Texts of the page that may be taken or left: a standfirst, a list of references. */
  readonly optional: readonly string[];
  /** The article's text, block by block. */
  readonly paragraphs: readonly string[];
}

/** A page of the set. */
export interface Page {
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

/** The folder of the set: a folder a page, with `page.html` and `expected.md`. */
export const PAGES = join(import.meta.dirname, 'pages');

/** Every page below a folder, by name. Throws, naming the file, where an `expected.md` is faulty. */
export function readPages(folder: string): Page[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({
      name,
      html: readFileSync(join(folder, name, 'page.html'), 'utf8'),
      expected: readExpected(join(folder, name, 'expected.md')),
    }));
}

function readExpected(file: string): Expected {
  const parts = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8'));
  if (!parts) throw new Error(`${file} has no front matter.`);
  const [, yaml = '', text = ''] = parts;
  // The failsafe schema leaves dates the text that they are.
  const facts = factsSchema.safeParse(parse(yaml, { schema: 'failsafe' }));
  if (!facts.success) throw new Error(`${file}: ${z.prettifyError(facts.error)}`);
  return { ...facts.data, paragraphs: text.trim().split(/\n{2,}/) };
}
