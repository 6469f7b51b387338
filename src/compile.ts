import { type GuideFile, readGuide } from './1-guide/read-guide.ts';
import type { Edition, Paper } from './1-guide/schema.ts';
import type { Article } from './2-article/article.ts';
import { readArticle } from './2-article/read-article.ts';
import type { Excerpt } from './3-excerpt/excerpt.ts';
import { resolveExcerpts } from './3-excerpt/resolve-excerpts.ts';
import type { Span } from './3-excerpt/span.ts';
import { checkGuide } from './4-check/check-guide.ts';
import { type Meter, NOTHING_QUOTED } from './4-check/meter.ts';
import { NOTHING_TO_READ, type Reading } from './4-check/reading/reading.ts';
import type { CountSyllables } from './4-check/reading/syllables.ts';
import {
  type Handout,
  pictureReader,
  renderHandout,
  type SurelySets,
  type Theme,
  whyNoBooklet,
} from './5-handout/index.ts';
import type { Code } from './source/codes.ts';
import { type Diagnostic, hasErrors, inOrder, type Place } from './source/diagnostic.ts';
import { type Memory, NO_MEMORY } from './source/memory.ts';
import { folderOf, joinPath, type Workspace } from './source/workspace.ts';
import type { YamlPath } from './source/yaml/read-yaml.ts';

export { EDITIONS, type Edition, PAPERS, type Paper } from './1-guide/editions.ts';
/** What those who compile guides need of the stages, so that they need not know them. */
export { guideJsonSchema, seriesJsonSchema } from './1-guide/json-schema.ts';
export { SERIES_NAMES } from './1-guide/series-names.ts';
export type { StartLanguage } from './1-guide/starts.ts';
export {
  ARTICLE_KINDS,
  type Article,
  type ArticleMetadata,
  bareName,
} from './2-article/article.ts';
export { textChanges } from './2-article/check-text.ts';
export { textBelow, withTextBelow } from './2-article/front-matter-bounds.ts';
export { readArticle } from './2-article/read-article.ts';
export { reviewArticle } from './2-article/review-article.ts';
export { fingerprintOf } from './2-article/text-hash.ts';
export { type TrimmedFile, trimArticle } from './2-article/trim-article.ts';
export { countWords } from './2-article/word-count.ts';
export { type Facts, factsOfText, withFacts, writeArticle } from './2-article/write-article.ts';
export type { Excerpt } from './3-excerpt/excerpt.ts';
export {
  type NamedPassage,
  namePassage,
  type RefusedPassage,
} from './3-excerpt/naming/name-passage.ts';
export { proposeId } from './3-excerpt/naming/propose-id.ts';
export type { RefusalReason } from './3-excerpt/naming/refusals.ts';
export type { PassageFields } from './3-excerpt/naming/single-out.ts';
export {
  type ReadingBlock,
  type ReadingExcerpt,
  type ReadingRun,
  type ReadingView,
  readingView,
} from './3-excerpt/reading-view.ts';
export { type Requoted, requote, type WordChange } from './3-excerpt/requote.ts';
export type { Span } from './3-excerpt/span.ts';
export type { Meter, QuotedArticle, QuotedAuthor } from './4-check/meter.ts';
export type { Level, Levels, Reading, ReadingTime } from './4-check/reading/reading.ts';
export { type CountSyllables, syllableCounter } from './4-check/reading/syllables.ts';
export { type AboutCode, aboutCode } from './4-check/rules/about-code.ts';
export {
  type DraftParts,
  draftParts,
  fontFile,
  loadTheme,
  type SurelySets,
  sureToSet,
  type Theme,
  type ThemeFolders,
  whyNoBooklet,
} from './5-handout/index.ts';

export { type Memory, newMemory } from './source/memory.ts';

/** How to compile a guide. */
export interface CompileSettings {
  /** Where the guide and its articles are read. */
  readonly workspace: Workspace;
  /** Templates, styles and fonts; without them the guide is checked but not set. */
  readonly theme: Theme | undefined;
  /** Editions to make; those the guide asks for when left out. */
  readonly editions?: readonly Edition[] | undefined;
  /** Paper; what the guide asks for, or letter, when left out. */
  readonly paper?: Paper | undefined;
  /** Whether to lay out a booklet of each edition that has one, after the edition itself. */
  readonly booklets?: boolean | undefined;
  /** Counts syllables; guides that are compiled one after another had best share one counter. */
  readonly syllables?: CountSyllables | undefined;
  /** Whether to mark what each element shows of the guide: for drafts, never to print. */
  readonly marks?: boolean | undefined;
  /** What is known from compiling the same guide before, and becomes known now; nothing when left out. */
  readonly memory?: Memory | undefined;
  /** The address of a font file by its name, to link fonts instead of embedding them: for drafts. */
  readonly fontAddress?: ((file: string) => string) | undefined;
  /**
   * Where only problems are wanted: an edition that is sure to set without one is not set, and not
   * among the handouts. For the program's own templates alone, which are known not to fail.
   */
  readonly surelySets?: SurelySets | undefined;
}

/** One edition of a guide as a document of its own. */
export interface CompiledHandout extends Handout {
  readonly edition: Edition;
  readonly paper: Paper;
  /** Whether its pages are half a sheet, to be folded. */
  readonly booklet: boolean;
}

/** A guide's articles, and what it takes from them. */
interface Resolved {
  /** The articles that could be read, by the guide's name for each. */
  readonly articles: ReadonlyMap<string, Article>;
  /** The excerpts whose passages were found, in the guide's order. */
  readonly excerpts: readonly Excerpt[];
  /** Where words in quotation marks elsewhere in the guide stand, by the guide's name for each. */
  readonly quoted: ReadonlyMap<string, readonly Span[]>;
  /** How much is quoted. */
  readonly meter: Meter;
  /** How hard it is to read, and how long that takes. */
  readonly reading: Reading;
  /** Rules that were not applied, since they know English words only. */
  readonly silent: readonly Code[];
}

/** What a guide takes from its articles before any could be read. */
const NOTHING: Resolved = {
  articles: new Map(),
  excerpts: [],
  quoted: new Map(),
  meter: NOTHING_QUOTED,
  reading: NOTHING_TO_READ,
  silent: [],
};

/** What came of a guide. */
export interface Compiled extends Resolved {
  /** The guide's file, as it was named. */
  readonly file: string;
  /** The guide's title, where it could be read. */
  readonly title: string | undefined;
  /** The session's date, YYYY-MM-DD, where the guide has one. */
  readonly date: string | undefined;
  /** The editions that the guide asks for, whichever are made. */
  readonly asked: readonly Edition[];
  /** The editions; none where there is an error. */
  readonly handouts: readonly CompiledHandout[];
  /** Every problem, in the order of files and places. */
  readonly diagnostics: readonly Diagnostic[];
  /** The text of each file read, by name, for showing problems in place. */
  readonly texts: ReadonlyMap<string, string>;
  /**
   * Where a value is in the guide, by its path, or a stretch of a text, by offsets into it; the start of
   * the file where it could not be read.
   */
  placeOf(path: readonly (string | number)[], part?: { start: number; end: number }): Place;
  /** The most pages the guide wants its participant edition to have. */
  readonly mostPages:
    | { readonly pages: number; readonly start: number; readonly end: number }
    | undefined;
}

/**
 * One guide, stages 1 to 5 in order: text in, HTML and problems out. Nothing is thrown for what an
 * author can get wrong, and one run reports everything.
 */
export function compile(file: string, settings: CompileSettings): Compiled {
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<string, string>();
  const told = new Set<string>();
  // Editions share the guide's texts: what is wrong with one is told once.
  const report = (problem: Diagnostic) => {
    const { code, file, start, message } = problem;
    const size = told.size;
    if (told.add(JSON.stringify([code, file, start, message])).size > size) {
      diagnostics.push(problem);
    }
  };
  const keepText = (name: string, text: string) => void texts.set(name, text);

  const { memory = NO_MEMORY } = settings;
  const guideFile = readGuide(file, settings.workspace, report, keepText, memory);
  const handouts: CompiledHandout[] = [];
  let resolved = NOTHING;
  if (guideFile) {
    const articles = readArticles(guideFile, settings.workspace, memory, report, keepText);
    const excerpts = resolveExcerpts(guideFile, articles, report, memory);
    const { relied: quoted, ...checked } = checkGuide(
      guideFile,
      articles,
      excerpts,
      report,
      settings.syllables,
      memory,
    );
    resolved = { articles, excerpts, quoted, ...checked };
    if (settings.theme) {
      handouts.push(...render(guideFile, resolved, settings, settings.theme, report));
    }
  }

  const failed = !guideFile?.sound || hasErrors(diagnostics);
  const pages = guideFile?.guide.print?.pages;
  const place = guideFile?.placeOf(['print', 'pages']);
  return {
    file,
    title: guideFile?.guide.title,
    date: guideFile?.guide.session?.date,
    asked: editionsAsked(guideFile),
    handouts: failed ? [] : handouts,
    diagnostics: inOrder(diagnostics),
    texts,
    ...resolved,
    placeOf(path, part) {
      if (!guideFile) return { file, start: 0, end: 0 };
      return part ? guideFile.placeWithin(path, part.start, part.end) : guideFile.placeOf(path);
    },
    mostPages: pages && place ? { pages, start: place.start, end: place.end } : undefined,
  };
}

function editionsAsked(guideFile: GuideFile | undefined): readonly Edition[] {
  const asked = guideFile?.guide.print?.editions ?? 'participant';
  return typeof asked === 'string' ? [asked] : asked;
}

function readArticles(
  guideFile: GuideFile,
  workspace: Workspace,
  memory: Memory,
  report: (problem: Diagnostic) => void,
  keepText: (file: string, text: string) => void,
): Map<string, Article> {
  const articles = new Map<string, Article>();
  for (const [id, path] of Object.entries(guideFile.guide.articles ?? {})) {
    const file = joinPath(folderOf(guideFile.file), path);
    const named = guideFile.placeOf(['articles', id]);
    const article = readArticle(file, named, workspace, report, keepText, memory);
    if (article) articles.set(id, article);
  }
  return articles;
}

function render(
  guideFile: GuideFile,
  resolved: Resolved,
  settings: CompileSettings,
  theme: Theme,
  report: (problem: Diagnostic) => void,
): CompiledHandout[] {
  const { guide } = guideFile;
  const editions = settings.editions ?? editionsAsked(guideFile);
  const paper = settings.paper ?? guide.print?.paper ?? 'letter';
  const readPicture = pictureReader(settings.workspace);
  const { placeOf, placeWithin, keyPlaceOf, isFaulty } = guideFile;
  // A value that is not there stands where its key does.
  const isBlank = (path: YamlPath) => placeOf(path).start === keyPlaceOf(path).start;
  const wanted = [...new Set(editions)].flatMap((edition) => {
    const withBooklet = settings.booklets && whyNoBooklet(edition) === undefined;
    const whole = { edition, booklet: false };
    return withBooklet ? [whole, { edition, booklet: true }] : [whole];
  });
  return wanted.flatMap(({ edition, booklet }) => {
    const input = {
      guide,
      guideFile: guideFile.file,
      ...resolved,
      edition,
      paper,
      booklet,
      marks: settings.marks,
      memory: settings.memory ?? NO_MEMORY,
      fontAddress: settings.fontAddress,
      readPicture,
      placeOf,
      placeWithin,
      isBlank,
      isFaulty,
    };
    if (settings.surelySets?.(input)) return [];
    const handout = renderHandout(input, theme, report);
    return handout ? [{ ...handout, edition, paper, booklet }] : [];
  });
}
