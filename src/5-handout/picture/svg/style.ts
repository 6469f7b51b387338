import { PROPERTIES } from './allowed.ts';

/** What a drawing keeps of a value, a declaration or a sheet, and what it loses. */
export interface StyleReader {
  /** A value of a property that is safe, its ids made the drawing's own; else undefined. */
  value(property: string, value: string): string | undefined;
  /** The safe declarations of a `style` attribute. */
  declarations(text: string): string;
  /** The safe rules of a style sheet, which hold inside the drawing only. */
  rules(text: string): StyleRule[];
}

/** One rule: its selectors, the last name in each, and what it declares. */
export interface StyleRule {
  readonly selectors: readonly string[];
  /** `.class`, `#id`, an element's name or `*`: what an element must have to be meant. */
  readonly keys: readonly string[];
  readonly body: string;
}

/** Functions of CSS that only compute a colour, a length or a place. */
const FUNCTIONS = new Set([
  ...['url', 'rgb', 'rgba', 'hsl', 'hsla', 'calc', 'matrix', 'translate', 'translatex'],
  ...['translatey', 'rotate', 'scale', 'scalex', 'scaley', 'skew', 'skewx', 'skewy'],
]);

/**
 * Reads the styles of a drawing by the list of what is allowed.
 *
 * @param own stands before every id and class, so that they are this drawing's alone.
 * @param lose told what a drawing looks different without.
 */
export function styleReader(own: string, lose: (what: string) => void): StyleReader {
  const value: StyleReader['value'] = (property, typed) => {
    if (typed.length > LONGEST_VALUE) return undefined;
    if (property.startsWith('animation')) lose('movement');
    if (property === 'filter' && typed.trim() !== 'none') lose('effects such as shadows');
    const text = withoutComments(typed)
      .trim()
      .replace(/ ?! ?important$/i, '');
    const local = text.replace(
      /url\(\s*(["']?)#([\w.:-]+)\1\s*\)/gi,
      (_, _mark, id) => `url(#${own}${id})`,
    );
    const addresses = local.match(/url\(/gi)?.length ?? 0;
    const ownAddresses = local.split(`url(#${own}`).length - 1;
    if (addresses !== ownAddresses) lose('links to other files');
    if (addresses !== ownAddresses || !PROPERTIES.has(property)) return undefined;
    // No quotation marks, escapes, braces or semicolons: nothing can end the value early.
    if (!/^[-\w\s.,%#()+*:/]*$/.test(local.replaceAll(own, ''))) return undefined;
    const calls = [...local.matchAll(/([\w-]*)\(/g)].map(([, name = '']) => name.toLowerCase());
    return calls.every((name) => FUNCTIONS.has(name)) ? local : undefined;
  };
  const declarations: StyleReader['declarations'] = (text) =>
    withoutComments(text)
      .split(';')
      .flatMap((declaration) => {
        const colon = declaration.indexOf(':');
        const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
        const kept = colon < 0 ? undefined : value(property, declaration.slice(colon + 1));
        return kept ? [`${property}:${kept}`] : [];
      })
      .join(';');
  return {
    value,
    declarations,
    rules(text) {
      const plain = withoutComments(text);
      if (/@import/i.test(plain)) lose('links to other files');
      const rules = withoutAtRules(plain).split('}');
      return rules.flatMap((rule) => {
        const [heads = '', inner = ''] = rule.split('{');
        const typed = heads.split(',').map((head) => head.trim().replace(/\s+/g, ' '));
        const good = typed.filter((head) => SELECTOR.test(head));
        const body = declarations(inner);
        if (body === '' || good.length === 0) return [];
        return {
          selectors: good.map((head) => head.replace(/[.#](?=[\w-])/g, (mark) => `${mark}${own}`)),
          keys: good.map((head) => /[.#]?[\w-]*$/.exec(head.slice(-100))?.[0] || '*'),
          body,
        };
      });
    },
  };
}

/** Characters; no colour, transformation or dash pattern is longer. */
const LONGEST_VALUE = 2000;

/** Elements, classes and ids, one in the other or beside it; states such as `:hover` never print. */
const SELECTOR = /^[\w .#*>+~-]+$/;

/** Without comments, in one pass: what opens many and closes none is not searched again. */
function withoutComments(css: string): string {
  let kept = '';
  let at = 0;
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    kept += `${css.slice(at, start)} `;
    const end = css.indexOf('*/', start + 2);
    at = end < 0 ? css.length : end + 2;
  }
  return kept + css.slice(at);
}

/** A style sheet without `@` rules, those with a block included. */
function withoutAtRules(css: string): string {
  let kept = '';
  let at = 0;
  for (let start = css.indexOf('@'); start >= 0; start = css.indexOf('@', at)) {
    kept += css.slice(at, start);
    let depth = 0;
    for (at = start; at < css.length; at++) {
      if (css[at] === '{') depth++;
      if (css[at] === '}') depth--;
      if (depth <= 0 && (css[at] === '}' || css[at] === ';')) break;
    }
    at++;
  }
  return kept + css.slice(at);
}
