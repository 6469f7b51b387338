/** Where a browser on another machine is reached. */
export interface RemoteAddress {
  /** As it was given, secrets and all: for requests alone, never for people. */
  readonly url: URL;
  /** For people: without user, password and the values of the query, which often hold a token. */
  readonly shown: string;
}

/** Whether what names a browser is an address rather than a path. */
export function isAddress(named: string): boolean {
  return /^(?:wss?|https?):/i.test(named);
}

/** Reads an address; undefined for what is none. */
export function readAddress(named: string): RemoteAddress | undefined {
  const url = URL.parse(named);
  if (!url?.hostname || !isAddress(named)) return undefined;
  url.hash = '';
  // A word by itself may be the token.
  const keys = [...url.searchParams]
    .map(([key, value]) => (value === '' ? '…' : `${key}=…`))
    .join('&');
  const path = url.pathname === '/' ? '' : url.pathname;
  return { url, shown: `${url.protocol}//${url.host}${path}${keys ? `?${keys}` : ''}` };
}

/**
 * The WebSocket address that a server names, by the way that leads to the server: machines behind
 * one address name themselves as they know each other. What the address was given with, a token
 * for one, is kept.
 */
export function throughAddress({ url }: RemoteAddress, named: string): URL {
  const inner = new URL(named);
  const outer = new URL(url);
  outer.protocol = /^(?:https|wss):$/.test(url.protocol) ? 'wss:' : 'ws:';
  outer.pathname = inner.pathname;
  for (const [key, value] of inner.searchParams) {
    if (!outer.searchParams.has(key)) outer.searchParams.set(key, value);
  }
  return outer;
}
