import type { Hono } from 'hono';
import { readArticleFile } from '../../../build/article-file.ts';
import { review } from '../../../build/review.ts';
import { namePassage, readingView } from '../../../compile.ts';
import type {
  OpenedArticle,
  PassageAnswer,
  ReadingAnswer,
  ReviewAnswer,
} from '../../messages/articles.ts';
import type { ComparedArticle, ImportPreview, SavedArticleAnswer } from '../../messages/imports.ts';
import type { TextHash } from '../../messages/names.ts';
import { studioProblems } from '../drafts.ts';
import type { StudioEnv } from '../environment.ts';
import { UPLOAD_PATH } from '../guards/size.ts';
import { hexHashOf } from '../guide-files.ts';
import { REQUESTS, readBody } from '../read-request.ts';
import type { StudioState } from '../state.ts';

/** Articles: reading them, choosing from them, importing them. */
export function addArticleRoutes(app: Hono<StudioEnv>, state: StudioState): void {
  const { library, drafts, imports } = state;
  const { cwd, guidesFolder } = library.folders;
  const open = (id: string) => {
    const known = library.find('article', id);
    return { known, ...readArticleFile(known.file, cwd) };
  };

  app.post(UPLOAD_PATH, async (c) => {
    const isAddress = c.req.header('content-type')?.startsWith('application/json');
    const source = isAddress
      ? await readBody(c, REQUESTS.importAddress)
      : { bytes: new Uint8Array(await c.req.arrayBuffer()), name: c.req.query('name') ?? '' };
    return c.json<ImportPreview>(await imports.read(source, c.req.raw.signal));
  });

  app.post('/api/articles/preview', async (c) => {
    const { job, ...wanted } = await readBody(c, REQUESTS.previewArticle);
    return c.json<ImportPreview>(imports.preview(job, wanted));
  });

  app.post('/api/articles/compare', async (c) => {
    const request = await readBody(c, REQUESTS.compareArticle);
    return c.json<ComparedArticle>(await imports.compare(request));
  });

  app.post('/api/articles', async (c) => {
    return c.json<SavedArticleAnswer>(
      await imports.save(await readBody(c, REQUESTS.saveArticle)),
      201,
    );
  });

  app.get('/api/articles/:id', (c) => {
    const { known, article, text, diagnostics } = open(c.req.param('id'));
    return c.json<OpenedArticle>({
      id: known.id,
      path: known.below,
      file: known.file,
      facts: article?.metadata,
      view: article && readingView(article),
      problems: studioProblems('', diagnostics, new Map([[known.file, text]])),
    });
  });

  app.post('/api/articles/:id/review', async (c) => {
    const { known } = open(c.req.param('id'));
    const { reviewed, changes, diagnostics, texts } = await review(known.file, {
      guidesFolder,
      cwd,
    });
    return c.json<ReviewAnswer>({
      reviewed,
      changes,
      problems: studioProblems('', diagnostics, texts),
    });
  });

  app.post('/api/guides/:id/reading', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const { text, article: name } = await readBody(c, REQUESTS.reading);
    const compiled = drafts.compile(guide, text, { edition: undefined });
    const article = compiled.articles.get(name);
    return c.json<ReadingAnswer>({
      view: article && readingView(article, compiled.excerpts, compiled.quoted.get(name)),
      hash: article ? stateOf(article) : '',
      meter: compiled.meter,
    });
  });

  app.post('/api/guides/:id/passage', async (c) => {
    const guide = library.find('guide', c.req.param('id'));
    const { text, article: name, hash, ...chosen } = await readBody(c, REQUESTS.passage);
    const article = drafts.compile(guide, text, { edition: undefined }).articles.get(name);
    if (!article || stateOf(article) !== hash) return c.json<PassageAnswer>({ kind: 'changed' });
    return c.json<PassageAnswer>(namePassage(article, chosen, chosen.taken));
  });
}

/** Which state of an article offsets into its text are good for. */
function stateOf({ text }: { readonly text: string }): TextHash {
  return hexHashOf(Buffer.from(text));
}
