import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The words that pasted Markdown stands for: emphasis marks, links and entities as their text. For
 * a quotation copied from a Markdown file, when its literal characters are not in the article.
 */
export function pastedText(quotation: string): string {
  const text = textOf(unified().use(remarkParse).parse(quotation)).trim();
  // A quotation that starts or ends within emphasis keeps a mark that closes nothing.
  return text.replace(/(?<=\S)\*{1,3}|\*{1,3}(?=\S)/g, '');
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const between = node.type === 'root' ? '\n\n' : '';
  return node.children.map(textOf).join(between);
}
