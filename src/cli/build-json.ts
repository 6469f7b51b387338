import { type BuildResult, paperUse } from '../index.ts';
import { readingJson } from './reading-text.ts';
import { problemsJson } from './report-json.ts';

/** What came of a build, for other programs. */
export function buildJson(result: BuildResult, copies: number | undefined) {
  const { written, upToDate, diagnostics, texts, failures, interrupted, seconds } = result;
  return {
    files: result.guides.flatMap((guide) => [
      ...guide.written,
      ...guide.upToDate.map((file) => ({ ...file, unchanged: true })),
    ]),
    ...(copies === undefined ? {} : { paperUse: paperUse([...written, ...upToDate], copies) }),
    quoted: result.guides.flatMap(({ file, meter }) => (meter ? [{ guide: file, ...meter }] : [])),
    reading: result.guides.flatMap(({ file, reading }) =>
      reading ? [{ guide: file, ...readingJson(reading) }] : [],
    ),
    problems: problemsJson(diagnostics, texts),
    failures,
    interrupted,
    seconds,
  };
}
