import { ImportError } from '../imported.ts';
import type { FileKind } from './file-kind.ts';

const AS_WORD =
  'Open it in the program that made it, and save it as a Word document (.docx) or as plain text.';
const AS_PAGE = 'Open it in a browser, and save the page as “Web page, complete” (.html).';

/** What each kind is that cannot be read, and how to save it instead. */
const KINDS: Readonly<
  Record<
    Exclude<FileKind, 'html' | 'text' | 'markdown' | 'docx' | 'pdf'>,
    readonly [string, string]
  >
> = {
  'old-word': [
    'a document of old Word (.doc)',
    'Open it in Word, and save it as a Word document (.docx).',
  ],
  'locked-word': [
    'a document with a password',
    'Open it in Word, take the password off (File, Info, Protect Document), and save it again.',
  ],
  rtf: ['a rich text document (.rtf)', AS_WORD],
  odt: ['a document of LibreOffice or OpenOffice (.odt)', AS_WORD],
  epub: ['an electronic book (.epub)', 'Open it, copy the article, and save it as a text file.'],
  pages: ['a document of Pages', 'Open it in Pages, and export it to Word (File, Export To).'],
  spreadsheet: ['a spreadsheet', 'Copy the text out of it, and save it as a text file.'],
  slides: ['a presentation', 'Copy the text out of it, and save it as a text file.'],
  mhtml: ['a web archive (.mhtml)', AS_PAGE],
  webarchive: ['a web archive of Safari', AS_PAGE],
  'e-mail': [
    'an e-mail with all its headers (.eml)',
    'Open it, copy the article, and save it as a text file.',
  ],
  image: [
    'a picture',
    'A picture of an article has no text to quote. Look for the article itself.',
  ],
  sound: ['a sound or video file', 'Look for a transcript, and import that.'],
  archive: ['a packed folder', 'Unpack it, and import the article in it.'],
  feed: [
    'a news feed',
    'It only lists articles. Open the article in a browser, and import its address.',
  ],
  xml: [
    'an XML file that is no web page',
    'Open it, copy the article, and save it as a text file.',
  ],
  data: ['a file of data', 'Name a web page, a Word document, a PDF or a text file.'],
  program: ['a program or a database', 'Name a web page, a Word document, a PDF or a text file.'],
};

/** The kinds that cannot be read. */
export type UnsupportedKind = keyof typeof KINDS;

/** The refusal of a kind that cannot be read: what it is, and how to save it instead. */
export function unsupported(kind: UnsupportedKind, shownAs: string): ImportError {
  const [what, hint] = KINDS[kind];
  return new ImportError(`${shownAs} is ${what}, which cannot be imported.`, hint, {
    code: '-kind',
    facts: { name: shownAs, what, kind },
  });
}
