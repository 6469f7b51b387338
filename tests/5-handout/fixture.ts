import { readdirSync, readFileSync } from 'node:fs';
import type { Edition, Guide } from '../../src/1-guide/schema.ts';
import type { Article, ArticleMetadata } from '../../src/2-article/article.ts';
import type { Excerpt, ExcerptBlock, Run } from '../../src/3-excerpt/excerpt.ts';
import { type Meter, NOTHING_QUOTED } from '../../src/4-check/meter.ts';
import { readingOf } from '../../src/4-check/reading/reading.ts';
import { syllableCounter } from '../../src/4-check/reading/syllables.ts';
import {
  type Handout,
  loadTheme,
  pictureReader,
  renderHandout,
} from '../../src/5-handout/index.ts';
import type { Diagnostic } from '../../src/source/diagnostic.ts';
import { NO_MEMORY } from '../../src/source/memory.ts';
import type { Workspace } from '../../src/source/workspace.ts';

/** Font folders of the installed packages. */
export const FONTS = {
  serif: 'node_modules/@fontsource/source-serif-4',
  sans: 'node_modules/@fontsource/source-sans-3',
  clear: 'node_modules/@fontsource/atkinson-hyperlegible-next',
  scripts: [
    'node_modules/@fontsource/noto-serif-hebrew',
    'node_modules/@fontsource/noto-naskh-arabic',
    'node_modules/@fontsource/dejavu-sans',
  ],
};

/** The project's own files, with some of them replaced, added or (null) taken away. */
export function workspaceWith(
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
): Workspace {
  const root = new URL('../../', import.meta.url);
  const used: string[] = [];
  return {
    used,
    read(path) {
      used.push(path);
      const given = files[path];
      const missing = { ok: false, reason: 'missing', detail: `no ${path}` } as const;
      if (given === null) return missing;
      if (typeof given === 'string') return { ok: true, bytes: new TextEncoder().encode(given) };
      if (given !== undefined) return { ok: true, bytes: given };
      try {
        return { ok: true, bytes: new Uint8Array(readFileSync(new URL(path, root))) };
      } catch {
        return missing;
      }
    },
    list(folder) {
      const added = Object.keys(files).filter((path) => path.startsWith(`${folder}/`));
      let names: string[] = [];
      try {
        names = readdirSync(new URL(folder, root));
      } catch {
        // A folder that only the added files are in.
      }
      names.push(...added.map((path) => path.slice(folder.length + 1)));
      return [...new Set(names)].filter((name) => files[`${folder}/${name}`] !== null).sort();
    },
    today: () => '2026-11-22',
  };
}

/** What a guide is rendered with besides itself. */
export interface Setting {
  readonly articles?: ReadonlyMap<string, Article>;
  readonly excerpts?: readonly Excerpt[];
  readonly meter?: Meter;
  readonly edition?: Edition;
  readonly paper?: 'letter' | 'a4';
  readonly booklet?: boolean;
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly templates?: readonly string[];
  /** Where a value starts in the guide file; 7 unless told. */
  readonly startOf?: (path: readonly (string | number)[]) => number;
}

/** Renders a guide, and gives what was reported too. */
export function render(
  guide: Partial<Guide>,
  setting: Setting = {},
): { handout: Handout | undefined; html: string; reported: Diagnostic[] } {
  const reported: Diagnostic[] = [];
  const report = (problem: Diagnostic) => reported.push(problem);
  const folders = { templates: setting.templates ?? ['templates'], fonts: FONTS };
  const theme = loadTheme(workspaceWith(setting.files), folders, report);
  const whole = { title: 'A Guide', ...guide };
  const excerpts = setting.excerpts ?? [];
  const sound = { guide: whole, isFaulty: () => false };
  const handout =
    theme &&
    renderHandout(
      {
        guide: whole,
        guideFile: 'guides/a.yaml',
        articles: setting.articles ?? new Map(),
        excerpts,
        meter: setting.meter ?? NOTHING_QUOTED,
        reading: readingOf(sound, excerpts, syllableCounter()),
        edition: setting.edition ?? 'participant',
        paper: setting.paper ?? 'letter',
        booklet: setting.booklet ?? false,
        placeOf(path) {
          const start = setting.startOf?.(path) ?? 7;
          return { file: `guides/a.yaml#${path.join('.')}`, start, end: start + 2 };
        },
        placeWithin: (path, start, end) => ({
          file: `guides/a.yaml#${path.join('.')}`,
          start,
          end,
        }),
        memory: NO_MEMORY,
        isBlank: () => false,
        isFaulty: () => false,
        readPicture: pictureReader(workspaceWith(setting.files)),
      },
      theme,
      report,
    );
  return { handout, html: handout?.html ?? '', reported };
}

/** The document without its `<style>` and the marks by which printing names parts of the text. */
export function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>')).replaceAll(/ data-block="" data-part="[\d-]+"/g, '');
}

/** An article with these facts; its text does not matter here. */
export function article(metadata: Partial<ArticleMetadata> = {}): Article {
  return {
    file: 'guides/articles/a.md',
    metadata: { title: 'An Article', ...metadata },
    text: '',
    blocks: [],
    marks: [],
    origins: [],
  };
}

/** Text set plainly. */
export function plain(text: string): Run {
  return { kind: 'text', text, emphasis: [] };
}

/** A numbered paragraph. */
export function paragraph(number: number, ...runs: readonly Run[]): ExcerptBlock {
  return { kind: 'paragraph', number, runs };
}

/** An excerpt with these blocks. */
export function excerpt(
  number: number,
  blocks: readonly ExcerptBlock[],
  more: Partial<Excerpt> = {},
): Excerpt {
  return { number, articleId: 'a', article: article(), pieces: [], relied: [], blocks, ...more };
}
