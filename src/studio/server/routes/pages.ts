import type { Hono } from 'hono';
import { pageProblems } from '../../../build/page-findings.ts';
import type { PagesAnswer, PrintedBox } from '../../messages/drafts.ts';
import { studioProblems } from '../drafts.ts';
import type { StudioEnv } from '../environment.ts';
import { Newest } from '../newest.ts';
import { clientOf, REQUESTS, readBody } from '../read-request.ts';
import { RefusedError } from '../refused-error.ts';
import type { StudioState } from '../state.ts';

/** The pages of a guide's text as they print. */
export function addPagesRoutes(
  app: Hono<StudioEnv>,
  { library, drafts, pages }: StudioState,
): void {
  const newest = new Newest();
  const kept = (name: string) => {
    const printed = pages.printed(name);
    if (!printed) throw new RefusedError(404, 'pdf-gone', 'These pages are no longer kept.');
    return printed;
  };

  app.post('/api/guides/:id/pages', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const { text, edition, paper } = await readBody(c, REQUESTS.draft);
    return newest.run(clientOf(c), async () => {
      const compiled = drafts.compile(guide, text, { edition, paper, marks: true });
      const { diagnostics, texts, handouts } = compiled;
      const [handout] = handouts;
      const printed = handout && (await pages.print(handout));
      const found = printed ? pageProblems(compiled, handout, printed.findings) : [];
      return c.json<PagesAnswer>({
        pdf: printed && `/api/pages/${printed.name}.pdf`,
        pages: printed?.pages ?? 0,
        boxes: printed && `/api/pages/${printed.name}/boxes`,
        problems: studioProblems(guide.file, [...diagnostics, ...found], texts),
      });
    });
  });

  app.get('/api/pages/:name', (c) => {
    const { bytes } = kept(c.req.param('name').replace(/\.pdf$/, ''));
    return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/pdf' });
  });

  app.get('/api/pages/:name/boxes', async (c) => {
    const boxes = await kept(c.req.param('name')).boxes;
    return c.json<PrintedBox[]>(boxes.map(({ value, ...box }) => ({ pointer: value, ...box })));
  });
}
