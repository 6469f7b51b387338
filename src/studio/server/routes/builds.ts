import { zipSync } from 'fflate';
import type { Context, Hono } from 'hono';
import type { BuildAnswer } from '../../messages/builds.ts';
import type { StudioEnv } from '../environment.ts';
import { REQUESTS, readBody } from '../read-request.ts';
import { RefusedError } from '../refused-error.ts';
import type { StudioState } from '../state.ts';

/** Handouts as files: building and taking them away. */
export function addBuildRoutes(app: Hono<StudioEnv>, { builds, built }: StudioState): void {
  app.post('/api/build', async (c) => {
    return c.json<BuildAnswer>(await builds.run(await readBody(c, REQUESTS.build)));
  });

  app.get('/api/files/:id', async (c) => {
    const { name, bytes } = await found(c.req.param('id'));
    return download(c, name, bytes, 'application/pdf');
  });

  app.get('/api/files.zip', async (c) => {
    const ids = (c.req.query('ids') ?? '').split(',').filter((id) => id !== '');
    const files = await Promise.all(ids.map(found));
    // PDFs are packed already.
    const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), {
      level: 0,
    });
    return download(c, 'handouts.zip', zip, 'application/zip');
  });

  async function found(id: string) {
    const file = await built.read(id);
    if (!file)
      throw new RefusedError(404, 'pdf-gone', 'This file is gone.', {
        hint: 'Build the handouts again.',
      });
    return file;
  }
}

/** Bytes to be saved as a file; its name as RFC 6266 and RFC 8187 have it. */
function download(c: Context<StudioEnv>, name: string, bytes: Uint8Array, type: string): Response {
  const encoded = encodeURIComponent(name).replace(/[!'()*]/g, (sign) => {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `attachment; filename*=UTF-8''${encoded}`,
  });
}
