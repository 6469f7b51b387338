import type { Diagnostic, Report } from '../source/diagnostic.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import type { Workspace } from '../source/workspace.ts';
import type { YamlFile, YamlPath } from '../source/yaml/read-yaml.ts';
import { explainIssues, type FileFormat } from './explain.ts';
import { keyHomes, keysAt } from './keys.ts';
import { fileText, type OpenedFile, openText } from './open-file.ts';
import { guideSchema } from './schema.ts';
import { type Series, seriesSchema } from './series-schema.ts';

/** What a season shares, and where each value of it stands. */
export interface SeriesFile {
  /** What is sound of it. */
  readonly series: Series;
  readonly yaml: YamlFile;
  /** False when problems were reported: no guide of the folder may print. */
  readonly sound: boolean;
}

/**
 * Reads what the guides of a folder share. Every problem in it is reported: `missing` where there is
 * no such file, which is fine, and undefined where nothing of it can be used, which is not.
 */
export function readSeries(
  files: readonly string[],
  workspace: Workspace,
  report: Report,
  keepText: (file: string, text: string) => void,
  memory: Memory = NO_MEMORY,
): SeriesFile | 'missing' | undefined {
  const file = files.find((name) => {
    const read = workspace.read(name);
    return read.ok || read.reason !== 'missing';
  });
  if (file === undefined) return 'missing';
  const text = fileText(file, 'series file', workspace, report, keepText);
  if (text === undefined) return undefined;
  // The guides of a folder share it.
  const { series, problems } = memory.about(readText, memory, file, text);
  problems.forEach(report);
  return series;
}

/** What a series file's text says, and all that is wrong with it. */
function readText(memory: Memory, file: string, text: string) {
  const problems: Diagnostic[] = [];
  const watch: Report = (problem) => void problems.push(problem);
  const opened = openText(file, text, watch, memory);
  return { series: opened && understand(opened), problems };
}

function understand({ yaml, isEmpty, report }: OpenedFile): SeriesFile {
  if (isEmpty) return { yaml, series: {}, sound: yaml.sound };
  const result = seriesSchema.safeParse(yaml.value);
  if (result.success) return { yaml, series: result.data, sound: yaml.sound };
  const { issues } = result.error;
  explainIssues(issues, yaml, seriesFormat(), report);
  const faulty = new Set(
    issues.flatMap(({ path: [top], ...issue }) =>
      top === undefined && issue.code === 'unrecognized_keys' ? issue.keys : [top],
    ),
  );
  const rest = Object.entries(yaml.value).filter(([key]) => !faulty.has(key));
  const salvaged = seriesSchema.safeParse(Object.fromEntries(rest));
  return { yaml, series: salvaged.success ? salvaged.data : {}, sound: false };
}

function seriesFormat(): FileFormat {
  return {
    name: 'The series file',
    schema: seriesSchema,
    homes: new Map([
      ...keyHomes(guideSchema, 'at the top of a guide'),
      ...keyHomes(seriesSchema, 'at the top of the series file'),
    ]),
    elsewhere: (path: YamlPath, key: string) =>
      keysAt(guideSchema, path).includes(key)
        ? `Each guide has its own \`${[...path, key].join('.')}\`: move the line there.`
        : undefined,
  };
}
