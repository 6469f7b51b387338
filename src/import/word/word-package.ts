import { visit } from 'unist-util-visit';
import { unpack, type ZipEntry, zipDirectory } from '../bytes/zip-directory.ts';
import { parseHtml } from '../html-content.ts';
import { ImportError } from '../imported.ts';

/** Bytes that a document's parts may have in all, unpacked. A long book with pictures has less. */
const MOST_UNPACKED = 50_000_000;

/** The parts of a Word document that are looked at besides its text. */
export interface WordPackage {
  /** What the document's properties say: its title, and who made the file. */
  readonly title: string | undefined;
  readonly creator: string | undefined;
  /** The XML of the text and of its notes. */
  readonly xml: string;
}

/**
 * Opens the package of a Word document (ECMA-376, part 2), and makes sure that it is as large as it
 * says before anything else unpacks it.
 *
 * @throws ImportError when it is damaged, locked, or too large.
 */
export function openWordPackage(bytes: Uint8Array): WordPackage {
  const entries = zipDirectory(bytes);
  if (!entries) throw damaged();
  if (entries.some(({ encrypted }) => encrypted)) {
    throw new ImportError(
      'The document has a password.',
      'Open it in Word, take the password off, and save it again.',
    );
  }
  const size = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (size > MOST_UNPACKED) {
    throw new ImportError(
      `The document is too large: ${Math.round(size / 1e6)} MB unpacked.`,
      'Copy the article into a document of its own, without pictures.',
    );
  }
  const texts = new Map(
    entries
      .filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
      .map((entry) => [entry.name, textOf(bytes, entry)]),
  );
  const xml = ['document', 'footnotes', 'endnotes'].map(
    (part) => texts.get(`word/${part}.xml`) ?? '',
  );
  if (xml[0] === '') throw damaged();
  return { ...properties(texts.get('docProps/core.xml') ?? ''), xml: xml.join('\n') };
}

/** The refusal of a document that cannot be read. */
export function damaged(): ImportError {
  return new ImportError(
    'The Word document is damaged.',
    'Open it in Word, and save it again under another name.',
  );
}

/** A part's text. One that is longer than it says is made to break programs. */
function textOf(bytes: Uint8Array, entry: ZipEntry): string {
  const part = unpack(bytes, entry);
  if (!part) throw damaged();
  return new TextDecoder().decode(part);
}

/** Dublin Core elements of docProps/core.xml. */
function properties(xml: string) {
  const found = new Map<string, string>();
  visit(parseHtml(xml), 'element', ({ tagName, children }) => {
    const [only] = children;
    if (only?.type === 'text') found.set(tagName, only.value.replace(/\s+/g, ' ').trim());
  });
  return {
    title: found.get('dc:title') || undefined,
    creator: found.get('dc:creator') || undefined,
  };
}
