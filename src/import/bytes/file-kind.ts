import { entryNames } from './zip-directory.ts';

/** What a source is, as far as importing goes. */
export type FileKind =
  | 'html'
  | 'text'
  | 'markdown'
  | 'docx'
  | 'pdf'
  | 'old-word'
  | 'locked-word'
  | 'rtf'
  | 'odt'
  | 'epub'
  | 'pages'
  | 'spreadsheet'
  | 'slides'
  | 'mhtml'
  | 'webarchive'
  | 'e-mail'
  | 'image'
  | 'sound'
  | 'archive'
  | 'feed'
  | 'xml'
  | 'data'
  | 'program';

/** What is known of a source besides its bytes. */
export interface SourceHints {
  /** The file's name, or the last part of its address. */
  readonly name?: string | undefined;
  /** The Content-Type that the server gave. */
  readonly contentType?: string | undefined;
}

/** First bytes, each as the character of its number; the first that fits counts. */
const MAGIC: readonly (readonly [RegExp, FileKind])[] = [
  [/^\{\\rtf/, 'rtf'],
  [/^bplist00/, 'webarchive'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|BM.{4}\0\0\0\0|II\*\0|MM\0\*|RIFF.{4}WEBP)/s, 'image'],
  [/^.{4}ftyp(?:heic|heix|mif1|avif)/s, 'image'],
  [/^(?:.{4}ftyp|ID3.\0|OggS\0|fLaC\0|RIFF.{4}(?:WAVE|AVI )|.E\xdf\xa3)/s, 'sound'],
  [/^(?:.\x8b[\b]|BZh[1-9]1AY|\xfd7zXZ|7z\xbc\xaf|Rar!|\x28\xb5\x2f\xfd)/, 'archive'],
  [/^(?:MZ.{2,3}\0|\x7fELF|\xcf\xfa\xed\xfe|SQLite format 3)/s, 'program'],
];

/** How a text starts that is more than text; the first that fits counts. */
const OPENINGS: readonly (readonly [RegExp, FileKind])[] = [
  [
    /^(?:from: <saved by|(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*content-type: multipart\/related)/i,
    'mhtml',
  ],
  [/^(?:(?:return-path|received|delivered-to|message-id|x-[\w-]+):.*\r?\n)/i, 'e-mail'],
  [/^<\?xml[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)/i, 'html'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:rss|feed|rdf:rdf)[\s>]/i, 'feed'],
  [/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype\s+svg[^>]*>\s*)*<svg[\s>]/i, 'image'],
  [/^<\?xml/i, 'xml'],
  [
    /^(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|section|main|div|p|h1|h2)(?:\s[^<]*)?>/i,
    'html',
  ],
  [
    /^---[ \t]*\r?\n(?:#.*\r?\n|\s*\r?\n)*[A-Za-z][\w -]*:[\s\S]*?\n---[ \t]*(?:\r?\n|$)/,
    'markdown',
  ],
];

const BY_TYPE: readonly (readonly [RegExp, FileKind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/i, 'html'],
  [/^text\/(?:x-)?markdown\b/i, 'markdown'],
  [/^(?:multipart\/related|application\/x-mimearchive)\b/i, 'mhtml'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?json\b/i, 'data'],
  [/^image\//i, 'image'],
  [/^(?:audio|video)\//i, 'sound'],
  [/^text\/plain\b/i, 'text'],
];

const BY_ENDING: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:x?html?|shtml|php|aspx?|jsp)$/i, 'html'],
  [/\.(?:md|markdown|mkd|mdown)$/i, 'markdown'],
  [/\.(?:mhtml?|mht)$/i, 'mhtml'],
  [/\.webarchive$/i, 'webarchive'],
  [/\.eml$/i, 'e-mail'],
  [/\.(?:json|csv|tsv|ya?ml)$/i, 'data'],
];

/**
 * Tells what a source is: by its bytes, then by what the server says, then by its name. Text that
 * nothing else is known of is plain text.
 */
export function kindOf(bytes: Uint8Array, hints: SourceHints): FileKind {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return kindOfPacked(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfOle(bytes);
  const magic = first(MAGIC, start);
  if (magic) return magic;

  const opening = first(OPENINGS, startOfText(bytes).trimStart());
  if (opening) return opening;
  return first(BY_TYPE, hints.contentType ?? '') ?? first(BY_ENDING, hints.name ?? '') ?? 'text';
}

function first(table: readonly (readonly [RegExp, FileKind])[], text: string) {
  return table.find(([pattern]) => pattern.test(text))?.[1];
}

function kindOfPacked(bytes: Uint8Array): FileKind {
  const names = entryNames(bytes);
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'spreadsheet';
  if (has('ppt/')) return 'slides';
  if (has('META-INF/container.xml')) return 'epub';
  if (has('content.xml')) return 'odt';
  if (has('Index/') || has('Index.zip')) return 'pages';
  return 'archive';
}

/** The old Office container holds old documents, and new ones that have a password. */
function kindOfOle(bytes: Uint8Array): FileKind {
  const text = Buffer.from(bytes).toString('latin1');
  const named = (name: string) => text.includes([...name].join('\0'));
  if (named('EncryptedPackage')) return 'locked-word';
  if (named('Workbook')) return 'spreadsheet';
  if (named('PowerPoint Document')) return 'slides';
  return 'old-word';
}

/** The first characters, in the encoding that the first bytes speak of. */
function startOfText(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 4096);
  const wide =
    (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0x3c && start[1] === 0)
      ? 'utf-16le'
      : (start[0] === 0xfe && start[1] === 0xff) || (start[0] === 0 && start[1] === 0x3c)
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(wide).decode(start);
}
