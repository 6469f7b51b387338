/** What the document itself says, to mend the PDF by. */
export interface DocumentWords {
  /** The text of every heading, in order. */
  readonly headings: readonly string[];
  /** Every link, in order: where it leads, and its words. */
  readonly links: readonly { readonly target: string; readonly words: string }[];
  /** Whether the text has U+02BC, the letter that looks like an apostrophe. */
  readonly hasLetterApostrophe: boolean;
}

/** Stands between an element's language and what it is, in the language of its tag. */
export const MARK = '-x-tag-';

/**
 * Reads the words of the open document, and marks what the browser's tags do not tell: terms and
 * their descriptions, notes and references to them, and where a row of a table has empty cells,
 * which get no tag. The mark is a private part of the element's language (BCP 47, 2.2.7), the one
 * thing that goes from any element into its tag; it changes nothing on the page. Runs in the
 * browser, so it uses nothing from outside.
 */
export function readAndMark(mark: string): DocumentWords {
  const { document } = globalThis as unknown as { document: MarkedDocument };
  const wordsOf = (element: MarkedElement) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  const put = (element: MarkedElement, kind: string) => {
    const lang = element.closest('[lang]')?.getAttribute('lang') || 'und';
    element.setAttribute('lang', `${lang.split(mark)[0]}${mark}${kind}`);
  };

  // Read before anything is marked: the innermost comes last, and takes the language from outside.
  for (const row of document.querySelectorAll('tr')) {
    const cells = [...row.children];
    const empty = cells.flatMap((cell, index) =>
      wordsOf(cell) === '' && !cell.querySelector('img, svg, input') ? [index] : [],
    );
    if (empty.length > 0) put(row, `blank-${cells.length}-${empty.join('-')}`);
  }
  for (const term of document.querySelectorAll('dt')) put(term, 'term');
  for (const description of document.querySelectorAll('dd')) put(description, 'means');
  for (const note of document.querySelectorAll('[data-footnotes] li, [role="note"]'))
    put(note, 'note');
  for (const link of document.querySelectorAll('[data-footnote-ref]')) put(link, 'ref');

  const links = [...document.querySelectorAll('a[href]')].map((link) => {
    const picture = link.querySelector('[aria-label], img[alt]');
    const described = (link.getAttribute('aria-describedby') ?? '').split(' ')[0];
    const about = described ? document.getElementById(described) : null;
    const words =
      link.getAttribute('aria-label') ||
      wordsOf(link) ||
      picture?.getAttribute('aria-label') ||
      picture?.getAttribute('alt') ||
      '';
    const address = link.getAttribute('href') ?? '';
    return {
      target: address.startsWith('#') ? address : (link.href ?? address),
      words: about ? `${words} (${wordsOf(about)})` : words,
    };
  });
  return {
    headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(wordsOf),
    links,
    hasLetterApostrophe: (document.documentElement.textContent ?? '').includes('\u02bc'),
  };
}

/** The part of the DOM used above; the project does not compile against a browser. */
interface MarkedElement {
  readonly textContent: string | null;
  readonly href?: string;
  readonly children: Iterable<MarkedElement>;
  closest(selector: string): MarkedElement | null;
  querySelector(selector: string): MarkedElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
}

interface MarkedDocument {
  readonly documentElement: { readonly textContent: string | null };
  querySelectorAll(selector: string): Iterable<MarkedElement>;
  getElementById(id: string): MarkedElement | null;
}
