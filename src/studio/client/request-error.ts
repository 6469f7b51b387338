/** Why a request gave nothing. `offline`: no answer at all; `expired`: the token is no longer good. */
export class RequestError extends Error {
  readonly kind: 'offline' | 'expired' | 'refused';
  readonly hint: string | undefined;

  constructor(kind: RequestError['kind'], message: string, hint?: string) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }
}
