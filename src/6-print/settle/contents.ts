import type { MarkedDocument } from './markers.ts';
import type { Press, Proof } from './proof.ts';

/** Rounds after which page numbers that still change are given up on. */
const MOST_ROUNDS = 5;

/**
 * Shows the list of contents, and prints. Once it is there it stays: leaving it out could save the page that it
 * needs.
 */
export async function showContents<P extends Proof>(press: Press<P>): Promise<P> {
  press.talk.tell(() => {
    const { document } = globalThis as unknown as { document: MarkedDocument };
    document.documentElement.setAttribute('data-contents-shown', '');
  });
  return press.print();
}

/**
 * Fills in the page numbers and prints until they are those of the print that has them. Undefined
 * where they never are. A rehearsal that knows them all fills them in and leaves it at that: a number
 * hardly ever moves anything to another page, and the print tells where one did.
 */
export async function fillPageNumbers<P extends Proof>(
  press: Press<P>,
  proof: P,
): Promise<P | undefined> {
  const ids = proof.toNumber ?? (await press.talk.ask(idsToNumber));
  if (ids.length === 0) return proof;
  let last = proof;
  let filled: (number | undefined)[] | undefined;
  // The first print may lack the places of ids that nothing links to, and every number.
  for (let round = 0; round <= MOST_ROUNDS; round++) {
    const numbers = ids.map((id) => last.placeOf(id)?.page);
    const isSure = press.isRehearsal && !numbers.includes(undefined);
    if (filled && numbers.every((number, index) => number === filled?.[index])) return last;
    press.talk.tell(
      fillIn,
      ids.map((id, at) => [id, String(numbers[at] ?? '')] as const),
    );
    if (isSure) return last;
    filled = numbers;
    last = await press.print(ids);
  }
  return undefined;
}

/** The ids whose pages are asked for where it can be seen. Runs in the browser. */
export function idsToNumber(): string[] {
  const { document } = globalThis as unknown as { document: MarkedDocument };
  const shown = document.documentElement.matches('[data-contents-shown]');
  const asking = [...document.querySelectorAll('[data-page-of]')].filter(
    (element) => shown || !element.closest('[data-contents]'),
  );
  return [...new Set(asking.map((element) => element.getAttribute('data-page-of') ?? ''))];
}

function fillIn(numbers: readonly (readonly [string, string])[]): void {
  const { document } = globalThis as unknown as { document: MarkedDocument };
  const numberOf = new Map(numbers);
  for (const element of document.querySelectorAll('[data-page-of]')) {
    element.textContent = numberOf.get(element.getAttribute('data-page-of') ?? '') ?? '';
  }
}
