import type {
  PassageAnswer,
  PassageRequest,
  ReadingAnswer,
  ReadingRequest,
  ReviewAnswer,
} from '../messages/articles.ts';
import type { BuildAnswer, BuildRequest } from '../messages/builds.ts';
import type { Draft, DraftRequest, PagesAnswer, PrintedBox } from '../messages/drafts.ts';
import type { StudioEvent } from '../messages/events.ts';
import type {
  HistoryVersion,
  OpenedGuide,
  RenameRequest,
  SaveAnswer,
  SaveRequest,
  SetAsideRequest,
} from '../messages/guides.ts';
import type {
  CompareArticleRequest,
  ComparedArticle,
  ImportPreview,
  PreviewArticleRequest,
  SaveArticleRequest,
  SavedArticleAnswer,
} from '../messages/imports.ts';
import { CHANGE_HEADER, type FileId, type TextHash } from '../messages/names.ts';
import type { Refusal } from '../messages/refusal.ts';
import type { NewGuideRequest, Shelf } from '../messages/shelf.ts';
import { RequestError } from './request-error.ts';

/** Pages, with the bytes of their PDF. */
export interface PrintedPages extends PagesAnswer {
  readonly bytes: ArrayBuffer | undefined;
}

/** What the page asks of the studio's server. Each method throws a `RequestError`. */
export interface Api {
  shelf(): Promise<Shelf>;
  open(id: FileId): Promise<OpenedGuide>;
  save(id: FileId, request: SaveRequest, leaving?: boolean): Promise<SaveAnswer>;
  draft(id: FileId, request: DraftRequest): Promise<Draft>;
  /** The pages as they print, and the bytes of their PDF where there is one. */
  pages(id: FileId, request: DraftRequest, signal: AbortSignal): Promise<PrintedPages>;
  /** Where on them things stand, by the address that came with them. */
  boxes(address: string, signal: AbortSignal): Promise<readonly PrintedBox[]>;
  create(request: NewGuideRequest): Promise<OpenedGuide>;
  rename(id: FileId, request: RenameRequest): Promise<OpenedGuide>;
  /** Earlier texts of a guide, the newest first. */
  history(id: FileId): Promise<readonly HistoryVersion[]>;
  /** Keeps a text among them that is about to be given up. */
  setAside(id: FileId, request: SetAsideRequest): Promise<unknown>;
  /** One of them. */
  version(id: FileId, hash: TextHash): Promise<string>;
  build(request: BuildRequest): Promise<BuildAnswer>;
  reading(id: FileId, request: ReadingRequest): Promise<ReadingAnswer>;
  passage(id: FileId, request: PassageRequest): Promise<PassageAnswer>;
  review(article: FileId): Promise<ReviewAnswer>;
  /** Reads a file, or the page at an address, to be looked through. */
  importArticle(source: File | string): Promise<ImportPreview>;
  previewArticle(request: PreviewArticleRequest): Promise<ImportPreview>;
  /** How a source differs from a saved article; nothing is written. */
  compareArticle(request: CompareArticleRequest): Promise<ComparedArticle>;
  saveArticle(request: SaveArticleRequest): Promise<SavedArticleAnswer>;
  /**
   * Listens while the page is in sight: a browser gives a host six connections in all its tabs, and none
   * would be left for a seventh to save by.
   */
  listen(onEvent: (event: StudioEvent) => void, onConnection: (isUp: boolean) => void): void;
}

/** The server that this page came from. `client` names this page among all that are open. */
export function serverApi(client: string): Api {
  const { json, send } = requests(client);
  const guide = (id: FileId) => `/api/guides/${encodeURIComponent(id)}`;
  return {
    shelf: () => json('GET', '/api/shelf'),
    open: (id) => json('GET', guide(id)),
    save: (id, request, leaving) =>
      json('PUT', guide(id), request, { keepalive: leaving === true, conflict: true }),
    draft: (id, request) => json('POST', `${guide(id)}/draft`, request),
    async pages(id, request, signal) {
      const answer = await json<PagesAnswer>('POST', `${guide(id)}/pages`, request, { signal });
      if (answer.pdf === undefined) return { ...answer, bytes: undefined };
      const pdf = await send('GET', answer.pdf, undefined, { signal });
      return { ...answer, bytes: await pdf.arrayBuffer() };
    },
    boxes: (address, signal) => json('GET', address, undefined, { signal }),
    history: (id) => json('GET', `${guide(id)}/history`),
    setAside: (id, request) => json('POST', `${guide(id)}/history`, request),
    async version(id, hash) {
      const path = `${guide(id)}/history/${encodeURIComponent(hash)}`;
      return (await json<{ readonly text: string }>('GET', path)).text;
    },
    build: (request) => json('POST', '/api/build', request),
    reading: (id, request) => json('POST', `${guide(id)}/reading`, request),
    passage: (id, request) => json('POST', `${guide(id)}/passage`, request),
    review: (id) => json('POST', `/api/articles/${encodeURIComponent(id)}/review`, {}),
    importArticle: (source) =>
      typeof source === 'string'
        ? json('POST', '/api/articles/import', { url: source })
        : json('POST', `/api/articles/import?name=${encodeURIComponent(source.name)}`, source),
    previewArticle: (request) => json('POST', '/api/articles/preview', request),
    compareArticle: (request) => json('POST', '/api/articles/compare', request),
    saveArticle: (request) => json('POST', '/api/articles', request),
    create: (request) => json('POST', '/api/guides', request),
    rename: (id, request) => json('POST', `${guide(id)}/rename`, request),
    listen(onEvent, onConnection) {
      let source: EventSource | undefined;
      let again: ReturnType<typeof setTimeout> | undefined;
      const leave = () => {
        clearTimeout(again);
        source?.close();
        source = undefined;
      };
      const turn = () => {
        leave();
        if (document.visibilityState === 'hidden') return;
        const opened = new EventSource(`/api/events?client=${client}`);
        source = opened;
        opened.onopen = () => onConnection(true);
        opened.onerror = () => {
          onConnection(false);
          // After a refusal, as by a studio that was started anew, no browser tries again by itself.
          if (opened.readyState === EventSource.CLOSED) again = setTimeout(turn, AGAIN);
        };
        opened.onmessage = ({ data }) => onEvent(JSON.parse(data) as StudioEvent);
      };
      document.addEventListener('visibilitychange', turn);
      turn();
    },
  };
}

/** Milliseconds until listening is tried again after a refusal. */
const AGAIN = 3000;

interface Settings {
  readonly signal?: AbortSignal;
  /** Whether the request goes on when the page is left. */
  readonly keepalive?: boolean;
  /** Whether status 409 is an answer. */
  readonly conflict?: boolean;
}

/** Bytes that browsers send of a request that outlives its page. */
const MOST_KEPT_ALIVE = 60_000;

function requests(client: string) {
  async function send(
    method: string,
    path: string,
    body: unknown,
    { signal, keepalive, conflict }: Settings = {},
  ): Promise<Response> {
    const isFile = body instanceof Blob;
    const content = body === undefined ? null : isFile ? body : JSON.stringify(body);
    const isSmall = () => new Blob([content ?? '']).size < MOST_KEPT_ALIVE;
    let response: Response;
    try {
      response = await fetch(path, {
        method,
        headers: {
          ...(method !== 'GET' && { [CHANGE_HEADER]: client }),
          ...(content !== null && {
            'content-type': isFile ? 'application/octet-stream' : 'application/json',
          }),
        },
        body: content,
        signal: signal ?? null,
        keepalive: keepalive === true && isSmall(),
        cache: 'no-store',
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new RequestError('offline');
    }
    if (response.ok || (conflict && response.status === 409)) return response;
    if (response.status === 401 || response.status === 403) throw new RequestError('expired');
    const refusal = (await response.json().catch(() => undefined)) as Partial<Refusal> | undefined;
    throw new RequestError('refused', refusal ?? { message: response.statusText });
  }

  async function json<T>(
    method: string,
    path: string,
    body?: unknown,
    settings?: Settings,
  ): Promise<T> {
    const response = await send(method, path, body, settings);
    try {
      return (await response.json()) as T;
    } catch {
      // The server ended in the middle of its answer.
      throw new RequestError('offline');
    }
  }

  return { send, json };
}
