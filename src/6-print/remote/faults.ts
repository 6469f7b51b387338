import { PrintError } from '../print-error.ts';
import type { RemoteAddress } from './address.ts';

/** A server answered, and not with what was asked for. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`it answered with status ${status}`);
    this.status = status;
  }
}

/** There is a server, and no browser that speaks the DevTools protocol. */
export class NoBrowserThere extends Error {}

/** Why a browser at an address cannot be used. Says nothing of what is secret in the address. */
export function remoteFault({ shown }: RemoteAddress, error: unknown): PrintError {
  const { reason, hint } = explain(error);
  return new PrintError(
    'print/no-browser',
    `The browser at ${shown} cannot be used: ${reason}.`,
    hint,
  );
}

const FORMS =
  'A Chromium is http://HOST:9222, a Browserless ws://HOST:3000?token=TOKEN, a Selenium Grid http://HOST:4444; see docs/printing-elsewhere.md.';

function explain(error: unknown): { reason: string; hint: string } {
  const status = statusOf(error);
  if (status === 401 || status === 403) {
    return {
      reason: `it does not let us in (status ${status})`,
      hint: 'Check the token, or the user and password, that the address is given with.',
    };
  }
  // Browserless says 429 where its queue is full, and 408 to who has waited in it for too long.
  if (status === 408 || status === 429 || status === 503) {
    return {
      reason: `it has no browser free (status ${status})`,
      hint: 'Wait until others are done, print fewer documents at once, or give the pool more browsers.',
    };
  }
  // A Grid whose nodes start no browser says 500; what stands before a pool, 502 or 504.
  if (status !== undefined && status >= 500) {
    return {
      reason: `it could not give us a browser (status ${status})`,
      hint: 'Look into its log, and whether its browsers are Chrome or Chromium and can start. Then try again.',
    };
  }
  if (status !== undefined) {
    return { reason: `what answers there is no browser (status ${status})`, hint: FORMS };
  }
  if (error instanceof NoBrowserThere) return { reason: error.message, hint: FORMS };
  const code = codeOf(error);
  const known = code === undefined ? undefined : NETWORK[code];
  return {
    reason: known ?? `no connection came about${code ? ` (${code})` : ''}`,
    hint: 'Check the host and the port, and that the browser is running and may be reached from here.',
  };
}

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at that port',
  ENOTFOUND: 'there is no host of that name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
  ECONNRESET: 'the connection was closed before a browser answered',
  ETIMEDOUT: 'it did not answer in time',
};

/** `ws` tells a refused upgrade in a sentence alone. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof Refused) return error.status;
  const [, status] = /Unexpected server response: (\d{3})/.exec(messageOf(error)) ?? [];
  return status === undefined ? undefined : Number(status);
}

function messageOf(error: unknown): string {
  const { message, error: inner } = (error ?? {}) as { message?: unknown; error?: Error };
  return String(message ?? inner?.message ?? '');
}

function codeOf(error: unknown): string | undefined {
  const {
    code,
    cause,
    error: inner,
    name,
  } = (error ?? {}) as {
    code?: unknown;
    cause?: unknown;
    error?: unknown;
    name?: unknown;
  };
  if (name === 'TimeoutError' || /timed? ?out/i.test(messageOf(error))) return 'ETIMEDOUT';
  if (typeof code === 'string') return code;
  const deeper = cause ?? inner;
  return deeper ? codeOf(deeper) : undefined;
}
