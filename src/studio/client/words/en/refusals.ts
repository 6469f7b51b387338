import type { RefusalCode } from '../../../messages/refusal.ts';

/** What a refusal is about, by name; nothing is said of what is not there. */
export type Facts = Readonly<Partial<Record<string, string>>>;

/** A refusal and what to do next. */
export type Said = readonly [message: string, hint: string];

/** Refusals whose English words are the server's: they tell a detail that is nowhere else. */
export type AsServerSays = 'odd-request' | 'import' | 'usage' | 'fault' | 'not-printed';

export type RefusalWords = Readonly<
  Record<Exclude<RefusalCode, AsServerSays>, (facts: Facts) => Said>
>;

const SAVE_IT = 'Open the page in your browser, save it there as a file, and import that file.';

const WRITING: Facts = {
  ENOSPC: 'The disk is full. Make room on it; it is tried again by itself.',
  EDQUOT: 'Your share of the disk is used up. Make room; it is tried again by itself.',
  EROFS: 'This disk can only be read.',
  EACCES: 'You are not allowed to write in this folder.',
  EPERM: 'Another program may have the file open. Close it there.',
  EBUSY: 'Another program has the file open. Close it there.',
};

/** Why the program did not do what was asked, in English. */
export const refusalsEn: RefusalWords = {
  'too-large': ({ megabytes = '' }) => [
    `This file is too large: at most ${megabytes} MB can be read.`,
    'Save the article without its pictures, or copy its text into a text file.',
  ],
  'newer-request': () => ['Something newer was asked for.', ''],
  'nothing-here': () => ['There is nothing at this address.', ''],
  'no-guide': () => ['This guide is not here any more.', 'It may have been renamed or deleted.'],
  'no-article': () => [
    'This article is not here any more.',
    'It may have been renamed or deleted.',
  ],
  'guide-gone': ({ file = '' }) => [`The file ${file} is gone.`, 'It was renamed or deleted.'],
  unreadable: ({ file = '', code = '' }) => [
    `The file ${file} cannot be read.`,
    `The computer says ${code}.`,
  ],
  'not-text': ({ file = '' }) => [`The file ${file} is not a text.`, ''],
  'not-utf8': ({ file = '' }) => [
    `The file ${file} is not saved as UTF-8.`,
    'Open it in a text editor and save it with the encoding UTF-8.',
  ],
  'guide-name': ({ name = '' }) => [
    `“${name}” cannot be the name of a guide.`,
    'Use a few words, such as: water rights.',
  ],
  'guide-there': ({ file = '' }) => [
    `There is a guide in the file ${file} already.`,
    'Choose another name.',
  ],
  linked: ({ file = '' }) => [
    `The file ${file} is a link to another file, so it cannot be renamed here.`,
    'Rename it where you keep your files, or start a new guide from it.',
  ],
  'article-name': ({ name = '' }) => [
    `“${name}” cannot be the name of an article’s file.`,
    'Use a few words with hyphens between, such as: the-reservoir.',
  ],
  'article-there': ({ file = '' }) => [
    `There is an article in the file ${file} already. It stays as it is.`,
    'Choose another file name. If it is the same article, use “Import again” beside it in the list of articles.',
  ],
  'page-saved': ({ file = '' }) => [
    `This page is saved already, in the file ${file}.`,
    'To bring that up to date, use “Import again” beside it in the list of articles.',
  ],
  'article-broken': ({ file = '' }) => [
    `The article in the file ${file} has problems, and stays as it is.`,
    'Mend what the list of problems tells of it first.',
  ],
  'no-title': () => ['The article has no title.', 'Write what it is called.'],
  'nothing-kept': () => ['All of the text is taken out.', 'Put back what belongs to the article.'],
  'source-gone': () => ['This source is no longer kept.', 'Import it once more.'],
  'version-gone': () => ['This version is no longer kept.', ''],
  'pdf-gone': () => ['This PDF is no longer there.', 'Make the PDFs again.'],
  'not-written': ({ code = '' }) => [
    'The file could not be written.',
    WRITING[code] ?? `The computer says ${code}. The earlier file is as it was.`,
  ],
  'import-empty': () => ['This file is empty.', 'Save the article again, and import that file.'],
  'import-no-text': () => [
    'There is no text in it.',
    'Look whether it is the right file. A picture of a page has no text that can be quoted.',
  ],
  'import-kind': ({ name = '', what = '' }) => [
    `${name} is ${what}, which cannot be imported.`,
    'Save it as a web page, a Word document (.docx), a PDF or a text file, and import that.',
  ],
  'import-not-for-all': ({ host = '', status = '' }) => [
    `${host} does not give this page to everyone (${status}): it asks people to log in or to pay, or turns programs away.`,
    SAVE_IT,
  ],
  'import-no-page': ({ host = '', status = '' }) => [
    `${host} has no page at this address (${status}).`,
    'Check the address. An old page may still be found at web.archive.org.',
  ],
  'import-too-often': ({ host = '', status = '' }) => [
    `${host} is asked too often at the moment (${status}).`,
    `Try again in a few minutes. Or: ${SAVE_IT}`,
  ],
  'import-host-fault': ({ host = '', status = '' }) => [
    `${host} has a fault of its own (${status}).`,
    `Try again later. Or: ${SAVE_IT}`,
  ],
  'import-no-host': ({ host = '' }) => [`There is no site ${host}.`, 'Check the address.'],
  'import-unreachable': ({ host = '' }) => [
    `${host} cannot be reached.`,
    'Check that this computer is on the internet.',
  ],
  'import-unsafe': ({ host = '' }) => [
    `The connection to ${host} is not safe.`,
    `Check the address. If you trust the site: ${SAVE_IT}`,
  ],
  'import-no-answer': ({ host = '' }) => [
    `${host} does not answer.`,
    `Try again later. Or: ${SAVE_IT}`,
  ],
};
