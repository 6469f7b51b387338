import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { StudioEnv } from '../environment.ts';
import type { Session } from '../session.ts';

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
    const isSpanish = /^es\b/i.test(c.req.header('accept-language') ?? '');
    return c.html(isSpanish ? CLOSED.es : CLOSED.en, 401);
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
<title>Studio</title>
<p><a href="${landing}">Studio</a></p>
</html>
`);
}

/** A page without anything but words: what a browser shows that has no cookie. */
const closed = (lang: string, title: string, text: string) => `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Studio</title>
<main>
<h1>${title}</h1>
<p>${text}</p>
</main>
</html>
`;

/** That page by its language, which the browser asks for: no other word is known of its reader. */
const CLOSED = {
  en: closed(
    'en',
    'This address has been used',
    `Each address of the studio opens one browser, once. For a new address, press Enter in the window
where <code>studyguide studio</code> runs. If that window is gone, start the studio again: all that
was saved is there.`,
  ),
  es: closed(
    'es',
    'Esta dirección ya se usó',
    `Cada dirección del estudio abre un navegador, una sola vez. Para obtener otra, pulse Intro en la
ventana donde funciona <code>studyguide studio</code>. Si esa ventana ya no está, vuelva a iniciar el
estudio: todo lo que se guardó sigue ahí.`,
  ),
};
