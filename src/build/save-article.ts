import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import {
  type ArticleMetadata,
  type Facts,
  factsOfText,
  fingerprintOf,
  textBelow,
  textChanges,
  withFacts,
  withTextBelow,
  writeArticle,
} from '../compile.ts';
import { readArticleFile } from './article-file.ts';
import { newArticleName } from './article-name.ts';
import { type ComparedGuide, compareGuides } from './compare.ts';
import {
  articleNamed,
  articlesFolder,
  beforeFileOf,
  removedFileOf,
  unwritable,
} from './find-articles.ts';
import { shown } from './find-guides.ts';
import type { LibraryOptions } from './library.ts';
import { prepare } from './prepare.ts';
import { savedFrom } from './saved-article.ts';
import { UsageError } from './usage-error.ts';
import { writeNew, writeWhole } from './write-whole.ts';

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
  /** Whether only to tell what would become of it: nothing is written. */
  readonly isTrial?: boolean | undefined;
}

/** A saved article. */
export interface SavedArticle {
  readonly file: string;
  /** `new`, `updated`, or `unchanged` where the text is what it was. */
  readonly state: 'new' | 'updated' | 'unchanged';
  /** What its front matter says now. */
  readonly facts: ArticleMetadata;
  /** For an updated article, how its text differs from the saved one, each in words. */
  readonly changes: readonly string[];
  /** The file that holds an updated article as it was. */
  readonly beforeFile: string | undefined;
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
  const name = options.update ? options.name : newArticleName(options.name);
  const file = shown(join(folder, `${name}.md`), cwd);
  const there = existsSync(resolve(cwd, file));
  if (!there && options.update) {
    throw new UsageError(
      `There is no ${file} to bring up to date.`,
      'Check the name, or leave --update out to save it as a new article.',
    );
  }
  const other = options.update ? undefined : there ? file : articleNamed(name, guidesFolder, cwd);
  if (other !== undefined) throw alreadyThere(other);
  if (!there) refuseTwice({ ...article.facts, ...article.given }, guidesFolder, cwd);

  const imported = writeArticle(
    { ...article.facts, ...article.given, reviewed: false },
    article.content,
  );
  const update = there ? updated(file, imported, article, cwd) : undefined;
  const text = update?.text ?? imported;
  const guides = update?.changes ? compared(file, text, guidesFolder, cwd) : [];
  if (options.isTrial) return { file, ...told(article, update, guides) };
  if (update?.changes && !update.trimmed) {
    await writeWhole(resolve(cwd, beforeFileOf(file)), update.before);
  }
  if (!update) {
    if (!(await writeNew(resolve(cwd, file), text))) throw alreadyThere(file);
  } else if (text !== update.before) await writeWhole(resolve(cwd, file), text);
  const { metadata } = readArticleFile(file, cwd).article ?? {};
  return {
    file,
    ...told(article, update, guides),
    ...(metadata && { facts: metadata }),
    beforeFile: update?.changes && !update.trimmed ? beforeFileOf(file) : undefined,
    removedFile: await writeRemoved(article.removed, file, cwd),
  };
}

/** What is told of an article before anything of it is written. */
function told(
  { facts }: ArticleToSave,
  update: Updated | undefined,
  guides: readonly ComparedGuide[],
): Omit<SavedArticle, 'file'> {
  return {
    state: update ? (update.changes ? 'updated' : 'unchanged') : 'new',
    facts: { title: String(facts.title) },
    changes: update?.changes ?? [],
    beforeFile: undefined,
    removedFile: undefined,
    guides,
  };
}

function alreadyThere(file: string): UsageError {
  return new UsageError(
    `${file} is already there, and stays as it is.`,
    `Write --update to replace its text and see what becomes of the quotations, or --name with another name.`,
  );
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

/** What an update makes of a file. */
interface Updated {
  readonly text: string;
  readonly before: string;
  readonly trimmed: boolean;
  /** How the text differs from the saved one, in words; undefined where it does not. */
  readonly changes: readonly string[] | undefined;
}

/** The new text below the front matter that is there, in which what a person set stays. */
function updated(
  file: string,
  imported: string,
  { facts, given }: ArticleToSave,
  cwd: string,
): Updated {
  const { article, text: before } = readArticleFile(file, cwd);
  if (!article) {
    throw new UsageError(
      `${file} has errors, and stays as it is.`,
      'Mend what `studyguide check` tells of it, or delete it and import it anew.',
    );
  }
  const { metadata } = article;
  const body = textBelow(imported);
  const now = factsOfText(body);
  const same = factsOfText(textBelow(before)).sha256 === now.sha256;
  const trimmed = metadata.trimmed !== undefined || article.isTrimmed === true;
  // The full text of a trimmed copy is what was reviewed, if its hash says so.
  const reviewed = same || (trimmed && metadata.sha256 === now.sha256);
  const missing = Object.entries(facts).filter(
    ([key]) => metadata[key as keyof Facts] === undefined,
  );
  const text = withFacts(same ? before : withTextBelow(before, body), {
    ...Object.fromEntries(missing),
    ...(facts.retrieved === undefined || same ? {} : { retrieved: facts.retrieved }),
    ...given,
    ...now,
    trimmed: undefined,
    ...(reviewed ? {} : { reviewed: false }),
  });
  if (text === undefined) throw unwritable(file);
  const changes = trimmed ? [] : textChanges(body, fingerprintOf(article));
  return { text, before, trimmed, changes: same ? undefined : changes };
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

/** Writes the list of what was removed; a file of this name that is somebody's own stays. */
async function writeRemoved(
  removed: string,
  file: string,
  cwd: string,
): Promise<string | undefined> {
  const list = removedFileOf(file);
  const path = resolve(cwd, list);
  const others = existsSync(path) && !readFileSync(path, 'utf8').startsWith('Taken out of ');
  if (removed === '') {
    if (!others) await rm(path, { force: true });
    return undefined;
  }
  const name = others ? list.replace(/\.txt$/, '.2.txt') : list;
  await writeWhole(resolve(cwd, name), removed);
  return name;
}
