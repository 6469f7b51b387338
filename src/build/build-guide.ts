import { join, resolve } from 'node:path';
import { PrintError, type Turns } from '../6-print/index.ts';
import type { Compiled, CompiledHandout, Levels, Reading, ReadingTime } from '../compile.ts';
import { type Diagnostic, hasErrors } from '../source/diagnostic.ts';
import { noBooklet } from './booklets.ts';
import type { BuildOptions } from './build.ts';
import { filesNamed } from './files-named.ts';
import type { GuideToBuild } from './find-guides.ts';
import type { LazyPrinter } from './lazy-printer.ts';
import {
  type BuildEvent,
  type Failure,
  FORMATS,
  type GuideOutcome,
  type OutputFormat,
  type WrittenFile,
} from './outcome.ts';
import { pageProblems } from './page-findings.ts';
import type { Prepared } from './prepare.ts';
import { type BuildRecords, type KnownGuide, madeFrom } from './record/build-records.ts';
import { hashOf } from './record/file-hashes.ts';
import type { FileRecord } from './record/guide-record.ts';
import type { Inputs } from './record/inputs.ts';
import type { Unprinted } from './unprinted.ts';
import { WriteError, writeWhole } from './write-whole.ts';

/** What all guides of a build share. */
export interface Workshop {
  readonly options: BuildOptions;
  readonly prepared: Pick<Prepared, 'loaded' | 'compileTraced'>;
  readonly printing: LazyPrinter;
  readonly records: BuildRecords;
  /** Handouts that are printed and written at a time. */
  readonly turns: Turns;
  readonly unprinted: Unprinted;
  /** The hash of all that makes a PDF of a document. */
  readonly press: string;
}

/** One guide among others. */
export interface GuideAtHand {
  readonly guide: GuideToBuild;
  /** What is known of it; nothing of it is used where all is to be made anew. */
  readonly known: KnownGuide | undefined;
  /** The hash of all that it depends on besides its inputs. */
  readonly basis: string;
  readonly tell: (event: BuildEvent) => void;
  /** Called once what is left to do is the browser's and the disk's. */
  readonly onCompiled: () => void;
}

/** Compiles, prints and writes one guide; a fault of the program's own in it stops no other. */
export async function buildGuide(at: GuideAtHand, shop: Workshop): Promise<GuideOutcome> {
  let traced: ReturnType<Prepared['compileTraced']>;
  try {
    traced = shop.prepared.compileTraced(at.guide);
  } catch (error) {
    return faultOutcome(at.guide.file, error);
  }
  const { compiled, inputs } = traced;
  const failed = hasErrors(compiled.diagnostics);
  const making = (failed ? [] : compiled.handouts).map((handout) => {
    const onPrinted = shop.unprinted.add();
    const made = shop.turns.take(() => makeHandout(handout, compiled, at, { ...shop, onPrinted }));
    return made.finally(onPrinted);
  });
  at.onCompiled();
  const made = await Promise.all(making);
  return finish(compiled, inputs, made, at, shop);
}

function faultOutcome(file: string, error: unknown): GuideOutcome {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const failure = {
    code: 'fault',
    message: `The program failed on ${file}; this is a fault in it, not in the guide.`,
    hint: `Please report it with these lines:\n${what}`,
  };
  return {
    ...{ file, title: undefined, diagnostics: [], texts: new Map(), written: [], upToDate: [] },
    ...{ unchanged: false, failures: [failure], meter: undefined, reading: undefined },
  };
}

/** What came of one handout. */
interface MadeHandout {
  readonly files: readonly { readonly record: FileRecord; readonly isNew: boolean }[];
  readonly notices: readonly string[];
  readonly problems: readonly Diagnostic[];
  readonly failure?: Failure;
  /** Whether the build was ended before the handout was made. */
  readonly isCut?: boolean;
}

/** What was printed. */
type Page = Pick<FileRecord, 'findings' | 'notice'> & {
  readonly counts: Pick<WrittenFile, 'pages' | 'sides'>;
  readonly bytes: Uint8Array;
};

async function makeHandout(
  handout: CompiledHandout,
  compiled: Compiled,
  { guide, known, tell }: GuideAtHand,
  { options, printing, press, onPrinted }: Workshop & { readonly onPrinted: () => void },
): Promise<MadeHandout> {
  const { edition, paper, booklet, html } = handout;
  const { cwd = process.cwd(), out = 'output', formats = FORMATS, signal } = options;
  const files: { record: FileRecord; isNew: boolean }[] = [];
  const notices: string[] = [];
  if (signal?.aborted) return { files, notices, problems: [], isCut: true };
  const note = (message: string | undefined) => {
    if (!message) return;
    notices.push(message);
    tell({ kind: 'notice', message });
  };
  if (options.booklets) note(noBooklet(edition));

  const nameOf = (format: OutputFormat) =>
    `${guide.name}-${edition}${booklet ? '-booklet' : ''}.${format}`;
  const write = async (
    format: OutputFormat,
    madeOf: string,
    content: string | Uint8Array,
    { counts, findings, notice }: Omit<Page, 'bytes'>,
  ) => {
    const path = join(out, nameOf(format));
    await writeWhole(resolve(cwd, path), content);
    const bytes = Buffer.byteLength(content);
    const one = { path, guide: guide.file, edition, paper, booklet, format, ...counts, bytes };
    const record = { written: one, hash: hashOf(content), made: madeOf, findings, notice };
    files.push({ record, isNew: true });
    tell({ kind: 'wrote', written: one });
  };
  // What is told at the end is counted while the PDF is being finished.
  const count = () => {
    compiled.reading.levels();
    compiled.reading.time();
  };
  const print = async (): Promise<Page> => {
    tell({ kind: 'printing', file: guide.file, edition, booklet });
    const { bytes, pages, sides, findings, notice } = await printing.print(handout, () => {
      onPrinted();
      count();
    });
    return { bytes, counts: { pages, sides }, findings, notice };
  };

  try {
    // Printed before anything is written: what cannot be printed leaves its draft as it was too.
    const madeOf = madeFrom([press, handout]);
    const isPrinted = formats.includes('pdf');
    const keptPdf = isPrinted ? known?.file(nameOf('pdf'), madeOf) : undefined;
    const page = isPrinted && !keptPdf ? await print() : undefined;
    note((page ?? keptPdf)?.notice);
    const problems = pageProblems(compiled, handout, (page ?? keptPdf)?.findings ?? []);
    if (hasErrors(problems)) return { files, notices, problems };
    // A booklet is for paper alone.
    if (formats.includes('html') && !booklet) {
      const keptHtml = known?.file(nameOf('html'), hashOf(html));
      if (keptHtml) files.push({ record: keptHtml, isNew: false });
      else await write('html', hashOf(html), html, { counts: {}, findings: [] });
    }
    if (keptPdf) files.push({ record: keptPdf, isNew: false });
    if (page) await write('pdf', madeOf, page.bytes, page);
    return { files, notices, problems };
  } catch (error) {
    if (signal?.aborted) return { files, notices, problems: [], isCut: true };
    if (!(error instanceof PrintError) && !(error instanceof WriteError)) throw error;
    const code = error instanceof PrintError ? error.code : `write/${error.code}`;
    const failure = { code, message: error.message, hint: error.hint };
    return { files, notices, problems: [], failure };
  }
}

function finish(
  { file, title, diagnostics, texts, meter, reading }: Compiled,
  inputs: Inputs,
  made: readonly MadeHandout[],
  { guide, basis }: GuideAtHand,
  { prepared, records }: Workshop,
): GuideOutcome {
  // Copied: what is cut out of a text holds on to all of it, and the outcome is kept.
  const told = structuredClone({
    title,
    diagnostics: [...diagnostics, ...made.flatMap(({ problems }) => problems)],
    meter,
    levels: reading.levels(),
    time: reading.time(),
  });
  const failures = made.flatMap(({ failure }) => failure ?? []);
  const files = new Map(
    made.flatMap(({ files }) =>
      files.map(({ record }) => {
        const { edition, booklet, format } = record.written;
        return [`${guide.name}-${edition}${booklet ? '-booklet' : ''}.${format}`, record] as const;
      }),
    ),
  );
  const whole = {
    ...{ basis, inputs, files: [...files.keys()], ...told },
    loaded: prepared.loaded.diagnostics,
    notices: made.flatMap(({ notices }) => notices),
  };
  const isWhole = failures.length === 0 && !made.some(({ isCut }) => isCut);
  records.keep(guide, files, isWhole ? whole : undefined);
  const named = filesNamed(told.diagnostics);
  const written = (isNew: boolean) =>
    made
      .flatMap(({ files }) => files.filter((one) => one.isNew === isNew))
      .map((one) => one.record.written);
  const { levels, time, ...rest } = told;
  return {
    ...{ file, ...rest, failures, written: written(true), upToDate: written(false) },
    unchanged: false,
    reading: plainReading(levels, time),
    texts: new Map([...texts].filter(([name]) => named.has(name))),
  };
}

/** What was counted of a guide, and holds on to nothing else of it. */
function plainReading(levels: Levels, time: ReadingTime): Reading {
  return { levels: () => levels, time: () => time };
}
