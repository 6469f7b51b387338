import type { Hono } from 'hono';
import type { OpenedGuide, SaveAnswer } from '../../messages.ts';
import type { StudioEnv } from '../environment.ts';
import { NOT_THERE } from '../guide-files.ts';
import { REQUESTS, readBody } from '../read-request.ts';
import { RefusedError } from '../refused-error.ts';
import type { StudioState } from '../state.ts';

/** Guides as files: opening and saving. */
export function addGuideRoutes(app: Hono<StudioEnv>, { library, files }: StudioState): void {
  app.get('/api/guides/:id', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const state = await files.read(guide);
    if (state.hash === NOT_THERE.hash) throw new RefusedError(404, `${guide.file} is gone.`);
    const { id, name, file } = guide;
    return c.json<OpenedGuide>({ id, name, file, ...state });
  });

  app.put('/api/guides/:id', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const request = await readBody(c, REQUESTS.save);
    const answer = await files.save(guide, request, async () => undefined);
    return c.json<SaveAnswer>(answer, answer.saved ? 200 : 409);
  });
}
