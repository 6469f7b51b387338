import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  type ArticleName,
  type Facts,
  findInstallation,
  hasErrors,
  type ImportedArticle,
  importArticle,
  listRemoved,
  newArticleName,
  proposeName,
  review,
  saveArticle,
  savedArticle,
  savedFrom,
  today,
  UsageError,
} from '../index.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { importJson, tellImported, tellReviewed } from './import-text.ts';
import type { GuideOptions } from './options.ts';
import type { Terminal } from './terminal.ts';

/** The facts of an article that can be given on the command line. */
export const FACT_OPTIONS = [
  'title',
  'author',
  'publication',
  'kind',
  'published',
  'url',
  'rights',
] as const;

export interface ImportCommandOptions
  extends Pick<GuideOptions, 'guides'>,
    Partial<Record<(typeof FACT_OPTIONS)[number], string>> {
  readonly name?: string;
  readonly update?: boolean;
  readonly review?: string;
  readonly json?: boolean;
}

/** What is imported, and which article it becomes, where that is known beforehand. */
interface Task {
  readonly source: string;
  readonly name: string | undefined;
}

/** `studyguide import`: a web page, a text or a document as a saved article. */
export async function runImport(
  source: string | undefined,
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.review !== undefined) return runReview(source, options.review, options, terminal);
  const task = taskOf(source, options);
  const article = await read(task.source);
  if (!article) {
    terminal.err('Stopped; nothing was written.');
    return EXIT.failure;
  }
  const { facts, content, notes } = article;
  const given: Facts = Object.fromEntries(
    FACT_OPTIONS.flatMap((key) => (options[key] === undefined ? [] : [[key, options[key]]])),
  );
  const all = { ...facts, ...given } as typeof facts;
  // Words that the source was taken to have for a title, and the person has another for.
  const untitled = facts.title !== '' && facts.title !== all.title;
  const title = { what: 'title of the source', text: facts.title, after: '' };
  const removed = untitled ? [title, ...article.removed] : article.removed;
  if (all.title.trim() === '') {
    throw new UsageError(
      'The source does not say what the article is called.',
      'Add --title "…" with its title, in quotation marks.',
    );
  }
  const saved = await saveArticle(
    { facts, given, content, removed: listRemoved(removed, all.title) },
    {
      name: task.name ?? nameOf(all, options),
      update: options.update,
      guidesFolder: options.guides,
    },
  );
  if (options.json) {
    terminal.out(JSON.stringify(importJson(saved, removed, notes), null, 2));
  } else {
    tellImported(saved, removed, notes, terminal);
  }
  const broken = saved.guides.some(({ problems }) => hasErrors(problems));
  return broken ? EXIT.problems : EXIT.fine;
}

/** Reads the source; undefined where Ctrl-C ends it. */
async function read(source: string): Promise<ImportedArticle | undefined> {
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    return await importArticle(source, {
      cwd: process.cwd(),
      today: today(),
      version: findInstallation().version,
      signal: stop.signal,
      ...(source === '-' ? { stdin: await buffer(process.stdin) } : {}),
    });
  } catch (error) {
    if (stop.signal.aborted) return undefined;
    throw error;
  } finally {
    process.off('SIGINT', onSignal);
  }
}

function taskOf(source: string | undefined, options: ImportCommandOptions): Task {
  const { name } = options;
  if (source === undefined || source.trim() === '') {
    throw new UsageError(
      'Say what to import.',
      'Name a file, an address that starts with https://, or - for what is piped in.',
    );
  }
  const bare = name === undefined ? undefined : newArticleName(name);
  const own = options.update ? ownArticle(source, options) : undefined;
  if (!own) return { source, name: bare };
  if (name !== undefined) {
    throw new UsageError(
      `${own.file} is a saved article and keeps its name.`,
      `Write: studyguide import --update ${own.name}`,
    );
  }
  if (own.url === undefined) {
    throw new UsageError(
      `${own.file} does not say which address it comes from.`,
      `Name its source too: studyguide import FILE --update --name ${own.name}`,
    );
  }
  return { source: own.url, name: own.name };
}

/** The saved article that an update names in place of a source; undefined where it names a source. */
function ownArticle(source: string, { guides }: ImportCommandOptions): ArticleName | undefined {
  if (source === '-' || /^https?:/i.test(source)) return undefined;
  const own = savedArticle(source, { guidesFolder: guides });
  if (existsSync(source)) return own && resolve(own.file) === resolve(source) ? own : undefined;
  if (own) return own;
  throw new UsageError(
    `There is neither a saved article nor a file called “${source}”.`,
    'Check the name: saved articles are in the folder articles beside the guides.',
  );
}

/** The article that comes from the same address, on update; else a name made of its facts. */
function nameOf(facts: ImportedArticle['facts'], options: ImportCommandOptions): string {
  const { url } = facts;
  const own =
    options.update && url !== undefined
      ? savedFrom(url, { guidesFolder: options.guides })
      : undefined;
  return own?.name ?? proposeName(facts);
}

async function runReview(
  source: string | undefined,
  name: string,
  options: ImportCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const others = FACT_OPTIONS.some((key) => options[key] !== undefined) || options.name;
  if (source !== undefined || options.update || others) {
    throw new UsageError(
      '--review goes with the name of an article and nothing else.',
      `Write: studyguide import --review ${name}`,
    );
  }
  const result = await review(name, { guidesFolder: options.guides });
  tellReviewed(result, terminal);
  return result.reviewed ? EXIT.fine : EXIT.problems;
}
