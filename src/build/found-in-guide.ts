import type { Compiled, Levels, ReadingTime } from '../compile.ts';
import type { CheckedGuide } from './check.ts';
import { filesNamed } from './files-named.ts';
import type { Prepared } from './prepare.ts';

/** What is told of one guide. */
export type FoundInGuide = Pick<Compiled, keyof CheckedGuide | 'diagnostics' | 'texts'>;

/**
 * What is told of some guides, and of their texts those that a problem points to. Plain at once: what
 * counts later would hold on to the whole guide.
 */
export function foundIn(prepared: Prepared, start: number, end: number): PlainFound[] {
  return prepared.guides.slice(start, end).map((guide) => {
    const { file, meter, reading, silent, diagnostics, texts } = prepared.compile(guide);
    const files = filesNamed(diagnostics);
    const needed = new Map([...texts].filter(([name]) => files.has(name)));
    return toPlain({ file, meter, reading, silent, diagnostics, texts: needed });
  });
}

/** The same as plain data, which alone can pass from thread to thread: all is counted now. */
export type PlainFound = Omit<FoundInGuide, 'reading'> & {
  readonly levels: Levels;
  readonly time: ReadingTime;
};

function toPlain({ reading, ...found }: FoundInGuide): PlainFound {
  return { ...found, levels: reading.levels(), time: reading.time() };
}

/** What was told of a guide before it was made plain data. */
export function fromPlain({ levels, time, ...found }: PlainFound): FoundInGuide {
  return { ...found, reading: { levels: () => levels, time: () => time } };
}
