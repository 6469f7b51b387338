import { resolve } from 'node:path';
import { readSeries, type SeriesFile } from '../../1-guide/read-series.ts';
import { SERIES_NAMES } from '../../1-guide/series-names.ts';
import { shown } from '../../build/find-guides.ts';
import { LiveWorkspace } from '../../build/live-workspace.ts';
import { type LoadedTheme, loadThemeFromDisk } from '../../build/load-theme.ts';
import { OverlayWorkspace } from '../../build/overlay-workspace.ts';
import {
  type Compiled,
  type CompiledHandout,
  compile,
  draftParts,
  type Edition,
  fontFile,
  newMemory,
  type Paper,
  syllableCounter,
} from '../../compile.ts';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { positionsIn } from '../../source/text.ts';
import { joinPath } from '../../source/workspace.ts';
import type { DraftPage, StudioProblem } from '../messages/drafts.ts';
import type { KnownFile, LibraryFolders } from './library.ts';

/** What to make of a guide's text. */
export interface DraftSettings {
  /** The edition to make; with none the text is checked alone. */
  readonly edition: Edition | undefined;
  readonly paper?: Paper | undefined;
  /** Whether it is for a screen, with its fonts linked. */
  readonly draft?: boolean | undefined;
  /** Whether marks say where its parts are from. */
  readonly marks?: boolean | undefined;
}

/** Where the fonts are that drafts link to. */
export const FONTS_PATH = '/draft-fonts/';

/** Compiles guides as they stand in an editor, with all else from the disk as it is now. */
export class Drafts {
  readonly #workspace: LiveWorkspace;
  /** The guides folder, as the compiler names it. */
  readonly #folder: string;
  readonly #loadTheme: () => LoadedTheme;
  /** What stays the same from one keystroke to the next, so that it is not made anew. */
  readonly #memory = newMemory();
  readonly #syllables = syllableCounter();
  #theme: LoadedTheme | undefined;

  constructor({ cwd, guidesFolder }: LibraryFolders, templates: string | undefined) {
    this.#workspace = new LiveWorkspace({ cwd, within: [resolve(cwd, guidesFolder)] });
    this.#folder = shown(guidesFolder, cwd);
    this.#loadTheme = () => loadThemeFromDisk(cwd, templates);
  }

  /** Compiles a text in place of a guide's file; the file itself where there is no text. */
  compile({ file }: KnownFile, text: string | undefined, settings: DraftSettings): Compiled {
    const { edition, paper, draft, marks } = settings;
    const texts = new Map(text === undefined ? [] : [[file, text]]);
    const loaded = edition && this.#loaded();
    const compiled = compile(file, {
      workspace: new OverlayWorkspace(this.#workspace, texts),
      theme: loaded?.theme,
      editions: edition ? [edition] : undefined,
      paper,
      marks,
      memory: this.#memory,
      syllables: this.#syllables,
      fontAddress: draft ? (name) => FONTS_PATH + encodeURIComponent(name) : undefined,
    });
    if (!loaded || loaded.diagnostics.length === 0) return compiled;
    return {
      ...compiled,
      diagnostics: [...loaded.diagnostics, ...compiled.diagnostics],
      texts: new Map([...loaded.texts, ...compiled.texts]),
    };
  }

  /** Checks a guide as it is on disk; `used` has every file that was read or looked for. */
  check({ file }: KnownFile): { readonly compiled: Compiled; readonly used: readonly string[] } {
    const used = new Set<string>();
    const { list, today } = this.#workspace;
    const workspace = {
      read: (path: string) => {
        used.add(path);
        return this.#workspace.read(path);
      },
      list: list.bind(this.#workspace),
      today: today.bind(this.#workspace),
      used: [],
    };
    return {
      compiled: compile(file, {
        workspace,
        theme: undefined,
        memory: this.#memory,
        syllables: this.#syllables,
      }),
      used: [...used],
    };
  }

  /** The group that the file of the series names. */
  group(): string | undefined {
    return this.#series()?.series.group;
  }

  /** The single values of the series' file by their pointers, which a guide takes where it has none. */
  shared(): Readonly<Record<string, string>> {
    const shared: Record<string, string> = {};
    for (const [key, value] of Object.entries(this.#series()?.yaml.value ?? {})) {
      if (typeof value === 'string') shared[`/${key}`] = value;
      if (typeof value !== 'object' || Array.isArray(value)) continue;
      for (const [inner, one] of Object.entries(value)) {
        if (typeof one === 'string') shared[`/${key}/${inner}`] = one;
      }
    }
    return shared;
  }

  #series(): SeriesFile | undefined {
    const names = SERIES_NAMES.map((name) => joinPath(this.#folder, name));
    const ignore = () => undefined;
    const found = readSeries(names, this.#workspace, ignore, ignore);
    return found === 'missing' ? undefined : found;
  }

  /** A font file that drafts link to, by its name. */
  font(name: string): Uint8Array | undefined {
    const { theme } = this.#loaded();
    return theme && fontFile(theme, name);
  }

  /** Templates and fonts are read once, for the first draft. */
  #loaded(): LoadedTheme {
    this.#theme ??= this.#loadTheme();
    return this.#theme;
  }
}

/** A handout in the pieces that change at different rates. */
export function draftPage({ html, title, direction }: CompiledHandout): DraftPage {
  const { root, styles, body } = draftParts(html);
  return { title, lang: root.lang ?? '', dir: direction, classes: root.class ?? '', styles, body };
}

/** Problems as the page tells them; `file` is the one whose text was sent. */
export function studioProblems(
  file: string,
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): StudioProblem[] {
  const positions = new Map<string, ReturnType<typeof positionsIn>>();
  const lineOf = (name: string, offset: number) => {
    const at = positions.get(name) ?? positionsIn(texts.get(name) ?? '');
    positions.set(name, at);
    return at(offset).line;
  };
  return diagnostics.map(({ related: _, ...problem }) => ({
    ...problem,
    here: problem.file === file,
    line: lineOf(problem.file, problem.start),
  }));
}
