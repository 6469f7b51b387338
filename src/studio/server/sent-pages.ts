import { randomUUID } from 'node:crypto';
import type { DraftPage, SentPage, TextChange } from '../messages/drafts.ts';

/** Clients whose last page is kept; each open page of a browser is one. */
const MOST_KEPT = 16;

/** The page that each client was sent last, so that only what has changed since is sent. */
export class SentPages {
  readonly #last = new Map<string, { readonly name: string; readonly page: DraftPage }>();

  /** @param known the name of the page that the client has, if it has one. */
  send(client: string, known: string | undefined, page: DraftPage): SentPage {
    const last = this.#last.get(client);
    const before = last?.name === known ? last?.page : undefined;
    const name = randomUUID();
    this.#last.delete(client);
    this.#last.set(client, { name, page });
    const [oldest] = this.#last.keys();
    if (this.#last.size > MOST_KEPT && oldest !== undefined) this.#last.delete(oldest);
    return {
      ...page,
      name,
      since: before && known,
      styles: changeOf(before?.styles ?? '', page.styles),
      body: changeOf(before?.body ?? '', page.body),
    };
  }
}

/** The one change that makes a text another: what lies between the same start and the same end. */
export function changeOf(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  const start = sharedLength(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const [beforeEnd, afterEnd] = [before.length, after.length];
  const rest = sharedLength(
    most - start,
    (from, to) =>
      before.slice(beforeEnd - to, beforeEnd - from) ===
      after.slice(afterEnd - to, afterEnd - from),
  );
  return { start, end: beforeEnd - rest, text: after.slice(start, afterEnd - rest) };
}

/** How long a stretch is the same, at most `most`: in large steps first, since comparing those is quick. */
function sharedLength(most: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = 4096; step >= 1; step = Math.floor(step / 16)) {
    while (length + step <= most && isSame(length, length + step)) length += step;
  }
  return length;
}
