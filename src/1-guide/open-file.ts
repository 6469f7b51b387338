import { diagnostic, type Report } from '../source/diagnostic.ts';
import { type Memory, NO_MEMORY } from '../source/memory.ts';
import { readTextFile } from '../source/text-file.ts';
import type { Workspace } from '../source/workspace.ts';
import { readYaml, type YamlFile } from '../source/yaml/read-yaml.ts';
import { readProblem } from './read-problem.ts';
import { isTangle } from './tangle.ts';

/** A YAML file of the guides folder that could be read. */
export interface OpenedFile {
  readonly text: string;
  readonly yaml: YamlFile;
  /** Whether it holds anything. */
  readonly isEmpty: boolean;
  /** Reports a problem, unless it only follows from one that YAML itself has there. */
  readonly report: Report;
}

/** Bytes such a file may have: some hundred times the longest that was ever printed. */
const MOST_BYTES = 2_000_000;

/**
 * Reads a guide, or what a series of them shares, as YAML; undefined after reporting. `what` is
 * what messages call it: "guide". The text read so far is handed to `keepText` either way.
 */
export function openFile(
  file: string,
  what: string,
  workspace: Workspace,
  report: Report,
  keepText: (file: string, text: string) => void,
  memory: Memory = NO_MEMORY,
): OpenedFile | undefined {
  const text = fileText(file, what, workspace, report, keepText);
  return text === undefined ? undefined : openText(file, text, report, memory);
}

/** The text of such a file; undefined after reporting. */
export function fileText(
  file: string,
  what: string,
  workspace: Workspace,
  report: Report,
  keepText: (file: string, text: string) => void,
): string | undefined {
  const read = readTextFile(file, workspace, MOST_BYTES);
  if (!read.ok) {
    const { code, message, hint } = readProblem(read.reason, file, what, read.detail);
    if (read.readable) keepText(file, read.readable);
    const end = read.readable.length;
    report(diagnostic(code, { file, start: end, end }, message, { hint }));
    return undefined;
  }
  keepText(file, read.text);
  return read.text;
}

/** Reads such a text; undefined after reporting. */
export function openText(
  file: string,
  text: string,
  report: Report,
  memory: Memory,
): OpenedFile | undefined {
  if (isTangle(file, text, report)) return undefined;
  const faulty = new Set<number>();
  const yaml = readYaml({ file, text, readOn: true, memory }, (problem) => {
    if (problem.severity === 'error') faulty.add(problem.start);
    report(problem);
  });
  if (!yaml) return undefined;
  const { value } = yaml;
  const tight = typeof value === 'string' ? /^([\w-]+):(?=\S)/.exec(value) : null;
  if (tight) {
    const message = `There is no space after the colon of \`${tight[1]}\`.`;
    const after = yaml.placeOf([]).start + tight[0].length;
    report(
      diagnostic('yaml/syntax', yaml.placeOf([]), message, {
        hint: `Write \`${tight[1]}: \` with a space, then the value.`,
        fix: { file, start: after, end: after, text: ' ', title: 'Add the space' },
      }),
    );
    return undefined;
  }
  return {
    text,
    yaml,
    isEmpty: typeof value === 'string' ? value.trim() === '' : Object.keys(value).length === 0,
    report: (problem) => {
      if (!faulty.has(problem.start)) report(problem);
    },
  };
}
