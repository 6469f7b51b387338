/** What an HTML tag within a line of an article is. */
export type TagKind =
  /** A line break. */
  | 'break'
  /** A comment, which is nobody's words. */
  | 'comment'
  /** Dresses words without changing what they say; the words stand outside it. */
  | 'dressing'
  /** Changes what the words say: 10<sup>6</sup> is not 106, and struck words are taken back. */
  | 'telling'
  /** No tag that HTML has: text that happens to stand in angle brackets. */
  | 'text';

const tag = (names: string) =>
  new RegExp(`^</?(?:${names})(?:\\s+[\\w:-]+\\s*=[^>]*)*\\s*/?>$`, 'i');
const DRESSING = tag(
  'a|abbr|b|bdi|bdo|big|center|cite|code|dfn|em|font|i|ins|kbd|mark|samp|small|span|strong|time|tt|u|var|wbr',
);
const TELLING = tag('del|img|q|s|strike|sub|sup');

/** Tells what a tag is that Markdown has found within a line. */
export function tagKind(html: string): TagKind {
  if (/^<br\s*\/?>$/i.test(html)) return 'break';
  if (html.startsWith('<!--')) return 'comment';
  if (TELLING.test(html)) return 'telling';
  return DRESSING.test(html) ? 'dressing' : 'text';
}
