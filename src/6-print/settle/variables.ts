import type { MarkedDocument } from './markers.ts';
import type { Press } from './proof.ts';

/** Sets CSS variables on the document's root element. */
export function setVariables({ talk }: Press, values: Readonly<Record<string, string>>): void {
  talk.tell((given) => {
    const { document } = globalThis as unknown as { document: MarkedDocument };
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(given)) style.setProperty(name, value);
  }, values);
}
