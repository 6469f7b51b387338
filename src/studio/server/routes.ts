import type { Hono } from 'hono';
import type { StudioEnv } from './environment.ts';
import { addArticleRoutes } from './routes/articles.ts';
import { addBuildRoutes } from './routes/builds.ts';
import { addDraftRoutes } from './routes/drafts.ts';
import { addEventRoutes } from './routes/events.ts';
import { addGuideRoutes } from './routes/guides.ts';
import { addPageRoutes } from './routes/page.ts';
import { addPagesRoutes } from './routes/pages.ts';
import { addShelfRoutes } from './routes/shelf.ts';
import type { StudioState } from './state.ts';

/**
 * What the server answers. Types are in `studio/messages/`; anything else than 2xx and the 409 of a save
 * is a `Refusal`. Every request but a GET carries the header `x-studyguide-change` with a name that
 * the open page has made up for itself (letters, digits, `_`, `-`; at most 64).
 *
 *     GET    /?token=TOKEN               once: sets the cookie, leads on to / or /#guide=ID
 *     GET    /                           the page; <meta name="csp-nonce" content="…"> in its head
 *     GET    /assets/NAME                what the page loads
 *     GET    /draft-frame                an empty document for the sandboxed frame, under its own policy
 *     GET    /draft-fonts/NAME           fonts that a draft's styles name
 *
 *     GET    /api/shelf                  -> Shelf
 *     POST   /api/guides                 NewGuideRequest -> OpenedGuide (201)
 *     GET    /api/guides/ID              -> OpenedGuide
 *     PUT    /api/guides/ID              SaveRequest -> SaveAnswer; 409 with what is on disk instead.
 *                                        `basedOn: ''` writes a file that is not there
 *     POST   /api/guides/ID/draft        DraftRequest -> Draft; 409 where a newer one came
 *     POST   /api/guides/ID/pages        DraftRequest -> PagesAnswer, then GET its `pdf`; as above
 *     POST   /api/guides/ID/rename       RenameRequest -> OpenedGuide under its new id; 409 SaveAnswer
 *     GET    /api/guides/ID/history      -> HistoryVersion[]; a save keeps the text that it replaces
 *     POST   /api/guides/ID/history      SetAsideRequest -> HistoryVersion[] (201): keeps what is given up
 *     GET    /api/guides/ID/history/HASH -> { text }
 *
 *     POST   /api/guides/ID/reading      ReadingRequest -> ReadingAnswer: an article, its quotes marked
 *     POST   /api/guides/ID/passage      PassageRequest -> PassageAnswer: words of it as an excerpt
 *
 *     GET    /api/articles/ID            -> OpenedArticle
 *     POST   /api/articles/ID/review     {} -> ReviewAnswer
 *     POST   /api/articles/import        bytes with ?name=FILE, or { url } as JSON -> ImportPreview
 *     POST   /api/articles/preview       PreviewArticleRequest -> ImportPreview
 *     POST   /api/articles/compare       CompareArticleRequest -> ComparedArticle: against a saved one
 *     POST   /api/articles               SaveArticleRequest -> SavedArticleAnswer (201)
 *
 *     POST   /api/build                  BuildRequest -> BuildAnswer; events tell how far it is
 *     GET    /api/files/ID               a PDF that was built
 *     GET    /api/files.zip?ids=ID,ID    several
 *
 *     GET    /api/events?client=NAME     StudioEvent, by server-sent events; not what NAME did itself
 */
export function addRoutes(app: Hono<StudioEnv>, state: StudioState): void {
  addPageRoutes(app, state);
  addShelfRoutes(app, state);
  addGuideRoutes(app, state);
  addDraftRoutes(app, state);
  addPagesRoutes(app, state);
  addArticleRoutes(app, state);
  addBuildRoutes(app, state);
  addEventRoutes(app, state);
}
