import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { ImportError } from '../../../src/import/imported.ts';
import { readWebPage } from '../../../src/import/web/read-web-page.ts';
import type { Page } from './page-set.ts';
import { plainText } from './plain-text.ts';

/** What a reader made of a page; nothing at all where it found no article. */
export interface Reading {
  readonly text: string;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
}

/** The page by `studyguide import`. A page that it refuses reads as an empty one. */
export function readByImport({ html, expected }: Page): Reading {
  try {
    const { facts, content } = readWebPage(html, expected.url);
    const { title, author, published } = facts;
    return { text: plainText(content), title, author, published };
  } catch (error) {
    if (error instanceof ImportError) return { text: '' };
    throw error;
  }
}

/** The page by Readability as it comes: the `textContent` it gives, captions included. */
export function readByReadability({ html }: Page): Reading {
  const article = new Readability(parseHTML(html).document).parse();
  return {
    text: article?.textContent ?? '',
    title: article?.title ?? undefined,
    author: article?.byline ?? undefined,
    published: article?.publishedTime?.replace(/^(\d{4}-\d\d-\d\d).*$/s, '$1'),
  };
}
