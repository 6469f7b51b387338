import type { Compiled } from '../compile.ts';
import type { CheckedGuide } from './check.ts';
import type { Prepared } from './prepare.ts';

/** What is told of one guide, as plain data that can pass from thread to thread. */
export type FoundInGuide = Pick<Compiled, keyof CheckedGuide | 'diagnostics' | 'texts'>;

/** What is told of some guides, and of their texts those that a problem points to. */
export function foundIn(prepared: Prepared, start: number, end: number): FoundInGuide[] {
  return prepared.guides.slice(start, end).map((guide) => {
    const { file, meter, reading, silent, diagnostics, texts } = prepared.compile(guide);
    const files = new Set(
      diagnostics.flatMap(({ file: at, fix, choices = [], related = [] }) => [
        at,
        ...(fix ? [fix.file] : []),
        ...[...choices, ...related].map((place) => place.file),
      ]),
    );
    const needed = new Map([...texts].filter(([name]) => files.has(name)));
    return { file, meter, reading, silent, diagnostics, texts: needed };
  });
}
