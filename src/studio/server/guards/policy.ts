import { randomBytes } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import type { StudioEnv } from '../environment.ts';

/** For the page: its own scripts, and styles that carry the nonce of this very answer. */
const pagePolicy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** For the frame that shows drafts and articles: no scripts at all, no address but this one's. */
const FRAME_POLICY = [
  // Whoever shows it: the page may reach in to change it, and nothing in it runs.
  'sandbox allow-same-origin',
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** For what answers a request that no handler can be given: nothing in it may do anything. */
const NO_POLICY = "default-src 'none'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

/** Where the document of that frame is. */
export const FRAME_PATH = '/draft-frame';

/**
 * Sends with every answer what a browser may do with it, and a fresh nonce for the handlers. What
 * is made while the studio runs is never kept by a browser.
 */
export function policyGuard(): MiddlewareHandler<StudioEnv> {
  return async (c, next) => {
    const nonce = randomBytes(16).toString('base64');
    c.set('nonce', nonce);
    await next();
    const { headers } = c.res;
    const policy = c.req.path === FRAME_PATH ? FRAME_POLICY : pagePolicy(nonce);
    for (const [name, value] of Object.entries(headersWith(policy))) {
      if (name !== 'cache-control' || !headers.has(name)) headers.set(name, value);
    }
  };
}

/** The headers of what answers a request that no handler can be given. */
export const NO_HANDLER_HEADERS: Readonly<Record<string, string>> = headersWith(NO_POLICY);

function headersWith(policy: string): Record<string, string> {
  return {
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-store',
  };
}
