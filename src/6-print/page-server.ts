import type { HTTPRequest, Page } from 'puppeteer-core';

/** Made up: `.invalid` is reserved for names that never exist (RFC 6761, section 6.4). */
export const ORIGIN = 'https://handout.invalid';

/** What a page may load. */
export interface Served {
  html: string;
  resource?: ((path: string) => { bytes: Uint8Array; type: string } | undefined) | undefined;
}

/** What became of one document's requests. */
export interface ServedRecord {
  /** Addresses the page asked for and did not get. */
  refused: string[];
  /** What `resource` threw, where it did. */
  failure?: unknown;
}

/** Answers a page's requests from memory. One for each page. */
export interface PageServer {
  /** From now on, answers with this document; what is refused is recorded in the result. */
  serve(document: Served): ServedRecord;
}

/**
 * Stands between a page and the world: its document and resources come from memory, at a made-up
 * origin, and every other request is refused and recorded.
 */
export async function createPageServer(page: Page): Promise<PageServer> {
  let current: Served | undefined;
  let record: ServedRecord = { refused: [] };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // A request may outlive its document; then nobody waits for its answer any more.
    answer(request, page, current, record).catch(() => undefined);
  });
  return {
    serve(document) {
      current = document;
      record = { refused: [] };
      return record;
    },
  };
}

async function answer(
  request: HTTPRequest,
  page: Page,
  document: Served | undefined,
  record: ServedRecord,
): Promise<void> {
  const address = request.url();
  // The browser reads these itself and does not let them be intercepted.
  if (address.startsWith('data:')) return;
  const isDocument = request.isNavigationRequest() && request.frame() === page.mainFrame();
  if (document && isDocument && address === `${ORIGIN}/`) {
    await request.respond({ contentType: 'text/html; charset=utf-8', body: document.html });
    return;
  }
  const path = ownPath(address);
  if (document?.resource && path !== undefined && request.method() === 'GET' && !isDocument) {
    try {
      const found = document.resource(path);
      if (found) {
        await request.respond({ contentType: found.type, body: found.bytes });
        return;
      }
    } catch (error) {
      record.failure ??= error;
    }
  }
  // A full browser asks for this by itself.
  if (address !== `${ORIGIN}/favicon.ico`) record.refused.push(address);
  // An aborted navigation would put an error page in the document's place; "no content" stays.
  if (request.isNavigationRequest()) await request.respond({ status: 204 });
  else await request.abort('blockedbyclient');
}

/**
 * The decoded path of an address on the page's own origin. Undefined for any other address, and for
 * one that would mean another path once decoded (`%2F`, `%5C`): whoever looks it up may take it for
 * a file's path.
 */
function ownPath(address: string): string | undefined {
  const url = URL.parse(address);
  if (url?.origin !== ORIGIN) return undefined;
  try {
    const segments = url.pathname.split('/').map(decodeURIComponent);
    return segments.some((segment) => /[/\\\0]/.test(segment)) ? undefined : segments.join('/');
  } catch {
    return undefined;
  }
}
