import type { Compiled, Levels, Reading, ReadingTime } from '../compile.ts';
import type { CheckedGuide } from './check.ts';
import { filesNamed } from './files-named.ts';
import type { Prepared } from './prepare.ts';

/** What is told of one guide. */
export type FoundInGuide = CheckedGuide & Pick<Compiled, 'diagnostics' | 'texts'>;

/** Guides that are taken at a time; those that stand together often share articles. */
const AT_A_TIME = 16;

/** What is told of some guides that follow one another. */
export interface FoundStretch {
  /** Which of all guides the first is, from 0. */
  readonly start: number;
  readonly found: readonly PlainFound[];
}

/** What threads that look at guides together are told. */
export interface Share {
  /** One number that all threads have: how many of the guides are taken. */
  readonly taken: SharedArrayBuffer;
  /** Whether to measure how hard and how long each guide is to read. */
  readonly measured: boolean;
}

/** What is told of those guides that no other thread takes. */
export function foundInShare(prepared: Prepared, { taken, measured }: Share): FoundStretch[] {
  const count = new Int32Array(taken);
  const stretches: FoundStretch[] = [];
  const take = () => Atomics.add(count, 0, AT_A_TIME);
  for (let start = take(); start < prepared.guides.length; start = take()) {
    stretches.push({ start, found: foundIn(prepared, start, start + AT_A_TIME, measured) });
  }
  return stretches;
}

/**
 * What is told of some guides, and of their texts those that a problem points to. Plain at once: what
 * counts later would hold on to the whole guide.
 */
function foundIn(prepared: Prepared, start: number, end: number, measured: boolean): PlainFound[] {
  return prepared.guides.slice(start, end).map((guide) => {
    const { file, meter, reading, silent, diagnostics, texts } = prepared.compile(guide);
    const files = filesNamed(diagnostics);
    const needed = new Map([...texts].filter(([name]) => files.has(name)));
    const told = { file, meter, silent, diagnostics, texts: needed };
    return { ...told, reading: measured ? counted(reading) : undefined };
  });
}

/** The same as plain data, which alone can pass from thread to thread. */
export type PlainFound = Omit<FoundInGuide, 'reading'> & {
  readonly reading: { readonly levels: Levels; readonly time: ReadingTime } | undefined;
};

function counted(reading: Reading): PlainFound['reading'] {
  return { levels: reading.levels(), time: reading.time() };
}

/** What was told of a guide before it was made plain data. */
export function fromPlain({ reading, ...found }: PlainFound): FoundInGuide {
  if (!reading) return { ...found, reading };
  return { ...found, reading: { levels: () => reading.levels, time: () => reading.time } };
}
