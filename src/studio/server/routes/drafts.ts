import type { Hono } from 'hono';
import type { Draft } from '../../messages/drafts.ts';
import { draftPage, studioProblems } from '../drafts.ts';
import type { StudioEnv } from '../environment.ts';
import { Newest } from '../newest.ts';
import { clientOf, REQUESTS, readBody } from '../read-request.ts';
import { SentPages } from '../sent-pages.ts';
import type { StudioState } from '../state.ts';

/** What a guide's text looks like, saved or not. */
export function addDraftRoutes(app: Hono<StudioEnv>, { library, drafts }: StudioState): void {
  const newest = new Newest();
  const sent = new SentPages();

  app.post('/api/guides/:id/draft', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const { text, edition, paper, known } = await readBody(c, REQUESTS.draft);
    const client = clientOf(c);
    return newest.run(client, () => {
      const { handouts, diagnostics, texts, asked, meter } = drafts.compile(guide, text, {
        edition,
        paper,
        draft: true,
        marks: true,
      });
      const [handout] = handouts;
      return c.json<Draft>({
        page: handout && sent.send(client, known, draftPage(handout)),
        problems: studioProblems(guide.file, diagnostics, texts),
        editions: asked,
        meter,
      });
    });
  });
}
