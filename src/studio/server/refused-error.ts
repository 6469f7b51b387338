/** A request that cannot be carried out: its status, what is the matter, and what to do next. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: 400 | 404 | 409 | 413 | 422 | 503;
  readonly hint: string | undefined;

  constructor(status: RefusedError['status'], message: string, hint?: string) {
    super(message);
    this.status = status;
    this.hint = hint;
  }
}
