import type { YamlNode } from './nodes.ts';
import { Sections, type YamlComment } from './sections.ts';
import type { Shape } from './shape.ts';

/** A YAML text, parsed once for all that is asked of it. */
export class YamlText {
  readonly text: string;
  /** The value of the whole file; undefined where there is none. */
  readonly root: YamlNode | undefined;
  readonly comments: readonly YamlComment[];
  /** What the file says. */
  readonly shape: Shape;
  /** Whether the text is not YAML, so that nothing can be edited but as text. */
  readonly broken: boolean;
  /** Whether values in it have names, so that an edit may change more than one place. */
  readonly hasNames: boolean;
  readonly #sections: Sections;

  /** @param before the text as it was a keystroke ago: only what is new is parsed. */
  constructor(text: string, before?: YamlText) {
    this.text = text;
    this.#sections = new Sections(before ? before.#sections : undefined);
    const read = this.#sections.readFile(text);
    this.broken = read === undefined;
    this.root = read?.root;
    this.comments = read?.comments ?? [];
    this.shape = read?.shape ?? { pairs: [] };
    this.hasNames = read?.hasNames ?? false;
  }
}
