import { ImportError, type ImportedArticle } from '../imported.ts';

/** Holds the place of the reader of web pages until the two come together. */
export function readWebPage(_html: string, _url: string | undefined): ImportedArticle {
  throw new ImportError('Web pages cannot be imported yet.', 'Save the article as a text file.');
}
