import { isDeviceName } from '../source/file-name.ts';
import { plainLetters } from '../source/plain-letters.ts';
import type { ImportedFacts } from './imported.ts';

/** Characters, as people count them; file systems count bytes, hence the second limit. */
const LONGEST = 60;
/** Most file systems allow 255 bytes; an ending and a number have to fit as well. */
const MOST_BYTES = 200;
/** A publication is told by its first words. */
const LONGEST_PUBLICATION = 25;

/**
 * A name for an article's file, without its ending, from where it appeared and its title:
 * `foreign-policy-blogs-irans-intelligence-operations`. Small letters and digits of any script with
 * hyphens between words; safe on every file system; never empty.
 */
export function proposeName(facts: Pick<ImportedFacts, 'title' | 'publication'>): string {
  const publication = cut(slug(facts.publication ?? ''), LONGEST_PUBLICATION);
  const title = slug(facts.title);
  const named = publication && !title.startsWith(publication) ? `${publication}-${title}` : title;
  const name = cut(named.replace(/-$/, ''), LONGEST);
  if (name === '') return 'article';
  return isDeviceName(name) ? `${name}-article` : name;
}

function slug(text: string): string {
  return plainLetters(text)
    .replace(/['’‘ʼ`´]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
}

/** The words that fit; of a first word that is longer, its start. */
function cut(name: string, longest: number): string {
  let kept = '';
  for (const word of name.split('-')) {
    const more = kept === '' ? word : `${kept}-${word}`;
    if ([...more].length > longest || Buffer.byteLength(more) > MOST_BYTES) break;
    kept = more;
  }
  if (kept !== '' || name === '') return kept;
  let start = '';
  for (const letter of [...name].slice(0, longest)) {
    if (Buffer.byteLength(start + letter) > MOST_BYTES) break;
    start += letter;
  }
  return start;
}
