import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article } from './article.ts';

/** Hexadecimal digits of a block in a fingerprint: chance alike once in sixteen million. */
const DIGITS = 6;

/**
 * The SHA-256 of a saved article's text in hexadecimal: what stands after the front matter, with
 * LF line ends and without blank lines at its ends.
 */
export function hashOfText(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '');
  return digest(lines.trimEnd());
}

/**
 * A short hash of every block of an article's text, in order, with spaces between; blocks that
 * are not numbered paragraphs end in a point. From it can be told which paragraphs have changed.
 */
export function fingerprintOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): string {
  return blocks
    .filter((block) => block.kind !== 'omitted')
    .map(({ start, end, number }) => blockHash(text.slice(start, end), number !== undefined))
    .join(' ');
}

/** What stands in a fingerprint for a block of this text. */
export function blockHash(text: string, numbered: boolean): string {
  return digest(text).slice(0, DIGITS) + (numbered ? '' : '.');
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
