import { readFile } from 'node:fs/promises';
import type { Context, Hono } from 'hono';
import { newGuide } from '../../../build/new-guide.ts';
import { writeNew } from '../../../build/write-whole.ts';
import type { OpenedGuide } from '../../messages/guides.ts';
import type { Shelf } from '../../messages/shelf.ts';
import type { StudioEnv } from '../environment.ts';
import type { KnownFile } from '../library.ts';
import { guideThere, newGuideFile } from '../names.ts';
import { REQUESTS, readBody } from '../read-request.ts';
import type { StudioState } from '../state.ts';

/** What there is, and new guides. */
export function addShelfRoutes(app: Hono<StudioEnv>, state: StudioState): void {
  const { library, files, shelf, drafts } = state;
  const { cwd, guidesFolder } = library.folders;
  const opened = async (c: Context<StudioEnv>, guide: KnownFile) => {
    const { id, name, file } = guide;
    return c.json<OpenedGuide>(
      { id, name, file, ...(await files.read(guide)), shared: drafts.shared() },
      201,
    );
  };

  app.get('/api/shelf', async (c) => c.json<Shelf>(await shelf.read()));

  app.post('/api/guides', async (c) => {
    const { name, from, lang, text } = await readBody(c, REQUESTS.newGuide);
    const below = newGuideFile(name, library.folders);
    if (from === undefined && text === undefined) {
      const started = await newGuide(name, { guidesFolder, cwd, lang });
      return opened(c, library.named('guide', `${started.name}.yaml`));
    }
    const source = from === undefined ? undefined : library.find('guide', from);
    const copy = library.named('guide', below);
    const content = source ? await files.inTurn(source, () => readFile(source.path)) : (text ?? '');
    if (!(await writeNew(copy.path, content))) {
      throw guideThere(copy.file);
    }
    return opened(c, copy);
  });
}
