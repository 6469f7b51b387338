import type { Refusal } from '../messages/refusal.ts';
import type { Words } from './words/index.ts';

/** Why a request gave nothing. `offline`: no answer at all; `expired`: the token is no longer good. */
export class RequestError extends Error {
  readonly kind: 'offline' | 'expired' | 'refused';
  readonly refusal: Partial<Refusal>;

  constructor(kind: RequestError['kind'], refusal: Partial<Refusal> = {}) {
    super(refusal.message ?? '');
    this.kind = kind;
    this.refusal = refusal;
  }
}

/** Why a request gave nothing and what to do next, in the words of the page. */
export function inWords({ kind, refusal }: RequestError, words: Words): readonly [string, string] {
  const { failed } = words;
  if (kind === 'offline') return [failed.offline, failed.offlineHint];
  if (kind === 'expired') return [failed.expired, failed.expiredHint];
  return refusalInWords(refusal, words);
}

/** The same of a refusal alone. */
export function refusalInWords(
  { code = 'fault', facts = {}, message = '', hint = '' }: Partial<Refusal>,
  { failed, refusals }: Words,
): readonly [string, string] {
  const said = [message, hint].filter(Boolean).join(' ');
  if (code === 'not-printed') return failed.notPrinted(facts.code ?? '', said);
  if (code in refusals) return refusals[code as keyof typeof refusals](facts);
  return [failed.refused, failed.inEnglish(said)];
}
