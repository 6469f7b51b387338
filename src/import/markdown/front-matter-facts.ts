import type { z } from 'zod';
import { ARTICLE_KINDS } from '../../2-article/article.ts';
import { oneOf, partialDate, text, webAddress } from '../../source/fields.ts';
import { readYaml } from '../../source/yaml/read-yaml.ts';
import type { ImportedFacts } from '../imported.ts';
import type { FoundFacts } from '../text/page-lines.ts';
import { readDateLine } from '../text/written-date.ts';

/** What the front matter of a Markdown file says, and where its text starts. */
export interface FrontMatterFacts {
  readonly facts: FoundFacts;
  readonly bodyStart: number;
  readonly notes: readonly string[];
}

const FIELDS: Readonly<Record<keyof ImportedFacts, z.ZodType<string>>> = {
  title: text(),
  author: text(),
  publication: text(),
  kind: oneOf(ARTICLE_KINDS),
  published: partialDate(),
  retrieved: partialDate(),
  url: webAddress(),
  rights: text(),
};

/** What other programs call the same. */
const ALSO_CALLED: Readonly<Record<string, keyof ImportedFacts>> = {
  authors: 'author',
  byline: 'author',
  date: 'published',
  link: 'url',
  source: 'url',
  canonical: 'url',
  canonical_url: 'url',
  site: 'publication',
  publisher: 'publication',
  copyright: 'rights',
};
/** What a saved article counts of itself: it is counted anew. */
const COUNTED = new Set(['words', 'sha256', 'fingerprint', 'trimmed', 'reviewed']);

/**
 * Reads the front matter of a Markdown file: of a saved article, or what other programs write. What
 * it says that is no fact of an article is told in a note; faults are no errors, because the text
 * is what matters.
 */
export function readFrontMatterFacts(file: string): FrontMatterFacts {
  const [whole, yaml = ''] =
    /^\s*---[ \t]*\r?\n((?:#.*\r?\n)*[\w-]+[ \t]*:[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(file) ?? [];
  if (whole === undefined || !file.startsWith(whole)) return { facts: {}, bodyStart: 0, notes: [] };
  const bodyStart = whole.length;
  const problems: string[] = [];
  const value = readYaml({ file: 'front matter', text: yaml }, ({ message }) => {
    problems.push(message);
  })?.value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const why = problems[0] ?? 'it is not a list of keys.';
    return { facts: {}, bodyStart, notes: [`The front matter could not be read: ${why}`] };
  }

  const facts: Record<string, string> = {};
  const unread: string[] = [];
  for (const [key, given] of Object.entries(value)) {
    const name = ALSO_CALLED[key] ?? key;
    if (COUNTED.has(key)) continue;
    const read = isFact(name) ? factOf(name, given) : undefined;
    if (read === undefined) unread.push(key);
    else facts[name] ??= read;
  }
  const notes = unread.length > 0 ? [`Left out of the front matter: ${unread.join(', ')}.`] : [];
  return { facts: facts as FoundFacts, bodyStart, notes };
}

function isFact(name: string): name is keyof ImportedFacts {
  return Object.hasOwn(FIELDS, name);
}

function factOf(name: keyof ImportedFacts, given: unknown): string | undefined {
  const names = Array.isArray(given) && given.every((item) => typeof item === 'string');
  const typed = names && name === 'author' ? given.join(', ') : given;
  const read = FIELDS[name].safeParse(typed);
  if (read.success) return read.data.replace(/\s+/gu, ' ').trim();
  // Other programs write dates with a time, or in words.
  const date =
    typeof typed === 'string' ? readDateLine(typed.replace(/[T ]\d\d:\d\d.*$/, '')) : undefined;
  const isDate = name === 'published' || name === 'retrieved';
  return isDate && date?.kind === 'published' ? date.date : undefined;
}
