import { isTangle } from '../../../1-guide/tangle.ts';
import { type Diagnostic, inOrder } from '../../../source/diagnostic.ts';
import type { Item, YamlNode } from '../../../source/yaml/edit/nodes.ts';
import { indexOf } from '../../../source/yaml/edit/place.ts';
import type { Shape } from '../../../source/yaml/edit/shape.ts';
import { YamlText } from '../../../source/yaml/edit/yaml-text.ts';
import { readYaml, type YamlPath, type YamlValue } from '../../../source/yaml/read-yaml.ts';

/** What a guide's text says, as far as it can be read. */
export interface Reading {
  readonly text: string;
  /** Undefined while the YAML is broken. */
  readonly yaml: GuideYaml | undefined;
  readonly slips: readonly Diagnostic[];
}

/** A stretch of the text, by offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The values of a guide's text. */
export interface GuideValue {
  /** Parts that say the same as before are the same objects as before. */
  readonly value: YamlValue;
}

/** The values of a guide's text with their places; of the nearest thing around where there is none. */
export interface GuideYaml extends GuideValue {
  placeOf(path: YamlPath): Stretch;
  /** The place of a key; of its value where it has none. */
  keyPlaceOf(path: YamlPath): Stretch;
}

/**
 * Reads a guide's text again and again while it is typed: what did not change since the last time is
 * neither parsed nor made anew.
 */
export class GuideReader {
  readonly #values = new WeakMap<object, YamlValue>();
  #known: YamlText | undefined;
  #tangle: { readonly text: string; readonly slips: readonly Diagnostic[] } | undefined;

  /** The text, parsed for edits. */
  parse(text: string): YamlText {
    if (this.#known?.text !== text) this.#known = new YamlText(text, this.#known);
    return this.#known;
  }

  /** Takes over what an edit has parsed already. */
  know(yaml: YamlText): void {
    this.#known = yaml;
  }

  /**
   * What makes a text a tangle, which nothing should be read of: that would hold the page up. Empty for all
   * other texts.
   */
  tangles(file: string, text: string): readonly Diagnostic[] {
    if (this.#tangle?.text !== text) {
      const slips: Diagnostic[] = [];
      isTangle(file, text, (slip) => slips.push(slip));
      this.#tangle = { text, slips };
    }
    return this.#tangle.slips;
  }

  read(file: string, text: string): Reading {
    const tangles = this.tangles(file, text);
    if (tangles.length > 0) return { text, yaml: undefined, slips: tangles };
    const yaml = this.parse(text);
    if (!yaml.broken) return { text, yaml: this.#withPlaces(yaml), slips: [] };
    const slips: Diagnostic[] = [];
    const read = readYaml({ file, text }, (problem) => slips.push(problem));
    return { text, yaml: read, slips: inOrder(slips) };
  }

  #withPlaces({ root, shape }: YamlText): GuideYaml {
    const found = (path: YamlPath) => {
      const { node, item } = nearest(root, path);
      const { start, end } = node ?? { start: 0, end: 0 };
      return { key: item?.key, place: start === end && item?.key ? item.key : { start, end } };
    };
    return {
      value: this.#valueOf(shape),
      placeOf: (path) => found(path).place,
      keyPlaceOf: (path) => {
        const { key, place } = found(path);
        return key ?? place;
      },
    };
  }

  #valueOf(shape: Shape): YamlValue {
    if (typeof shape === 'string') return shape;
    if ('about' in shape) return shape.about;
    const known = this.#values.get(shape);
    if (known !== undefined) return known;
    const value =
      'pairs' in shape ? this.#mapOf(shape.pairs) : shape.map((item) => this.#valueOf(item));
    this.#values.set(shape, value);
    return value;
  }

  /** A key that comes again does not count, as for `readYaml`. */
  #mapOf(pairs: readonly (readonly [string, Shape])[]): YamlValue {
    const map: { [key: string]: YamlValue } = Object.create(null);
    for (const [key, value] of pairs) {
      if (key !== '__proto__' && !(key in map)) map[key] = this.#valueOf(value);
    }
    return map;
  }
}

function nearest(
  root: YamlNode | undefined,
  path: YamlPath,
): { readonly node: YamlNode | undefined; readonly item: Item | undefined } {
  let node = root;
  let item: Item | undefined;
  for (const step of path) {
    const next = node && 'items' in node ? node.items[indexOf(node, step)] : undefined;
    if (!next) break;
    item = next;
    node = next.value;
  }
  return { node, item };
}
