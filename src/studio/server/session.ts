import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Addresses that are waiting to be opened; older ones no longer open anything. */
const MOST_TOKENS = 8;

/**
 * Who may talk to the studio: one-time tokens, each good for one browser, and the cookie that it
 * gets for one. Both are random for each launch. Only hashes are compared, in constant time.
 */
export class Session {
  readonly #cookie = randomSecret();
  #tokens: { readonly hash: Buffer; readonly onUsed?: (() => void) | undefined }[] = [];

  /** Where a browser goes that has got its cookie. */
  landing = '/';

  /** The value of the cookie, for nobody but a browser that has redeemed a token. */
  get cookie(): string {
    return this.#cookie;
  }

  /** A token that can be redeemed once; `onUsed` hears of it. */
  newToken(onUsed?: () => void): string {
    const token = randomSecret();
    this.#tokens = [...this.#tokens, { hash: hash(token), onUsed }].slice(-MOST_TOKENS);
    return token;
  }

  /** Uses up a token; gives whether it was one. */
  redeem(token: string): boolean {
    const given = hash(token);
    const found = this.#tokens.filter((one) => timingSafeEqual(one.hash, given));
    this.#tokens = this.#tokens.filter((one) => !found.includes(one));
    for (const { onUsed } of found) onUsed?.();
    return found.length > 0;
  }

  isCookie(value: string | undefined): boolean {
    return value !== undefined && timingSafeEqual(hash(value), hash(this.#cookie));
  }
}

function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
