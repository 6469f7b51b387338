import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { StudioEnv } from '../environment.ts';
import type { Session } from '../session.ts';
import { closedPage } from './closed-page.ts';

/**
 * Lets in the browser that opened a one-time address, which it has swapped for a cookie. Cookies
 * are shared by all ports of a host, so this one's name has the port in it.
 */
export function sessionGuard(session: Session, port: () => number): MiddlewareHandler<StudioEnv> {
  return async (c, next) => {
    const name = `studyguide-${port()}`;
    const token = c.req.method === 'GET' && c.req.path === '/' ? c.req.query('token') : undefined;
    if (token !== undefined && session.redeem(token)) {
      setCookie(c, name, session.cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return goOn(c, session.landing);
    }
    if (session.isCookie(getCookie(c, name))) {
      return token === undefined ? next() : goOn(c, session.landing);
    }
    if (c.req.path.startsWith('/api/')) {
      return c.json(
        { message: 'The studio was opened in another browser, or was restarted.' },
        401,
      );
    }
    return c.html(closedPage(c.req.header('accept-language')), 401);
  };
}

/**
 * Leads on from a one-time address. Who came from elsewhere, a file of this computer say, would still
 * come from there after a redirect, and a browser gives such a visitor no strict cookie: a page of
 * our own leads on.
 */
function goOn(c: Context<StudioEnv>, landing: string): Response | Promise<Response> {
  if (c.req.header('sec-fetch-site') !== 'cross-site') return c.redirect(landing);
  return c.html(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="0; url=${landing}">
<title>studyguide</title>
<p><a href="${landing}">studyguide</a></p>
</html>
`);
}
