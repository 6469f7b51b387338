import { diffArrays } from 'diff';
import { diagnostic, type Place, type Report } from '../source/diagnostic.ts';
import {
  type Article,
  type Block,
  bareName,
  OMISSION,
  placeInFile,
  placeInWords,
} from './article.ts';
import { readText } from './read-text.ts';
import { blockHash, fingerprintOf, hashOfText } from './text-hash.ts';

/** One thing that has changed: in words, and the block where it shows, if it is still there. */
interface Change {
  readonly words: string;
  readonly block?: Block;
}

/** Changes that are named one by one. */
const MOST_NAMED = 5;

/**
 * Reports a text that nobody has compared with its source (`article/unreviewed`), and one that is
 * no longer what its hash says (`article/changed`), with what has changed as far as the
 * fingerprint tells. `body` is the file's text after the front matter.
 */
export function checkText(
  article: Article,
  body: string,
  placeOf: (key: string) => Place,
  report: Report,
): void {
  const { metadata } = article;
  const name = bareName(article.file);
  if (metadata.reviewed === false) {
    report(
      diagnostic('article/unreviewed', placeOf('reviewed'), 'Nobody has reviewed this article.', {
        hint: `Compare it with the page it comes from, word by word. Then run \`studyguide import --review ${name}\`.`,
      }),
    );
  }
  const changes = changesOf(article, body);
  if (changes === undefined) return;
  const named = changes.slice(0, MOST_NAMED).map(({ words }) => words);
  const more = changes.length - named.length;
  if (more > 0) named.push(`and ${more} more`);
  const what = named.length > 0 ? `: ${named.join('; ')}` : '';
  const block = changes.find((change) => change.block)?.block;
  const key = metadata.trimmed === undefined ? 'sha256' : 'trimmed';
  report(
    diagnostic(
      'article/changed',
      block ? placeInFile(article, block.start, block.end) : placeOf(key),
      `The article is not as it was saved${what}.`,
      { hint: whatToDo(metadata.trimmed !== undefined, name) },
    ),
  );
}

function whatToDo(trimmed: boolean, name: string): string {
  const back = `\`studyguide import --update ${name}\` brings the page's own text back.`;
  return trimmed
    ? `Undo the change, or ${back}`
    : `If the change is right, compare the text with its page and run \`studyguide import --review ${name}\`. If not, undo it; ${back}`;
}

/** What has changed since the article was saved; undefined where nothing has, or none can tell. */
export function changesOf(article: Article, body: string): readonly Change[] | undefined {
  const { sha256, trimmed, fingerprint } = article.metadata;
  if (trimmed !== undefined) {
    return hashOfText(body) === trimmed ? undefined : changesOfTrimmed(article);
  }
  if (article.isTrimmed) {
    // A copy that was trimmed by hand is not the text that was hashed: what it has whole must be.
    const changes = changesOfTrimmed(article);
    return changes.length > 0 ? changes : undefined;
  }
  if (sha256 === undefined || hashOfText(body) === sha256) return undefined;
  return fingerprint === undefined ? [] : changesByFingerprint(article, fingerprint.split(/\s+/));
}

/** How a text differs from one with this fingerprint, each in words. `body` has no front matter. */
export function textChanges(body: string, fingerprint: string): readonly string[] {
  const article = { file: '', metadata: { title: '' }, ...readText('', body, 0, () => undefined) };
  return changesByFingerprint(article, fingerprint.split(/\s+/)).map(({ words }) => words);
}

function changesByFingerprint(article: Article, before: readonly string[]): Change[] {
  const blocks = article.blocks.filter((block) => block.kind !== 'omitted');
  const now = fingerprintOf(article).split(' ').filter(Boolean);
  const changes: Change[] = [];
  let at = 0;
  let lost: readonly string[] = [];
  const flush = (found: readonly Block[]) => {
    for (const [index, block] of found.entries()) {
      const where = placeInWords(article, block.start);
      changes.push({ words: `${where} ${index < lost.length ? 'has changed' : 'is new'}`, block });
    }
    const gone = lost.slice(found.length);
    if (gone.length > 0) changes.push({ words: goneText(gone, blocks[at - 1], article) });
    lost = [];
  };
  for (const { value, added, removed } of diffArrays([...before], now)) {
    if (removed) {
      lost = value;
      continue;
    }
    const stretch = blocks.slice(at, at + value.length);
    if (added) {
      at += value.length;
      flush(stretch);
    } else {
      flush([]);
      at += value.length;
    }
  }
  flush([]);
  if (changes.length === 0) {
    changes.push({ words: 'the words are the same, only marks such as asterisks or links differ' });
  }
  return changes;
}

/** "2 paragraphs after paragraph 3 are gone", by the hashes of what is gone and the block before. */
function goneText(gone: readonly string[], previous: Block | undefined, article: Article): string {
  const kind = gone.some((hash) => hash.endsWith('.')) ? 'block' : 'paragraph';
  const what = gone.length === 1 ? `a ${kind}` : `${gone.length} ${kind}s`;
  const where = previous ? `after ${placeInWords(article, previous.start)}` : 'at the start';
  return `${what} ${where} ${gone.length === 1 ? 'is' : 'are'} gone`;
}

/** Of a trimmed copy the paragraphs that it has whole can be told from the full text's. */
function changesOfTrimmed(article: Article): Change[] {
  const before = (article.metadata.fingerprint?.split(/\s+/) ?? []).filter(
    (hash) => !hash.endsWith('.'),
  );
  return article.blocks.flatMap((block) => {
    const hash = before[(block.number ?? 0) - 1];
    const text = textOf(article, block);
    if (hash === undefined || text.includes(OMISSION) || blockHash(text, true) === hash) return [];
    return [{ words: `${placeInWords(article, block.start)} has changed`, block }];
  });
}

function textOf({ text }: Article, { start, end }: Block): string {
  return text.slice(start, end);
}
