import { leadTo, type MarkedDocument, PREFIX } from './markers.ts';
import type { Press, Proof } from './proof.ts';

/** A box with less text than this fits on a page whatever its type. */
const FEWEST_CHARACTERS = 1000;
/** Letting one box go cannot split another; if it ever did, this ends it. */
const MOST_ROUNDS = 3;

/** Marks where boxes begin and end that are kept whole (`[data-whole]`) and may be too long for that; gives their ids. */
export function markBoxes({ talk }: Press): Promise<string[]> {
  return talk.ask(
    (lead, prefix, fewest) => {
      const { document } = globalThis as unknown as { document: MarkedDocument };
      const boxes = [...document.querySelectorAll('[data-whole]')].filter(
        (box) => (box.textContent ?? '').length >= fewest,
      );
      for (const [index, box] of boxes.entries()) {
        box.id ||= `${prefix}box-${index}`;
        const end = document.createElement('i');
        end.id = `${prefix}end-of-${box.id}`;
        end.setAttribute('style', 'display: block');
        box.append(end);
        for (const { id } of [box, end]) lead(id);
      }
      return boxes.map(({ id }) => id);
    },
    leadTo,
    PREFIX,
    FEWEST_CHARACTERS,
  );
}

/**
 * Boxes that do not fit on a page would begin a new page and break all the same. They are let go
 * (`data-long`), so that they begin where they stand.
 */
export async function letLongBoxesBreak<P extends Proof>(
  press: Press<P>,
  proof: P,
  boxes: readonly string[],
): Promise<P> {
  const kept = new Set(boxes);
  let last = proof;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const long = [...kept].filter((id) => {
      const start = last.placeOf(id);
      const end = last.placeOf(endOf(id));
      return start && end && end.page > start.page;
    });
    if (long.length === 0) break;
    press.talk.tell((these) => {
      const { document } = globalThis as unknown as { document: MarkedDocument };
      for (const id of these) document.getElementById(id)?.setAttribute('data-long', '');
    }, long);
    for (const id of long) kept.delete(id);
    last = await press.print();
  }
  return last;
}

const endOf = (id: string) => `${PREFIX}end-of-${id}`;
