/**
 * The programmatic API. The commands use nothing else of the program.
 *
 * ```js
 * import { build, compile } from 'studyguide';
 *
 * const { handouts, diagnostics } = compile('guides/price-of-a-source.yaml');
 * const { written } = await build({ guides: ['price-of-a-source'], formats: ['pdf'] });
 * ```
 */
export { EDITIONS, type Edition, PAPERS, type Paper } from './1-guide/editions.ts';
export { guideJsonSchema, seriesJsonSchema } from './1-guide/json-schema.ts';
export type { Guide } from './1-guide/schema.ts';
export {
  type BrowserFound,
  type BrowserSurvey,
  type BrowserTried,
  PrintError,
  surveyBrowsers,
} from './6-print/index.ts';
export { newArticleName } from './build/article-name.ts';
export { type BuildOptions, build } from './build/build.ts';
export { type CheckedGuide, type CheckResult, check, type ProblemsFound } from './build/check.ts';
export type { ComparedExcerpt, ComparedGuide } from './build/compare.ts';
export { type CompileOptions, compileFile as compile } from './build/compile-file.ts';
export { type FindOptions, findProblems } from './build/find-problems.ts';
export {
  type AppliedFix,
  type FixedFile,
  type FixOptions,
  type FixResult,
  fix,
} from './build/fix.ts';
export { findInstallation, type Installation } from './build/installation.ts';
export type { LibraryOptions } from './build/library.ts';
export { type NewGuideOptions, newGuide, type StartedGuide } from './build/new-guide.ts';
export {
  type BuildEvent,
  type BuildResult,
  type Failure,
  FORMATS,
  type GuideOutcome,
  type OutputFormat,
  type WrittenFile,
} from './build/outcome.ts';
export {
  type BuildPaperUse,
  type PaperCount,
  type PaperUse,
  paperUse,
} from './build/paper-use.ts';
export type { CheckOptions } from './build/prepare.ts';
export { type ReviewResult, review } from './build/review.ts';
export {
  type ArticleToSave,
  type SavedArticle,
  type SaveOptions,
  saveArticle,
} from './build/save-article.ts';
export { type ArticleName, savedArticle, savedFrom } from './build/saved-article.ts';
export { type SchemaFile, schemaFiles } from './build/schema-files.ts';
export type { Shard } from './build/shard.ts';
export { today } from './build/today.ts';
export { type TrimmedArticle, type TrimOptions, type TrimResult, trim } from './build/trim.ts';
export { UsageError } from './build/usage-error.ts';
export { type WatchOptions, watchBuild } from './build/watch/watch-build.ts';
export { WriteError, writeWhole } from './build/write-whole.ts';
export type {
  Compiled,
  CompiledHandout,
  Facts,
  Level,
  Levels,
  Meter,
  QuotedArticle,
  QuotedAuthor,
  Reading,
  ReadingTime,
  Requoted,
  WordChange,
} from './compile.ts';
export { type AboutCode, ARTICLE_KINDS, aboutCode, bareName } from './compile.ts';
export { type ImportOptions, importArticle } from './import/import-article.ts';
export {
  ImportError,
  type ImportedArticle,
  type ImportedFacts,
  type Removed,
} from './import/imported.ts';
export { listRemoved } from './import/list-removed.ts';
export { proposeName } from './import/propose-name.ts';
export { CODES, type Code } from './source/codes.ts';
export {
  type Diagnostic,
  hasErrors,
  type Place,
  type RelatedPlace,
  type Severity,
  type TextEdit,
} from './source/diagnostic.ts';
export { nearest } from './source/nearest.ts';
export { lineAt, type Position, positionAt, positionsIn } from './source/text.ts';
export type { ReadResult, Workspace } from './source/workspace.ts';
export { openStudio, type Studio, type StudioOptions } from './studio/server/open-studio.ts';
