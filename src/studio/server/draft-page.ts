import { createHash } from 'node:crypto';
import type { CompiledHandout } from '../../compile.ts';
import type { DraftPage } from '../messages.ts';

/** Fonts that are kept: those of all editions, languages and scripts are fewer. */
const MOST_FONTS = 100;

/** A handout's document in the pieces that change at different rates, its fonts apart. */
export class DraftPages {
  readonly #fonts = new Map<string, Uint8Array>();

  pageOf({ html, title, direction }: CompiledHandout): DraftPage {
    const [, root = ''] = /<html\b([^>]*)>/.exec(html) ?? [];
    return {
      title,
      lang: attribute(root, 'lang'),
      dir: direction,
      classes: attribute(root, 'class'),
      styles: this.#withLinkedFonts(between(html, '<style>', '</style>')),
      body: between(html, '<body>', '</body>'),
    };
  }

  /** A font that a draft's styles name. */
  font(name: string): Uint8Array | undefined {
    return this.#fonts.get(name);
  }

  #withLinkedFonts(styles: string): string {
    return styles.replace(/url\(data:font\/woff2;base64,([^)]*)\)/g, (_, data: string) => {
      const name = createHash('sha256').update(data).digest('base64url').slice(0, 22);
      if (!this.#fonts.has(name)) {
        const [oldest] = this.#fonts.keys();
        if (this.#fonts.size >= MOST_FONTS && oldest !== undefined) this.#fonts.delete(oldest);
        this.#fonts.set(name, Buffer.from(data, 'base64'));
      }
      return `url(/draft-fonts/${name}.woff2)`;
    });
  }
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function between(html: string, start: string, end: string): string {
  const from = html.indexOf(start) + start.length;
  return html.slice(from, html.indexOf(end, from));
}
