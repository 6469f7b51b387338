import { z } from 'zod';
import { diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import { flag, oneOf, partialDate, text, webAddress, wholeNumber } from '../source/fields.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { nearest } from '../source/nearest.ts';
import { readYaml } from '../source/yaml/read-yaml.ts';
import { ARTICLE_KINDS, type ArticleMetadata } from './article.ts';
import { frontMatterBounds } from './front-matter-bounds.ts';

function sha256() {
  return text().regex(/^[0-9a-f]{64}$/);
}

const metadataSchema = z.object({
  title: text(),
  author: text().optional(),
  publication: text().optional(),
  kind: oneOf(ARTICLE_KINDS).optional(),
  published: partialDate().optional(),
  retrieved: partialDate().optional(),
  url: webAddress().optional(),
  rights: text().optional(),
  words: wholeNumber({ most: 10_000_000 }).optional(),
  sha256: sha256().optional(),
  fingerprint: text()
    .regex(/^[0-9a-f]{6}\.?(?:\s+[0-9a-f]{6}\.?)*$/)
    .optional(),
  trimmed: sha256().optional(),
  reviewed: flag().optional(),
});

/** What a value of the front matter must be, in words. */
const EXPECTED: Readonly<Record<keyof ArticleMetadata, string>> = {
  title: 'the title as text',
  author: 'text',
  publication: 'text',
  kind: `${ARTICLE_KINDS.slice(0, -1).join(', ')} or ${ARTICLE_KINDS.at(-1)}`,
  published: 'a date like 2024, 2024-05 or 2024-05-17',
  retrieved: 'a date like 2024, 2024-05 or 2024-05-17',
  url: 'an address that starts with https:// or http://',
  rights: 'text',
  words: 'a whole number',
  sha256: 'sixty-four hexadecimal digits',
  fingerprint: 'hashes of six hexadecimal digits',
  trimmed: 'sixty-four hexadecimal digits',
  reviewed: '`yes` or `no`',
};

/** Front matter and where the article's own text starts. */
export interface FrontMatter {
  readonly metadata: ArticleMetadata;
  readonly bodyStart: number;
  /** The place of a key's value; the top of the file where there is no such key. */
  placeOf(key: string): Place;
}

/**
 * Reads the front matter of a saved article: YAML between two lines of three dashes at the top.
 * Reports it missing or faulty as `article/front-matter`, and facts that a source line should
 * have but this one lacks as `article/metadata`.
 */
export function readFrontMatter(
  file: string,
  text: string,
  report: Report,
  memory: Memory = NO_MEMORY,
): FrontMatter | undefined {
  const fail = (place: Place, message: string, hint: string) => {
    report(diagnostic('article/front-matter', place, message, { hint }));
    return undefined;
  };
  const top = { file, start: 0, end: 0 };
  if (/^\s*<(?:!doctype|html|head|\?xml)/i.test(text)) {
    return fail(
      top,
      'This is a web page, not its text.',
      'Open it in a browser, copy the article, and paste it into a file of plain text below its front matter.',
    );
  }
  const bounds = frontMatterBounds(text);
  if (!bounds) {
    return fail(
      top,
      'The article has no front matter.',
      'Start the file with these three lines, then the text:\n  ---\n  title: The title of the article\n  ---',
    );
  }
  const { start, end, bodyStart } = bounds;
  if (end === undefined) {
    return fail(
      { file, start: 0, end: 3 },
      'The front matter is not closed.',
      'Put a line `---` after its last key.',
    );
  }
  const yaml = readYaml({ file, text, start, end, memory }, report);
  if (!yaml?.sound) return undefined;

  const parsed = metadataSchema.safeParse(yaml.value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const key = issue.path[0] as keyof ArticleMetadata | undefined;
      const missing = key !== undefined && !(key in Object(yaml.value));
      if (key === undefined) {
        fail(
          { file, start, end },
          'The front matter is not a list of keys.',
          'Write `title:` and its value on a line.',
        );
      } else if (missing) {
        fail(
          top,
          `The front matter needs \`${key}\`.`,
          `Add a line \`${key}:\` with ${EXPECTED[key]}.`,
        );
      } else {
        fail(
          yaml.placeOf([key]),
          `\`${key}\` must be ${EXPECTED[key]}.`,
          'Correct it, or remove the line.',
        );
      }
    }
    return undefined;
  }

  const known = Object.keys(metadataSchema.shape);
  for (const key of Object.keys(yaml.value as object).filter((key) => !known.includes(key))) {
    const near = nearest(key, known);
    report(
      diagnostic('article/metadata', yaml.keyPlaceOf([key]), `An article has no key \`${key}\`.`, {
        hint: near ? `Did you mean \`${near}\`?` : `The keys are: ${known.join(', ')}.`,
      }),
    );
  }
  reportMissing(parsed.data, top, report);
  return {
    metadata: parsed.data,
    bodyStart,
    placeOf: (key) => (key in Object(yaml.value) ? yaml.placeOf([key]) : top),
  };
}

/** Readers are owed who wrote it and when. */
function reportMissing(metadata: ArticleMetadata, top: Place, report: Report): void {
  const lacking: string[] = [];
  if (!metadata.author && !metadata.publication) lacking.push('`author` or `publication`');
  if (!metadata.published) lacking.push('`published`');
  if (lacking.length === 0) return;
  report(
    diagnostic('article/metadata', top, `The front matter does not say ${lacking.join(' and ')}.`, {
      hint: 'Readers want to know who wrote a passage and when. Add what the page says.',
    }),
  );
}
