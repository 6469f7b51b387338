import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type Facts,
  factsOfText,
  textBelow,
  withFacts,
  withTextBelow,
  writeArticle,
} from '../compile.ts';
import { readArticleFile } from './article-file.ts';
import { type ComparedGuide, compareGuides } from './compare.ts';
import { articlesFolder, removedFileOf } from './find-articles.ts';
import { shown } from './find-guides.ts';
import { prepare } from './prepare.ts';
import type { LibraryOptions } from './review.ts';
import { savedFrom } from './saved-article.ts';
import { UsageError } from './usage-error.ts';
import { writeWhole } from './write-whole.ts';

/** An article to save. */
export interface ArticleToSave {
  /** What its source tells. */
  readonly facts: Facts;
  /** What a person says of it, which counts for more. */
  readonly given: Facts;
  readonly content: Parameters<typeof writeArticle>[1];
  /** What was taken out of its source, as text for a person to look through; empty for nothing. */
  readonly removed: string;
}

/** Where to save an article. */
export interface SaveOptions extends LibraryOptions {
  /** Its bare name in the articles folder. */
  readonly name: string;
  /** Whether an article of this name is replaced. */
  readonly update?: boolean | undefined;
}

/** A saved article. */
export interface SavedArticle {
  readonly file: string;
  /** `new`, `updated`, or `unchanged` where the text is what it was. */
  readonly state: 'new' | 'updated' | 'unchanged';
  readonly words: number;
  /** The file that lists what was removed, where something was. */
  readonly removedFile: string | undefined;
  /** For an updated article, what becomes of each guide's quotations. */
  readonly guides: readonly ComparedGuide[];
}

/**
 * Writes an article into the articles folder, not reviewed yet. One that is there already is only
 * replaced on `update`: then facts a person has set stay, and every guide is compared. No guide is
 * altered.
 *
 * @throws UsageError where an article is there and may not be replaced.
 * @throws WriteError
 */
export async function saveArticle(
  article: ArticleToSave,
  options: SaveOptions,
): Promise<SavedArticle> {
  const cwd = options.cwd ?? process.cwd();
  const guidesFolder = options.guidesFolder ?? 'guides';
  const folder = articlesFolder(guidesFolder);
  const file = shown(join(folder, `${options.name}.md`), cwd);
  const there = existsSync(resolve(cwd, file));
  if (there && !options.update) {
    throw new UsageError(
      `${file} is already there, and stays as it is.`,
      `Write --update to replace its text and see what becomes of the quotations, or --name with another name.`,
    );
  }
  if (!there && !options.update)
    refuseTwice({ ...article.facts, ...article.given }, guidesFolder, cwd);

  const imported = writeArticle(
    { ...article.facts, ...article.given, reviewed: false },
    article.content,
  );
  const { text, same } = there
    ? updated(file, imported, article, cwd)
    : { text: imported, same: false };
  const guides = there && !same ? compared(file, text, guidesFolder, cwd) : [];
  if (!same) await writeWhole(resolve(cwd, file), text);
  const removedFile = await listRemoved(article.removed, file, cwd);
  const { words } = factsOfText(textBelow(imported));
  const state = there ? (same ? 'unchanged' : 'updated') : 'new';
  return { file, state, words, removedFile, guides };
}

/** An article that is saved from the same address already is not saved twice. */
function refuseTwice({ url }: Facts, guidesFolder: string, cwd: string): void {
  if (url === undefined) return;
  const other = savedFrom(String(url), { guidesFolder, cwd });
  if (other === undefined) return;
  throw new UsageError(
    `This page is already saved as ${other.file}.`,
    `To bring that up to date, write: studyguide import --update ${other.name}`,
  );
}

/** The new text below the front matter that is there, in which what a person set stays. */
function updated(file: string, imported: string, { facts, given }: ArticleToSave, cwd: string) {
  const old = readArticleFile(file, cwd);
  if (!old.article) {
    throw new UsageError(
      `${file} has errors, and stays as it is.`,
      'Mend what `studyguide check` tells of it, or delete it and import it anew.',
    );
  }
  const { metadata } = old.article;
  const body = textBelow(imported);
  const now = factsOfText(body);
  const same = factsOfText(textBelow(old.text)).sha256 === now.sha256;
  const missing = Object.entries(facts).filter(
    ([key]) => metadata[key as keyof Facts] === undefined,
  );
  const changes: Facts = {
    ...Object.fromEntries(missing),
    ...(facts.retrieved === undefined ? {} : { retrieved: facts.retrieved }),
    ...given,
    ...now,
    trimmed: undefined,
    ...(same ? {} : { reviewed: false }),
  };
  return { text: withFacts(withTextBelow(old.text, body), changes), same };
}

function compared(file: string, text: string, guidesFolder: string, cwd: string) {
  try {
    return compareGuides(prepare({ guidesFolder, cwd }), file, text);
  } catch (error) {
    // A folder without guides has none to compare.
    if (error instanceof UsageError) return [];
    throw error;
  }
}

async function listRemoved(
  removed: string,
  file: string,
  cwd: string,
): Promise<string | undefined> {
  const list = removedFileOf(file);
  if (removed === '') await rm(resolve(cwd, list), { force: true });
  else await writeWhole(resolve(cwd, list), removed);
  return removed === '' ? undefined : list;
}
