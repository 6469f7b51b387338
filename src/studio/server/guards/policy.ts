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
    headers.set(
      'content-security-policy',
      c.req.path === FRAME_PATH ? FRAME_POLICY : pagePolicy(nonce),
    );
    headers.set('x-content-type-options', 'nosniff');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('cross-origin-opener-policy', 'same-origin');
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
  };
}
