import type { Element } from 'hast';
import { FORMULA_PLACE } from './formulas.ts';
import { BLOCK_NUMBER, type TextBlock } from './segment.ts';
import { attribute, findElement, isElement } from './tree.ts';

/** Where a page's pictures stand, found in one walk. */
export class Pictures {
  /** Elements that hold a picture, and those that hold text. */
  readonly #pictured = new Set<Element>();
  readonly #worded = new Set<Element>();
  /** The element before each element in the same parent. */
  readonly #before = new Map<Element, Element>();

  constructor(body: Element) {
    this.#walk(body);
  }

  /** Whether an element is a picture or holds one. */
  within(element: Element): boolean {
    return this.#pictured.has(element);
  }

  /** The element right before a block, if it holds a picture and no text. */
  rightBefore(block: TextBlock): Element | undefined {
    const before = this.#before.get(block.element);
    if (!before || !this.#pictured.has(before) || this.#worded.has(before)) return undefined;
    return before;
  }

  /** The picture nearest to a block in the elements around it. */
  nearest(block: TextBlock): Element | undefined {
    const before = this.rightBefore(block);
    const around = [block.element, ...[...block.path].reverse().slice(0, 4)];
    for (const element of before ? [before, ...around] : around) {
      if (!this.#pictured.has(element)) continue;
      if (isElement(element, 'img')) return element;
      const image = findElement(
        element,
        (part) => isElement(part, 'img') && pictureSource(part) !== '',
      );
      if (image) return image;
    }
    return undefined;
  }

  #walk(element: Element): void {
    let last: Element | undefined;
    const isFormula = FORMULA_PLACE in element.properties;
    if (isElement(element, 'img', 'picture') && !isFormula) this.#pictured.add(element);
    if (BLOCK_NUMBER in element.properties) this.#worded.add(element);
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (last) this.#before.set(child, last);
      last = child;
      this.#walk(child);
      if (this.#pictured.has(child)) this.#pictured.add(element);
      if (this.#worded.has(child)) this.#worded.add(element);
    }
  }
}

/** The address of a picture; pages that load pictures late keep it apart. */
export function pictureSource(image: Element): string {
  const late = ['dataSrc', 'dataLazySrc', 'dataOriginal', 'dataUrl']
    .map((name) => attribute(image, name))
    .find((value) => value !== '');
  const own = attribute(image, 'src');
  return late && (own === '' || /^data:|blank|placeholder|spacer/i.test(own)) ? late : own;
}
