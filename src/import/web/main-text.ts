import { Readability } from '@mozilla/readability';
import type { Element } from 'hast';
import { parseHTML } from 'linkedom';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** The property `BLOCK_NUMBER` of `segment.ts` as an attribute. */
const ATTRIBUTE = 'data-sg-block';

/** As much of the element that Readability gives as is looked at. */
interface Content {
  querySelectorAll(selector: string): Iterable<{ getAttribute(name: string): string | null }>;
}

/**
 * The numbers of the blocks that Readability takes for the main text. It is asked which blocks,
 * never for its own copy of them: that one has lost words and spaces.
 */
export function findMainText(body: Element, title: string): ReadonlySet<number> {
  const html = unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: [body] });
  const { document } = parseHTML(
    `<!doctype html><html><head><title>${escaped(title)}</title></head>${html}</html>`,
  );
  const article = new Readability<Content>(document, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as Content,
  }).parse();
  const kept = new Set<number>();
  for (const element of article?.content?.querySelectorAll(`[${ATTRIBUTE}]`) ?? []) {
    kept.add(Number(element.getAttribute(ATTRIBUTE)));
  }
  return kept;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
