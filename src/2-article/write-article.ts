import type { Root } from 'mdast';
import type { Report } from '../source/diagnostic.ts';
import { readYaml } from '../source/yaml/read-yaml.ts';
import { oneLine, yamlScalar } from '../source/yaml/scalar.ts';
import type { ArticleMetadata } from './article.ts';
import { frontMatterBounds } from './front-matter-bounds.ts';
import { readText } from './read-text.ts';
import { fingerprintOf, hashOfText } from './text-hash.ts';
import { countWords } from './word-count.ts';
import { writeText } from './write-text.ts';

/** The keys of the front matter in the order they are written. */
const KEYS = [
  'title',
  'author',
  'publication',
  'kind',
  'published',
  'retrieved',
  'url',
  'rights',
  'words',
  'sha256',
  'fingerprint',
  'trimmed',
  'reviewed',
] as const satisfies readonly (keyof ArticleMetadata)[];

/** Values for the front matter; `undefined` takes a key out. */
export type Facts = Partial<Record<keyof ArticleMetadata, string | number | boolean | undefined>>;

/** What the text itself tells: its length and its hashes. `body` stands after the front matter. */
export function factsOfText(body: string) {
  const ignore: Report = () => undefined;
  const article = readText('', body, 0, ignore);
  return {
    words: countWords(article.text) || undefined,
    sha256: hashOfText(body),
    fingerprint: fingerprintOf(article) || undefined,
  };
}

/** A saved article's file: its facts as front matter, then its text. */
export function writeArticle(facts: Facts, content: Root): string {
  const body = writeText(content);
  const all: Facts = { ...facts, ...factsOfText(body) };
  const lines = KEYS.flatMap((key) => (all[key] === undefined ? [] : [line(key, all[key])]));
  return `---\n${lines.join('')}---\n\n${body}`;
}

/**
 * Changes keys of an article's front matter and nothing else: comments, order and spelling of the
 * other lines stay. A new key goes to the end. Undefined where the front matter is written in a way
 * that cannot be added to, such as on one line in braces.
 */
export function withFacts(text: string, changes: Facts): string | undefined {
  const { start: opening, end: closing } = frontMatterBounds(text) ?? {};
  if (opening === undefined || closing === undefined) return undefined;
  const yaml = readYaml({ file: '', text, start: opening, end: closing }, () => undefined);
  const has = (key: string) => key in Object(yaml?.value);
  const edits = Object.entries(changes).flatMap(([key, value]) => {
    if (!yaml || !has(key)) {
      return value === undefined ? [] : [{ start: closing, end: closing, put: line(key, value) }];
    }
    const { start, end } = yaml.placeOf([key]);
    const named = yaml.keyPlaceOf([key]);
    if (value !== undefined && start < named.end) {
      // A key with nothing after its colon has no value to put another in place of.
      const after = text.indexOf(':', named.end) + 1;
      return [{ start: after, end: after, put: ` ${scalar(value)}` }];
    }
    if (value !== undefined) return [{ start, end, put: scalar(value) }];
    const next = text.indexOf('\n', end) + 1;
    return [{ start: named.start, end: next || closing, put: '' }];
  });
  // From the last to the first, so that the offsets of those before still hold.
  let changed = text;
  for (const { start, end, put } of edits.toSorted((a, b) => a.start - b.start).toReversed()) {
    changed = changed.slice(0, start) + put + changed.slice(end);
  }
  return saysOf(changed, changes) ? changed : undefined;
}

/** Whether a file's front matter reads back as sound and says what it was changed to say. */
function saysOf(text: string, changes: Facts): boolean {
  const { start, end } = frontMatterBounds(text) ?? {};
  if (start === undefined || end === undefined) return false;
  let sound = true;
  const problem: Report = () => {
    sound = false;
  };
  const value = Object(readYaml({ file: '', text, start, end }, problem)?.value);
  return (
    sound &&
    Object.entries(changes).every(([key, wanted]) =>
      wanted === undefined ? !(key in value) : value[key] === asText(wanted),
    )
  );
}

function asText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return oneLine(String(value));
}

function line(key: string, value: string | number | boolean): string {
  return `${key}: ${scalar(value)}\n`;
}

function scalar(value: string | number | boolean): string {
  return yamlScalar(asText(value));
}
