/** A handout's document in the parts that a page which shows it can change one by one. */
export interface DraftParts {
  /** The attributes of the `html` element: `lang`, `dir`, `class`, and what a template adds. */
  readonly root: Readonly<Record<string, string>>;
  /** What stands in its `style` elements; the same while edition, paper, foot and accent are. */
  readonly styles: string;
  /** The attributes of the `body` element; the program's templates have none. */
  readonly bodyAttributes: Readonly<Record<string, string>>;
  /** What stands in the `body` element, as HTML. */
  readonly body: string;
}

/**
 * Takes a document that templates have made apart. It is read by its tags, not as a browser would: the
 * templates write `html`, `body` and the `style` elements of the head with their end tags.
 */
export function draftParts(html: string): DraftParts {
  const bodyTag = /<body\b[^>]*>/i.exec(html);
  const start = bodyTag ? bodyTag.index + bodyTag[0].length : 0;
  const end = Math.max(html.lastIndexOf('</body>'), html.lastIndexOf('</BODY>'));
  const head = html.slice(0, bodyTag?.index ?? 0);
  const styles = [...head.matchAll(/<style\b[^>]*>(.*?)<\/style>/gis)].map(([, css]) => css);
  return {
    root: attributesOf(/<html\b[^>]*>/i.exec(head)?.[0] ?? ''),
    styles: styles.join('\n'),
    bodyAttributes: attributesOf(bodyTag?.[0] ?? ''),
    body: html.slice(start, end < start ? undefined : end),
  };
}

function attributesOf(tag: string): Record<string, string> {
  const found = tag.matchAll(/\s([^\s=>]+)(?:=("[^"]*"|'[^']*'|[^\s"'>]*))?/g);
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name, plain(value.replace(/^["']|["']$/g, ''))]),
  );
}

/** An attribute's value without the references that templates write in it. */
function plain(value: string): string {
  return value.replace(/&(?:amp|lt|gt|quot|#(?:x[\da-f]+|\d+));/gi, (reference) => {
    const named = NAMED[reference.toLowerCase()];
    if (named !== undefined) return named;
    const digits = reference.slice(2, -1);
    return String.fromCodePoint(Number(/^x/i.test(digits) ? `0${digits}` : digits));
  });
}

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};
