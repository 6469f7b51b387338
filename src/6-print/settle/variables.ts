import type { MarkedDocument } from './markers.ts';
import type { Press } from './proof.ts';

/** Sets CSS variables on the document's root element. */
export async function setVariables(
  { page }: Press,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate((given) => {
    const { document } = globalThis as unknown as { document: MarkedDocument };
    const { style } = document.documentElement;
    for (const [name, value] of Object.entries(given)) style.setProperty(name, value);
  }, values);
}
