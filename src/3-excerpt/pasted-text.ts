import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** What any Markdown within a line has. */
const SIGNS = /[*_`[\]<>&~\\]/;
/** Marks of emphasis without a partner, at the ends of a quotation or of words. */
const UNPAIRED = /^\*(?=[^\s*])|(?<=[^\s*])\*$|(?<!\S)\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}(?!\w)/g;
/** The mark of a footnote: `[^3]`. */
const FOOTNOTE_MARK = /\[\^[^\]\s]+\]/g;

/** A text as it was typed, then as the Markdown it may be pasted from, if that differs. */
export function* wordings(text: string): Generator<string> {
  yield text;
  if (!SIGNS.test(text)) return;
  const pasted = pastedText(text);
  if (pasted !== text.trim()) yield pasted;
}

/**
 * The words that pasted Markdown stands for: emphasis marks, links, entities and line breaks as
 * their text, footnote marks left out. For a quotation copied from a Markdown file, when its
 * literal characters are not in the article. Only what stands within a paragraph is read: `1984.`
 * at the start is a word, not the number of a list.
 */
function pastedText(quotation: string): string {
  const paragraphs = quotation.trim().split(/(\s*\n\s*\n\s*)/);
  const text = paragraphs.map((part) => (part.trim() === '' ? part : inlineText(part))).join('');
  // A quotation that starts or ends within emphasis keeps a mark that has no partner: a single one
  // can only be told from a footnote's at the very start or end.
  return text.trim().replace(UNPAIRED, '');
}

/** The words of a paragraph, its lines made one: no line starts anything new. */
function inlineText(paragraph: string): string {
  const line = paragraph.replace(/<br\s*\/?>|\\(?=\n)/gi, ' ').replace(/\s*\n\s*/g, ' ');
  const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });
  return textOf(markdown.use(withoutBlocks).parse(line.replace(FOOTNOTE_MARK, '')));
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
