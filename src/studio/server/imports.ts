import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { readArticleFile } from '../../build/article-file.ts';
import { DiskWorkspace } from '../../build/disk-workspace.ts';
import { findInstallation } from '../../build/installation.ts';
import { OverlayWorkspace } from '../../build/overlay-workspace.ts';
import { saveArticle } from '../../build/save-article.ts';
import { savedFrom } from '../../build/saved-article.ts';
import { today } from '../../build/today.ts';
import { type Facts, readArticle, readingView, writeArticle } from '../../compile.ts';
import { asReviewed, piecesOf } from '../../import/as-reviewed.ts';
import { importArticle } from '../../import/import-article.ts';
import type { ImportedArticle } from '../../import/imported.ts';
import { listRemoved } from '../../import/list-removed.ts';
import { wordsOf } from '../../import/markdown-nodes.ts';
import { proposeName } from '../../import/propose-name.ts';
import { sourceParts } from '../../import/put-back.ts';
import type {
  CompareArticleRequest,
  ComparedArticle,
  ImportPreview,
  PreviewArticleRequest,
  SaveArticleRequest,
  SavedArticleAnswer,
  SourcePart,
} from '../messages/imports.ts';
import type { FileId } from '../messages/names.ts';
import type { KnownFile, Library } from './library.ts';
import { freeArticleName } from './names.ts';
import { RefusedError } from './refused-error.ts';

/** Sources that are looked through at a time. */
const MOST_KEPT = 10;

/** What a person wants of a source that was read. */
type Wanted = Pick<SaveArticleRequest, 'putBack' | 'takenOut' | 'facts'>;

/** Sources that were read and are looked through before they are saved as articles. */
export class Imports {
  readonly #library: Library;
  readonly #kept = new Map<string, ImportedArticle>();

  constructor(library: Library) {
    this.#library = library;
  }

  /**
   * Reads a file's bytes, or the page at an address.
   *
   * @throws ImportError where there is no article to be had.
   */
  async read(
    source: { readonly bytes: Uint8Array; readonly name: string } | { readonly url: string },
    signal: AbortSignal,
  ): Promise<ImportPreview> {
    const settings = {
      cwd: this.#library.folders.cwd,
      today: today(),
      version: findInstallation().version,
      signal,
    };
    const article =
      'url' in source
        ? await importArticle(source.url, settings)
        : await importArticle('-', { ...settings, stdin: source.bytes, stdinName: source.name });
    const job = randomUUID();
    this.#kept.set(job, article);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return this.preview(job, { putBack: [], takenOut: [], facts: {} });
  }

  /** What would be saved, and what was removed. */
  preview(job: string, { facts: given, ...choice }: Wanted): ImportPreview {
    const read = this.#find(job);
    const { facts, content, removed } = read;
    const reviewed = asReviewed(read, choice);
    const all = { ...facts, ...setFacts(given) } as typeof facts;
    const text = writeArticle(
      { ...all, title: all.title || 'Untitled', reviewed: false },
      reviewed.content,
    );
    return {
      job,
      facts: all,
      name: proposeName(all),
      view: this.#viewOf(text),
      removed: removed.map(({ what, text }) => ({ what, text })),
      parts: sourceParts(content, removed).flatMap((part): readonly SourcePart[] =>
        part.kind === 'removed'
          ? [{ kind: 'removed', index: part.index }]
          : piecesOf(part.block).map((piece) => ({ kind: 'kept', ...wordsOf(piece) })),
      ),
      notes: reviewed.notes,
    };
  }

  /** Saves what was looked through as a new article, or in place of the text of one. */
  async save({ name, again, ...wanted }: SaveArticleRequest): Promise<SavedArticleAnswer> {
    const { folders } = this.#library;
    const known = again === undefined ? undefined : this.#replaceable(again);
    const { article, facts } = this.#toSave(wanted);
    if (!known && (facts.title ?? '').trim() === '') {
      throw new RefusedError(422, 'no-title', 'The article has no title.', {
        hint: 'Write what it is called.',
      });
    }
    if (!known && facts.url !== undefined) {
      const other = savedFrom(facts.url, folders);
      if (other) throw pageSaved(other.file);
    }
    const target = known?.name ?? freeArticleName(name || proposeName(facts), folders);
    const saved = await saveArticle(article, { ...folders, name: target, update: !!known });
    this.#kept.delete(wanted.job);
    const below = `articles/${saved.file.slice(saved.file.lastIndexOf('/') + 1)}`;
    const { id, below: path } = this.#library.named('article', below);
    return { id, path };
  }

  /** How what was looked through differs from an article that is saved. */
  async compare({ again, ...wanted }: CompareArticleRequest): Promise<ComparedArticle> {
    const { name } = this.#replaceable(again);
    const { article } = this.#toSave(wanted);
    const options = { ...this.#library.folders, name, update: true, isTrial: true };
    const { state, changes, guides } = await saveArticle(article, options);
    return {
      isChanged: state === 'updated',
      changes,
      quotations: guides.flatMap(({ guide, excerpts }) =>
        excerpts.map(({ number, state: now }) => ({ guide, number, state: now })),
      ),
    };
  }

  /** A saved article whose text may be replaced. */
  #replaceable(id: FileId): KnownFile {
    const known = this.#library.find('article', id);
    const { file } = known;
    if (readArticleFile(file, this.#library.folders.cwd).article) return known;
    const hint = 'Mend what the list of problems tells of it first.';
    throw new RefusedError(422, 'article-broken', `${file} has problems.`, { hint, file });
  }

  #toSave({ job, facts: given, ...choice }: PreviewArticleRequest) {
    const { facts, content, removed } = asReviewed(this.#find(job), choice);
    if (content.children.length === 0) {
      throw new RefusedError(422, 'nothing-kept', 'All of the text is taken out.', {
        hint: 'Put back what belongs to the article.',
      });
    }
    const all = { ...facts, ...setFacts(given) } as typeof facts;
    const article = {
      facts,
      given: setFacts(given),
      content,
      removed: listRemoved(removed, all.title),
    };
    return { article, facts: all };
  }

  #find(job: string): ImportedArticle {
    const article = this.#kept.get(job);
    if (article) return article;
    throw new RefusedError(404, 'source-gone', 'This source is no longer kept.', {
      hint: 'Import it again.',
    });
  }

  #viewOf(text: string) {
    const file = 'import.md';
    const { cwd } = this.#library.folders;
    const disk = new DiskWorkspace({ cwd, within: [resolve(cwd)] });
    const workspace = new OverlayWorkspace(disk, new Map([[file, text]]));
    const ignore = () => undefined;
    const article = readArticle(file, { file, start: 0, end: 0 }, workspace, ignore, ignore);
    return article && readingView(article);
  }
}

function pageSaved(file: string): RefusedError {
  return new RefusedError(422, 'page-saved', `This page is already saved as ${file}.`, {
    hint: 'Import that article again.',
    file,
  });
}

/** Facts as a person set them: an empty one is taken out. */
function setFacts(given: Facts): Facts {
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value === '' ? undefined : value]),
  );
}
