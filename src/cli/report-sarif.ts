import { pathToFileURL } from 'node:url';
import {
  aboutCode,
  CODES,
  type Code,
  type Diagnostic,
  findInstallation,
  type Place,
  type Severity,
  type TextEdit,
} from '../index.ts';
import { regionsIn } from './report-places.ts';

/** SARIF 2.1.0, an OASIS standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

/**
 * Problems as a SARIF 2.1.0 log, which code hosts show beside the lines. Paths are as people are
 * shown them, relative to the working directory where they lie below it.
 */
export function problemsSarif(
  problems: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
): unknown {
  const regionOf = regionsIn(texts);
  const region = (place: Place) => {
    const { line, column, endLine, endColumn } = regionOf(place);
    return { startLine: line, startColumn: column, endLine, endColumn };
  };
  const physicalLocation = (place: Place) => ({
    artifactLocation: { uri: uriOf(place.file) },
    // A file that could not be read has no lines to point to.
    ...(texts.has(place.file) ? { region: region(place) } : {}),
  });
  const fixOf = (fix: TextEdit) => ({
    description: messageOf(fix.title),
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(fix.file) },
        replacements: [{ deletedRegion: region(fix), insertedContent: { text: fix.text } }],
      },
    ],
  });
  // Each is one way to mend the whole problem (3.27.30): to choose one is a person's part.
  const fixes = ({ fix, choices = [] }: Diagnostic) => [...(fix ? [fix] : []), ...choices];
  const codes = Object.keys(CODES) as Code[];
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'studyguide',
            version: findInstallation().version,
            rules: codes.map((code) => {
              const { severity, meaning, rule } = aboutCode(code);
              return {
                id: code,
                shortDescription: messageOf(meaning),
                ...(rule && { help: messageOf(`${rule.why}\n\n${rule.instead}`) }),
                defaultConfiguration: { level: LEVELS[severity] },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results: problems.map((problem) => ({
          ruleId: problem.code,
          ruleIndex: codes.indexOf(problem.code),
          level: LEVELS[problem.severity],
          message: messageOf([problem.message, problem.hint].filter(Boolean).join('\n')),
          locations: [{ physicalLocation: physicalLocation(problem) }],
          ...(problem.related && {
            relatedLocations: problem.related.map((one, id) => ({
              id,
              physicalLocation: physicalLocation(one),
              message: messageOf(one.message),
            })),
          }),
          ...(fixes(problem).length > 0 && { fixes: fixes(problem).map(fixOf) }),
        })),
      },
    ],
  };
}

/** A message in plain text. Braces are written twice: single ones stand for arguments (3.11.5). */
function messageOf(text: string): { text: string } {
  return { text: text.replace(/[{}]/g, '$&$&') };
}

function uriOf(file: string): string {
  if (file.startsWith('/')) return pathToFileURL(file).href;
  return file.split('/').map(encodeURIComponent).join('/');
}
