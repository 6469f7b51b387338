import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Hono } from 'hono';
import { FONTS_PATH } from '../drafts.ts';
import type { StudioEnv } from '../environment.ts';
import { FRAME_PATH } from '../guards/policy.ts';
import { RefusedError } from '../refused-error.ts';
import type { StudioState } from '../state.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

/** The names of these files change with what is in them. */
const FOR_EVER = 'private, max-age=31536000, immutable';

const FRAME =
  '<!doctype html><html><head><meta charset="utf-8"><title>Draft</title></head><body></body></html>';

/** The page and what it loads. */
export function addPageRoutes(app: Hono<StudioEnv>, { page, drafts, library }: StudioState): void {
  const { contain } = library.folders;
  const fileOf = async (name: string) => {
    const path = contain(page, name);
    return path === undefined ? undefined : readFile(path).catch(() => undefined);
  };

  app.get('/', async (c) => {
    const html = await fileOf('index.html');
    if (!html) {
      throw new RefusedError(503, 'fault', 'The studio’s page is not bundled.', {
        hint: 'Run `npm run bundle` first.',
      });
    }
    const nonce = `<meta name="csp-nonce" content="${c.get('nonce')}">`;
    return c.html(html.toString().replace('<head>', () => `<head>\n    ${nonce}`));
  });

  app.get('/assets/*', async (c) => {
    const name = decoded(c.req.path.slice(1));
    const bytes = name && (await fileOf(name));
    const type = name && TYPES[extname(name)];
    if (!bytes || !type) return c.notFound();
    return c.body(new Uint8Array(bytes), 200, { 'content-type': type, 'cache-control': FOR_EVER });
  });

  app.get(FRAME_PATH, (c) => c.html(FRAME));

  app.get(`${FONTS_PATH}:name`, (c) => {
    const font = drafts.font(c.req.param('name'));
    if (!font) return c.notFound();
    return c.body(new Uint8Array(font), 200, {
      'content-type': 'font/woff2',
      'cache-control': FOR_EVER,
    });
  });
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
