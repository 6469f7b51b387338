import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { readArticleFile } from '../../build/article-file.ts';
import { fileStateOf } from '../../build/live-workspace.ts';
import type { Compiled } from '../../compile.ts';
import type { Shelf, ShelfArticle, ShelfGuide } from '../messages/shelf.ts';
import type { BuiltFiles } from './built-files.ts';
import type { Drafts } from './drafts.ts';
import type { KnownFile, Library } from './library.ts';

/** What was made of a file, and the state of all files that it was made from. */
interface Kept<T> {
  readonly stamps: readonly string[];
  readonly files: readonly string[];
  readonly value: T;
}

type Status = Omit<ShelfGuide, 'id' | 'name' | 'built'>;
type About = Omit<ShelfArticle, 'id' | 'path'>;

/** All guides and articles with how they stand; what has not changed is not looked at again. */
export class ShelfList {
  readonly #library: Library;
  readonly #drafts: Drafts;
  readonly #built: BuiltFiles;
  readonly #guides = new Map<string, Kept<Status>>();
  readonly #articles = new Map<string, Kept<About>>();

  constructor(library: Library, drafts: Drafts, built: BuiltFiles) {
    this.#library = library;
    this.#drafts = drafts;
    this.#built = built;
  }

  async read(): Promise<Shelf> {
    const guides: ShelfGuide[] = [];
    for (const guide of this.#library.guides()) {
      const { files, value } = this.#statusOf(guide);
      const built = await this.#built.of(guide, files);
      guides.push({ id: guide.id, name: guide.name, ...value, built });
      // Many guides take a while; a draft that is waiting goes first.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const articles = this.#library.articles().map((article) => {
      return { id: article.id, path: article.below, ...this.#aboutOf(article) };
    });
    return { guides, articles, series: this.#drafts.group() };
  }

  #statusOf(guide: KnownFile): Kept<Status> {
    return this.#kept(this.#guides, guide, () => {
      const { compiled, used } = this.#drafts.check(guide);
      return { value: { ...statusOf(compiled), changed: changedAt(guide.path) }, files: used };
    });
  }

  #aboutOf(article: KnownFile): About {
    const { cwd } = this.#library.folders;
    return this.#kept(this.#articles, article, () => {
      const metadata = readArticleFile(article.file, cwd).article?.metadata;
      const { title, author, words, url, reviewed = false } = metadata ?? {};
      return { value: { title, author, words, url, reviewed }, files: [article.file] };
    }).value;
  }

  #kept<T>(
    map: Map<string, Kept<T>>,
    { id }: KnownFile,
    make: () => { value: T; files: readonly string[] },
  ): Kept<T> {
    const { cwd } = this.#library.folders;
    const stampsOf = (files: readonly string[]) =>
      files.map((file) => fileStateOf(resolve(cwd, file)));
    const known = map.get(id);
    if (known) {
      const now = stampsOf(known.files);
      if (now.every((stamp, index) => stamp === known.stamps[index])) return known;
    }
    const { value, files } = make();
    const kept = { value, files, stamps: stampsOf(files) };
    map.set(id, kept);
    return kept;
  }
}

function statusOf({ title, date, asked, diagnostics }: Compiled): Omit<Status, 'changed'> {
  const count = (severity: string) => diagnostics.filter((one) => one.severity === severity).length;
  return {
    title,
    date,
    errors: count('error'),
    warnings: count('warning'),
    advice: count('advice'),
    editions: asked,
  };
}

function changedAt(path: string): number {
  return Math.round(statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
}
