import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Article, placeInFile } from './article.ts';
import { frontMatterBounds } from './front-matter-bounds.ts';
import { OMITTED_ADDRESS, OMITTED_UNNUMBERED } from './read-text.ts';
import { type Keep, keepsSome } from './trim-text.ts';
import { TrimmedWriter } from './trimmed-writer.ts';

/**
 * The Markdown of an article reduced to the parts that hold some stretches of its text: paragraphs,
 * lists, tables and quotations, whole and as they stand in the file. For what cannot be taken apart
 * without a change, such as a table within a list.
 *
 * @param fileText the file as it is on disk, from which `article` was read.
 */
export function trimParts(article: Article, fileText: string, keep: Keep): string {
  const bodyStart = frontMatterBounds(fileText)?.bodyStart ?? 0;
  const body = fileText.slice(bodyStart);
  const parts = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(body);
  const writer = new TrimmedWriter();
  for (const part of parts.children) {
    const start = part.position?.start.offset ?? 0;
    const end = part.position?.end.offset ?? start;
    const blocks = article.blocks.filter((block) => {
      const at = placeInFile(article, block.start, block.end).start - bodyStart;
      return at >= start && at < end;
    });
    const kept = blocks.some((block) => keepsSome(article, block, keep));
    // Links by reference and footnote marks read as text where what they refer to is gone.
    if (kept || part.type === 'definition') writer.copy(body.slice(start, end));
    else if (part.type === 'footnoteDefinition') {
      writer.copy(
        `[^${part.label ?? part.identifier}]: [${OMITTED_UNNUMBERED}](${OMITTED_ADDRESS})`,
      );
    } else for (const block of blocks) writer.omit(block);
  }
  return writer.finish();
}
