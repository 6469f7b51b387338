import { ImportError } from '../imported.ts';
import { failedOn, refusedBy, SAVE_IT } from './fetch-failure.ts';
import { isPrivateHost, type Lookup, systemLookup } from './network-address.ts';

/** What a fetch may take. */
export interface FetchLimits {
  /** Milliseconds for everything, redirects included; 30 seconds by default. */
  readonly milliseconds?: number | undefined;
  /** Bytes of the page when unpacked; 20 million by default. */
  readonly bytes?: number | undefined;
}

/** How a page is asked for. */
export interface FetchOptions {
  /** The program's version, for its name in the request. */
  readonly version: string;
  readonly limits?: FetchLimits | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Gives the addresses of a name, to tell the machine's own network; the system's by default. */
  readonly lookup?: Lookup | undefined;
}

/** A page as it came. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string | undefined;
  /** The address that gave it in the end, without a fragment. */
  readonly url: string;
  readonly notes: readonly string[];
}

const MOST_REDIRECTS = 5;
const MOST_MILLISECONDS = 30_000;
const MOST_BYTES = 20_000_000;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const ACCEPT =
  'text/html,application/xhtml+xml,text/plain;q=0.9,text/markdown;q=0.9,application/pdf;q=0.8,*/*;q=0.5';

/**
 * Fetches one page and nothing else: no pictures, no scripts, no cookies, no referrer. Redirects
 * are followed to other web pages only, and never from the internet into this machine's network.
 * When it ends, for whatever reason, no connection stays open.
 *
 * @throws ImportError with what a person can do about it; the signal's reason when it is aborted.
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<FetchedPage> {
  const typed = webAddress(address);
  const limit = options.limits?.milliseconds ?? MOST_MILLISECONDS;
  const stop = new AbortController();
  const timeUp = new ImportError(
    `${typed.host} did not give the whole page within ${limit / 1000} seconds.`,
    `Try again. Or: o${SAVE_IT.slice(1)}`,
  );
  const timer = setTimeout(() => stop.abort(timeUp), limit);
  const signal = options.signal ? AbortSignal.any([stop.signal, options.signal]) : stop.signal;
  try {
    return await follow(typed, options, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    // Ends the bodies that nobody reads: those of redirects, of refusals, of what is too large.
    stop.abort();
  }
}

async function follow(typed: URL, options: FetchOptions, signal: AbortSignal) {
  const find = options.lookup ?? systemLookup;
  let url = typed;
  let isPrivate = await unlessAborted(isPrivateHost(url.hostname, find), signal);
  for (let redirects = 0; ; redirects++) {
    const response = await ask(url, options.version, signal);
    if (!REDIRECTS.has(response.status)) {
      return await pageOf(response, typed, url, options.limits?.bytes ?? MOST_BYTES);
    }
    if (redirects === MOST_REDIRECTS) {
      throw new ImportError(
        `${typed.host} sends from one address to the next without end.`,
        SAVE_IT,
      );
    }
    const next = redirectOf(response, url);
    const nextIsPrivate = await unlessAborted(isPrivateHost(next.hostname, find), signal);
    if (nextIsPrivate && !isPrivate) {
      throw new ImportError(
        `${url.host} sends to ${next.host}, which is an address of your own network.`,
        'A page of the internet has no business there, so it was not asked for.',
      );
    }
    url = next;
    isPrivate = nextIsPrivate;
  }
}

async function ask(url: URL, version: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      redirect: 'manual',
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {
        'user-agent': `studyguide/${version}`,
        accept: ACCEPT,
        // Of a packed page nobody could tell that its end is missing.
        'accept-encoding': 'identity',
        // One request is all there is: the connection need not wait for another.
        connection: 'close',
      },
    });
  } catch (error) {
    signal.throwIfAborted();
    throw failedOn(url.host, error);
  }
}

async function pageOf(
  response: Response,
  typed: URL,
  url: URL,
  mostBytes: number,
): Promise<FetchedPage> {
  if (!response.ok) throw refusedBy(url.host, response.status);
  const bytes = await readBody(response, url, mostBytes);
  if (bytes.length === 0) throw new ImportError(`${url.host} gives an empty page.`, SAVE_IT);
  return {
    bytes,
    contentType: response.headers.get('content-type') ?? undefined,
    url: url.href,
    notes: notesOn(typed, url),
  };
}

/** Reads a body to its end, or up to the limit: what is packed counts as it is unpacked. */
async function readBody(response: Response, url: URL, mostBytes: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new ImportError(
      `The page is larger than ${mostBytes / 1e6} MB.`,
      'An article is not that large. Open it in a browser, copy the article, and save it as a text file.',
    );
  const packed = response.headers.has('content-encoding');
  if (!packed && Number(response.headers.get('content-length')) > mostBytes) {
    throw tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of response.body ?? []) {
      length += chunk.length;
      if (length > mostBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw failedOn(url.host, error);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** An address of the web that can be asked for; its fragment is for browsers alone. */
function webAddress(address: string, from?: URL): URL {
  if (!URL.canParse(address, from?.href)) {
    throw new ImportError(`This is no web address: ${address}`, 'Copy it anew from the browser.');
  }
  const url = new URL(address, from?.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw from
      ? new ImportError(
          `${from.host} sends to an address that is no web page (${url.protocol}).`,
          SAVE_IT,
        )
      : new ImportError(
          'Only addresses that start with https:// or http:// can be imported.',
          url.protocol === 'file:' ? 'Give the path of the file itself.' : SAVE_IT,
        );
  }
  if (url.username || url.password) {
    throw new ImportError(
      `The address for ${url.host} has a name or a password in it.`,
      'It would be kept with the article. Take it out; or open the page in a browser, save it, and import the file.',
    );
  }
  url.hash = '';
  return url;
}

function redirectOf(response: Response, url: URL): URL {
  const location = response.headers.get('location');
  if (!location) {
    throw new ImportError(`${url.host} sends on without saying where.`, SAVE_IT);
  }
  return webAddress(location, url);
}

/** An address that has died often leads to a front page, and one of news to a page of consent. */
function notesOn(typed: URL, url: URL): string[] {
  const bare = (host: string) => host.replace(/^www\./, '');
  if (typed.pathname !== '/' && url.pathname === '/') {
    return [`The address led to the front page of ${url.host}: the article may be gone.`];
  }
  if (bare(typed.hostname) === bare(url.hostname)) return [];
  return [`The address led to another site, ${url.host}: look whether this is the article.`];
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const stop = Promise.withResolvers<never>();
  const onAbort = () => stop.reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  try {
    signal.throwIfAborted();
    return await Promise.race([work, stop.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
