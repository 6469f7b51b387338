/** What a drawing or a list says of itself that is not on the page. */
const UNSEEN = new Set(['title', 'desc', 'metadata', 'script', 'style']);
/** Parts of a word's own line: no space stands where they start or end. */
const WITHIN_WORDS = new Set(['tspan', 'a']);
const MARKUP = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)?([^>]*)(?:>|$)/gi;
const LABEL = /\slabel\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/**
 * The words that the inside of a drawing or of a list to choose from shows, still as HTML writes
 * them, without tags. Walks over it once.
 */
export function drawnWords(inside: string): string {
  const words: string[] = [];
  let unseen: string | undefined;
  let from = 0;
  for (const match of inside.matchAll(MARKUP)) {
    if (unseen === undefined) words.push(inside.slice(from, match.index));
    from = match.index + match[0].length;
    const [, closes, tag = '', attributes = ''] = match;
    const name = tag.toLowerCase();
    if (closes) {
      if (name === unseen) unseen = undefined;
    } else if (UNSEEN.has(name) && !attributes.endsWith('/')) unseen ??= name;
    if (name === 'option' && !closes) words.push(' / ');
    else if (!WITHIN_WORDS.has(name)) words.push(' ');
    const [, ...label] = (name === 'optgroup' && LABEL.exec(attributes)) || [];
    words.push(label.find((value) => value !== undefined)?.replaceAll('<', '&lt;') ?? '');
  }
  if (unseen === undefined) words.push(inside.slice(from));
  return words
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[\s/]+/, '')
    .trim();
}
