import type { MiddlewareHandler } from 'hono';
import { CHANGE_HEADER } from '../../messages/names.ts';
import type { StudioEnv } from '../environment.ts';

/** Refuses changes without the studio's own header, which no form and no link can set. */
export function changeGuard(): MiddlewareHandler<StudioEnv> {
  return async (c, next) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    if (reads || /^[\w-]{1,64}$/.test(c.req.header(CHANGE_HEADER) ?? '')) return next();
    return c.json({ message: `A change must carry the header ${CHANGE_HEADER}.` }, 403);
  };
}
