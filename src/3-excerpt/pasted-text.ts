import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** What any Markdown within a line has. */
const SIGNS = /[*_`[\]<>&\\]/;

/** A text as it was typed, then as the Markdown it may be pasted from, if that differs. */
export function* wordings(text: string): Generator<string> {
  yield text;
  if (!SIGNS.test(text)) return;
  const pasted = pastedText(text);
  if (pasted !== text.trim()) yield pasted;
}

/**
 * The words that pasted Markdown stands for: emphasis marks, links and entities as their text. For
 * a quotation copied from a Markdown file, when its literal characters are not in the article.
 * Only what stands within a line is read: `1984.` at the start is a word, not the number of a list.
 */
function pastedText(quotation: string): string {
  const lines = quotation.split(/(\s*\n\s*)/);
  const text = lines.map((line) => (line.trim() === '' ? line : inlineText(line))).join('');
  // A quotation that starts or ends within emphasis keeps a mark that has no partner: a single one
  // can only be told from a footnote's at the very start or end.
  return text.trim().replace(/^\*(?=\S)|(?<=\S)\*$|(?<!\S)\*{2,3}(?=\S)|(?<=\S)\*{2,3}(?!\w)/g, '');
}

function inlineText(line: string): string {
  return textOf(unified().use(remarkParse).use(withoutBlocks).parse(line));
}

/** Switches off every construct that would take a line for more than a line of text. */
function withoutBlocks(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: {
      null: [
        ...['blockQuote', 'codeFenced', 'codeIndented', 'definition', 'headingAtx', 'htmlFlow'],
        ...['htmlText', 'list', 'setextUnderline', 'thematicBreak', 'labelStartImage'],
      ],
    },
  });
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
