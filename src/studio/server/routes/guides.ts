import type { Hono } from 'hono';
import type { HistoryVersion, OpenedGuide, SaveAnswer } from '../../messages/guides.ts';
import type { StudioEnv } from '../environment.ts';
import { NOT_THERE } from '../guide-files.ts';
import { newGuideFile } from '../names.ts';
import { clientOf, REQUESTS, readBody } from '../read-request.ts';
import { RefusedError } from '../refused-error.ts';
import type { StudioState } from '../state.ts';

/** Guides as files: opening, saving, renaming, stepping back. */
export function addGuideRoutes(app: Hono<StudioEnv>, state: StudioState): void {
  const { library, files, history, events, drafts } = state;

  app.get('/api/guides/:id', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const text = await files.read(guide);
    const { id, name, file } = guide;
    if (text.hash === NOT_THERE.hash) {
      const now = library.nowCalled(id);
      const called = now && { id: now.id, name: now.name };
      throw new RefusedError(404, 'guide-gone', `${file} is gone.`, { file, ...called });
    }
    return c.json<OpenedGuide>({ id, name, file, ...text, shared: drafts.shared() });
  });

  app.put('/api/guides/:id', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const request = await readBody(c, REQUESTS.save);
    const answer = await files.save(guide, request, (before) =>
      history.keep(guide, before, Date.now()),
    );
    if (answer.saved && answer.hash !== request.basedOn) {
      events.tell({ kind: 'changed', id: guide.id, hash: answer.hash }, clientOf(c));
    }
    return c.json<SaveAnswer>(answer, answer.saved ? 200 : 409);
  });

  app.post('/api/guides/:id/rename', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const { name, basedOn } = await readBody(c, REQUESTS.rename);
    const renamed = library.named('guide', newGuideFile(name, library.folders));
    const answer = await files.rename(guide, renamed, basedOn);
    if (!answer.saved) return c.json<SaveAnswer>(answer, 409);
    library.noteRenamed(guide, renamed);
    await history.move(guide, renamed);
    const { id, file } = renamed;
    return c.json<OpenedGuide>({
      id,
      name: renamed.name,
      file,
      ...(await files.read(renamed)),
      shared: drafts.shared(),
    });
  });

  app.get('/api/guides/:id/history', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    return c.json<readonly HistoryVersion[]>(await history.list(guide));
  });

  app.post('/api/guides/:id/history', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const { text } = await readBody(c, REQUESTS.setAside);
    await history.setAside(guide, text, Date.now());
    return c.json<readonly HistoryVersion[]>(await history.list(guide), 201);
  });

  app.get('/api/guides/:id/history/:hash', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const text = await history.text(guide, c.req.param('hash'));
    if (text === undefined)
      throw new RefusedError(404, 'version-gone', 'This version is no longer kept.');
    return c.json<{ readonly text: string }>({ text });
  });
}
