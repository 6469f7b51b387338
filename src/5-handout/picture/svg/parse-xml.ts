/** An element of an XML document, names with their prefixes as they are written. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
}

/** A document's root, or what is wrong with it and where. */
export type XmlDocument =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly fault: string; readonly at: number };

/** Far beyond any drawing: deeper or longer ones are made to keep a program busy. */
const MOST_DEPTH = 100;
const MOST_ELEMENTS = 50_000;

/**
 * Reads XML 1.0 strictly, as drawings need it: every element closed, in order. Comments,
 * processing instructions and the document type are passed over, and with it every entity that a
 * file declares: none is ever expanded (XML 1.0, section 4.6 has the five that are known).
 */
export function parseXml(text: string): XmlDocument {
  const document: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open: XmlElement[] = [document];
  let elements = 0;
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const fail = (fault: string): XmlDocument => ({ ok: false, fault, at });

  while (at < text.length) {
    const parent = open.at(-1) as XmlElement;
    const words = take(/[^<]+/y)?.[0];
    if (words !== undefined) {
      parent.children.push(decoded(words));
      continue;
    }
    if (take(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>/y)) continue;
    const raw = take(/<!\[CDATA\[([\s\S]*?)\]\]>/y);
    if (raw) {
      parent.children.push(raw[1] ?? '');
      continue;
    }
    const end = take(/<\/([^\s<>/]+)\s*>/y);
    if (end) {
      if (parent === document || end[1] !== parent.name) {
        return fail(`\`</${end[1]}>\` closes nothing that is open`);
      }
      open.pop();
      continue;
    }
    const start = take(/<([^\s<>/!?'"=]+)/y);
    if (!start) return fail('a tag is cut off or no tag at all');
    const attributes = new Map<string, string>();
    for (let one = take(ATTRIBUTE); one; one = take(ATTRIBUTE)) {
      attributes.set(one[1] ?? '', decoded(one[2] ?? one[3] ?? ''));
    }
    const close = take(/\s*(\/?)>/y);
    if (!close) return fail(`the tag \`<${start[1]}\` is cut off or faulty`);
    const element = { name: start[1] ?? '', attributes, children: [] };
    elements += 1;
    if (elements > MOST_ELEMENTS) return fail(`it has more than ${MOST_ELEMENTS} parts`);
    parent.children.push(element);
    if (close[1] === '') open.push(element);
    if (open.length > MOST_DEPTH) return fail('its parts are nested too deep');
  }
  const last = open.at(-1);
  if (last !== document) return fail(`it ends before \`</${last?.name}>\``);
  const [root, second] = document.children.filter((child) => typeof child !== 'string');
  if (!root) return fail('nothing is in it');
  return second ? fail('it has more than one outermost part') : { ok: true, root };
}

const ATTRIBUTE = /\s+([^\s<>/'"=]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Text with the five entities and numbers of characters read; others stay as they are written. */
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : ' ';
  });
}
