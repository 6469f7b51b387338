import { kindOf } from './bytes/file-kind.ts';
import { readSource, type Source, type SourceOptions } from './bytes/read-source.ts';
import { unsupported } from './bytes/unsupported.ts';
import { ImportError, type ImportedArticle } from './imported.ts';
import { wordsOf } from './markdown-nodes.ts';
import { readingBack } from './read-back.ts';
import { refuseData, refuseHostileMarkdown } from './text-limits.ts';

/** Bytes that a text may have; a long novel has about one million. */
const MOST_TEXT_BYTES = 2_000_000;

/** How an article is imported. */
export interface ImportOptions extends SourceOptions {
  /** Today's date as YYYY-MM-DD: when a page was retrieved. */
  readonly today: string;
}

/**
 * Reads an article from a web page, a text, a Markdown file, a Word document or a PDF. `source` is a
 * path, an address, or `-` for what came in on standard input. What it is, its bytes decide; then
 * what the server says; then its name.
 *
 * @throws ImportError when there is no article to be had; the signal's reason when it is aborted.
 */
export async function importArticle(
  source: string,
  options: ImportOptions,
): Promise<ImportedArticle> {
  const found = await readSource(source, options);
  options.signal?.throwIfAborted();
  const { facts, content, removed, notes } = await read(found);
  if (content.children.length === 0) {
    throw new ImportError(`${found.shownAs} holds no text.`, 'Look whether it is the right one.', {
      code: '-no-text',
      facts: { name: found.shownAs },
    });
  }
  for (const block of content.children) refuseData(wordsOf(block).text, found.shownAs);
  const sound = readingBack(content);
  const fromWeb =
    found.url === undefined ? {} : { url: facts.url ?? found.url, retrieved: options.today };
  return {
    facts: { ...facts, ...fromWeb },
    content: sound.content,
    removed,
    notes: [...found.notes, ...notes, ...sound.notes],
  };
}

/** Each reader is loaded when it is needed: those of documents are large. */
async function read(source: Source): Promise<ImportedArticle> {
  const { bytes, contentType, shownAs, url } = source;
  const kind = kindOf(bytes, source);
  switch (kind) {
    case 'html': {
      const { decodeWebPage } = await import('./bytes/decode.ts');
      const { text, notes } = decodeWebPage(bytes, contentType);
      const { readWebPage } = await import('./web/read-web-page.ts');
      return withNotes(readWebPage(text, url), notes);
    }
    case 'markdown': {
      refuseLong(bytes, shownAs);
      const { decodePlainText } = await import('./bytes/decode.ts');
      const { text, notes } = decodePlainText(bytes, contentType);
      refuseHostileMarkdown(text, shownAs);
      const { readMarkdownText } = await import('./markdown/markdown-text.ts');
      return withNotes(readMarkdownText(text), notes);
    }
    case 'text': {
      refuseLong(bytes, shownAs);
      const { decodePlainText } = await import('./bytes/decode.ts');
      const { text, notes } = decodePlainText(bytes, contentType);
      const { readPlainText } = await import('./text/plain-text.ts');
      return withNotes(readPlainText(text), notes);
    }
    case 'docx': {
      const { readWordDocument } = await import('./word/word-document.ts');
      return readWordDocument(bytes);
    }
    case 'pdf': {
      const { readPdfDocument } = await import('./pdf/pdf-document.ts');
      return readPdfDocument(bytes);
    }
    default:
      throw unsupported(kind, shownAs);
  }
}

function refuseLong(bytes: Uint8Array, shownAs: string): void {
  if (bytes.length <= MOST_TEXT_BYTES) return;
  throw new ImportError(
    `${shownAs} is too long for an article: ${(bytes.length / 1e6).toFixed(1)} MB of text.`,
    'Save the article alone in a text file.',
  );
}

function withNotes(article: ImportedArticle, notes: readonly string[]): ImportedArticle {
  return { ...article, notes: [...notes, ...article.notes] };
}
