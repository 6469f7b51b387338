import type { Refusal, RefusalCode } from '../messages/refusal.ts';

/** A request that cannot be carried out: its status, what is the matter, and what to do next. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: 400 | 404 | 409 | 413 | 422 | 503;
  readonly code: RefusalCode;
  readonly facts: Refusal['facts'];
  readonly hint: string | undefined;

  constructor(
    status: RefusedError['status'],
    code: RefusalCode,
    message: string,
    { hint, ...facts }: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.facts = facts;
    this.hint = hint;
  }
}
