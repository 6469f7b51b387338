import { escapeHtml } from '../../escape.ts';
import { ATTRIBUTES, ELEMENTS, LOSSES, POINTING, PROPERTIES } from './allowed.ts';
import { growsBeyond } from './expansion.ts';
import type { XmlElement } from './parse-xml.ts';
import { type StyleRule, styleReader } from './style.ts';

/** Stands before every id and class of a drawing until it is set, once for each place it is at. */
export const OWN = '\uFDD1';

/** A drawing that can do nothing but be seen. */
export interface CleanSvg {
  /** `<svg …>…</svg>` for an HTML document; its own names start with `OWN`. */
  readonly markup: string;
  /** Width and height in CSS pixels; undefined where it says neither these nor a `viewBox`. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** The words in it. */
  readonly words: string;
  /** What it looks different without, in words. */
  readonly losses: readonly string[];
}

/** Why a drawing cannot be used at all. */
export interface SvgFault {
  readonly fault: string;
}

/**
 * Keeps of a drawing what is on the lists of `allowed.ts`, so that nothing in it runs, loads,
 * moves, or touches the page around it. Fonts are left to the page, which has its own embedded.
 */
export function cleanSvg(root: XmlElement): CleanSvg | SvgFault {
  const prefix = root.name.includes(':') ? root.name.slice(0, root.name.indexOf(':') + 1) : '';
  if (root.name !== `${prefix}svg`) return { fault: 'it is no SVG drawing' };
  const losses = new Set<string>();
  const style = styleReader(OWN, (what) => losses.add(what));
  const rules: StyleRule[] = [];
  const words: string[] = [];

  const clean = (element: XmlElement): XmlElement | undefined => {
    const name = element.name.startsWith(prefix) ? element.name.slice(prefix.length) : element.name;
    if (LOSSES[name] !== undefined) losses.add(LOSSES[name]);
    if (name === 'style') rules.push(...style.rules(textIn(element)));
    if (!ELEMENTS.has(name)) return undefined;
    const attributes = cleanAttributes(element.attributes, name, style, losses);
    const children = element.children.flatMap((child) => {
      if (typeof child !== 'string') return clean(child) ?? [];
      if (!WORDED.has(name)) return [];
      if (child.trim() !== '') words.push(child);
      return child;
    });
    // A link leads nowhere on paper, and one that runs a script leads nowhere on a screen.
    return { name: name === 'a' ? 'g' : name, attributes, children };
  };
  const kept = clean(root);
  if (kept === undefined) return { fault: 'it is no SVG drawing' };
  if (growsBeyond(kept, rules, MOST_DRAWN))
    return { fault: 'its parts repeat each other too often' };

  const size = sizeOf(root);
  const attributes = new Map(kept.attributes);
  for (const name of ['width', 'height', 'x', 'y', 'id']) attributes.delete(name);
  if (size && !attributes.has('viewBox')) {
    attributes.set('viewBox', `0 0 ${size.width} ${size.height}`);
  }
  attributes.set('id', OWN);
  return {
    markup: markupOf({ ...kept, attributes }, sheetOf(rules)),
    size,
    words: words.join(' '),
    losses: [...losses].sort(),
  };
}

/** Parts that may be drawn in all, those included that are drawn again by being pointed to. */
const MOST_DRAWN = 200_000;

/** Elements whose text is drawn. */
const WORDED = new Set(['text', 'tspan', 'textPath', 'a']);

function cleanAttributes(
  attributes: XmlElement['attributes'],
  element: string,
  style: ReturnType<typeof styleReader>,
  losses: Set<string>,
): Map<string, string> {
  const kept = new Map<string, string>();
  for (const [name, value] of attributes) {
    if (/^on/i.test(name)) losses.add('scripts');
    if (name === 'id') kept.set(name, OWN + value.trim());
    else if (name === 'class') kept.set(name, value.trim().replace(/(?<=^|\s)(?=\S)/g, OWN));
    else if (name === 'style') {
      const safe = style.declarations(value);
      if (safe !== '') kept.set(name, safe);
    } else if (name === 'href' || name === 'xlink:href') {
      const id = /^\s*#(\S+)\s*$/.exec(value)?.[1];
      if (POINTING.has(element) && id !== undefined) kept.set('href', `#${OWN}${id}`);
      else if (POINTING.has(element)) losses.add('links to other files');
    } else if (ATTRIBUTES.has(name)) kept.set(name, value);
    else {
      // Asked about every other one too: one that points elsewhere may be what is missed.
      const safe = style.value(name, value);
      if (safe !== undefined && PROPERTIES.has(name)) kept.set(name, safe);
    }
  }
  return kept;
}

/** The rules of its style sheets, made to hold inside the drawing and for nothing else. */
function sheetOf(rules: readonly StyleRule[]): string {
  const inside = (selector: string) =>
    /^svg\b/.test(selector) ? `#${OWN}${selector.slice('svg'.length)}` : `#${OWN} ${selector}`;
  return rules.map(({ selectors, body }) => `${selectors.map(inside).join(',')}{${body}}`).join('');
}

function markupOf({ name, attributes, children }: XmlElement, sheet = ''): string {
  const given = [...attributes].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
  const style = sheet === '' ? '' : `<style>${sheet}</style>`;
  const inner = children.map((one) => (typeof one === 'string' ? escapeHtml(one) : markupOf(one)));
  return `<${name}${given}>${style}${inner.join('')}</${name}>`;
}

function textIn(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : '')).join('');
}

/** CSS pixels in each unit (CSS Values 4, section 6.2). */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** The size that a drawing asks for; what it lacks follows from the shape of its `viewBox`. */
function sizeOf(root: XmlElement): CleanSvg['size'] {
  const length = (name: string): number | undefined => {
    const typed = root.attributes.get(name)?.trim() ?? '';
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?|\.\d+)([a-z]*)$/i.exec(typed) ?? [];
    const pixels = Number(number) * (PIXELS[unit.toLowerCase()] ?? Number.NaN);
    return pixels > 0 ? pixels : undefined;
  };
  const box =
    root.attributes
      .get('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [boxWidth = 0, boxHeight = 0] = box.slice(2);
  const hasBox = boxWidth > 0 && boxHeight > 0;
  const width = length('width');
  const height = length('height');
  if (width !== undefined && height !== undefined) return { width, height };
  if (!hasBox) return undefined;
  if (width !== undefined) return { width, height: (width * boxHeight) / boxWidth };
  if (height !== undefined) return { width: (height * boxWidth) / boxHeight, height };
  // Without a size of its own a drawing fills whatever it stands in.
  return { width: FILLS, height: (FILLS * boxHeight) / boxWidth };
}

/** Wider than any paper. */
const FILLS = 2000;
