import type { DraftPage, SentPage, TextChange } from '../../messages/drafts.ts';

/** Puts pages together from what the server sends of them: what has changed since the one before. */
export class DraftPages {
  #last: { readonly name: string; readonly page: DraftPage } | undefined;

  /** The name of the page that is here; what is sent next may be a change of it. */
  get known(): string | undefined {
    return this.#last?.name;
  }

  /** @throws Error where what was sent is a change of a page that is not here. */
  take({ name, since, styles, body, ...rest }: SentPage): DraftPage {
    const before = since === undefined ? undefined : this.#last;
    if (before?.name !== since) throw new Error('A page was sent as a change of another.');
    const page = {
      ...rest,
      styles: changed(before?.page.styles ?? '', styles),
      body: changed(before?.page.body ?? '', body),
    };
    this.#last = { name, page };
    return page;
  }
}

function changed(text: string, { start, end, text: put }: TextChange): string {
  return start === end && put === '' ? text : text.slice(0, start) + put + text.slice(end);
}
