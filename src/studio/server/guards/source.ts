import type { Context, MiddlewareHandler } from 'hono';
import type { StudioEnv } from '../environment.ts';

/**
 * Refuses what another site's page asks for. `Origin`, where a browser sends it, must be the host
 * that is asked; `Sec-Fetch-Site` must be `same-origin`, or `none` for the page itself, whose
 * address people type and programs open. A one-time address may be gone to from anywhere, for whoever
 * knows it has been given it: from a file of this computer a browser calls that `cross-site`.
 * (Fetch Metadata Request Headers, W3C.)
 */
export function sourceGuard(): MiddlewareHandler<StudioEnv> {
  return async (c, next) => {
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const fromHere = origin === undefined || origin === `http://${c.req.header('host')}`;
    const asksForPage = c.req.method === 'GET' && c.req.path === '/';
    const opened = asksForPage && (site === 'none' || isFirstVisit(c, site));
    if (fromHere && (site === undefined || site === 'same-origin' || opened)) return next();
    return c.json({ message: 'The studio answers to its own page alone.' }, 403);
  };
}

/** Whether a whole window goes to a one-time address, and not a frame, a picture or a script. */
function isFirstVisit({ req }: Context<StudioEnv>, site: string | undefined): boolean {
  return (
    site === 'cross-site' &&
    req.header('sec-fetch-mode') === 'navigate' &&
    req.header('sec-fetch-dest') === 'document' &&
    req.query('token') !== undefined
  );
}
