import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { FixedFile, FixResult } from '../index.ts';
import { count } from './terminal.ts';

/** What was fixed, a line each, and an empty line; with how many fixes were left out, and why. */
export function fixedLines({ fixed, left }: FixResult): string[] {
  const lines = fixed.map(
    ({ file, line, column, title }) => `${file}:${line}:${column}  ${title}.`,
  );
  lines.push(`${count(fixed.length, 'fix', 'fixes')} made.`);
  if (left > 0) lines.push(`${count(left, 'fix', 'fixes')} left out: more errors would be told.`);
  return [...lines, ''];
}

/** The changes as a unified difference, which `git apply` and `patch -p1` read. */
export function differenceText(files: readonly FixedFile[]): string {
  return files
    .map(({ file, before, after }) => {
      const [old, now] = file.startsWith('/') ? [file, file] : [`a/${file}`, `b/${file}`];
      return createTwoFilesPatch(old, now, before, after, undefined, undefined, {
        headerOptions: FILE_HEADERS_ONLY,
      });
    })
    .join('');
}
