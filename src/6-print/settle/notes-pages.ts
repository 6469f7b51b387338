import { PrintError } from '../print-error.ts';
import type { MarkedDocument } from './markers.ts';
import type { Press, Proof } from './proof.ts';

/**
 * Adds pages for notes until the pages are a multiple of `multiple`: the document's own
 * `[data-notes-page]`, shown as often as needed. A document without one stays as it is.
 */
export async function addNotesPages<P extends Proof>(
  press: Press<P>,
  proof: P,
  multiple: number,
): Promise<P> {
  const lacking = (multiple - (proof.pages % multiple)) % multiple;
  if (lacking === 0) return proof;
  const shown = await press.talk.ask((count) => {
    const { document } = globalThis as unknown as { document: MarkedDocument };
    const page = document.querySelector('[data-notes-page]');
    if (!page) return false;
    for (let more = 1; more < count; more++) {
      const copy = page.cloneNode(true);
      copy.removeAttribute('hidden');
      page.after(copy);
    }
    page.removeAttribute('hidden');
    return true;
  }, lacking);
  if (!shown) return proof;
  const padded = await press.print();
  if (padded.pages === proof.pages + lacking) return padded;
  throw new PrintError(
    'print/page',
    `With ${lacking} ${lacking === 1 ? 'page' : 'pages'} for notes the document has ${padded.pages} pages instead of ${proof.pages + lacking}.`,
    'Let the `data-notes-page` element of the template begin a page and be no higher than one.',
  );
}
