import type { MiddlewareHandler } from 'hono';
import type { StudioEnv } from '../environment.ts';

/**
 * Lets in requests that are addressed to this machine by its loopback names and this very port. A
 * page elsewhere whose name is made to point here (DNS rebinding) still says its own name.
 */
export function hostGuard(port: () => number): MiddlewareHandler<StudioEnv> {
  return async (c, next) => {
    const names = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const { headersDistinct, url = '' } = c.env.incoming;
    const [host, ...others] = headersDistinct.host ?? [];
    // An address in full on the request line would name another host than the header does.
    if (host === undefined || others.length > 0 || !names.includes(host) || !url.startsWith('/')) {
      return c.json({ message: 'The studio answers to this computer alone.' }, 421);
    }
    return next();
  };
}
