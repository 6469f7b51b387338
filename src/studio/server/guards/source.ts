import type { MiddlewareHandler } from 'hono';
import type { StudioEnv } from '../environment.ts';

/**
 * Refuses what another site's page asks for. `Origin`, where a browser sends it, must be the host
 * that is asked; `Sec-Fetch-Site` must be `same-origin`, or `none` for the page itself, whose
 * address people type and programs open. (Fetch Metadata Request Headers, W3C.)
 */
export function sourceGuard(): MiddlewareHandler<StudioEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const fromHere = origin === undefined || origin === `http://${c.req.header('host')}`;
    const opened = site === 'none' && c.req.method === 'GET' && c.req.path === '/';
    if (fromHere && (site === undefined || site === 'same-origin' || opened)) return next();
    return c.json({ message: 'The studio answers to its own page alone.' }, 403);
  };
}
