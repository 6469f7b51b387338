import { join, resolve } from 'node:path';
import { PrintError } from '../6-print/index.ts';
import type { Compiled, CompiledHandout } from '../compile.ts';
import { hasErrors } from '../source/diagnostic.ts';
import { noBooklet } from './booklets.ts';
import type { BuildOptions } from './build.ts';
import type { GuideToBuild } from './find-guides.ts';
import type { LazyPrinter, Printed } from './lazy-printer.ts';
import {
  type BuildEvent,
  type Failure,
  FORMATS,
  type GuideOutcome,
  type OutputFormat,
  type WrittenFile,
} from './outcome.ts';
import { pageProblems } from './page-findings.ts';
import { WriteError, writeWhole } from './write-whole.ts';

/** One guide; a fault of the program's own in it does not stop the others. */
export async function compileAndBuild(
  guide: GuideToBuild,
  compile: (guide: GuideToBuild) => Compiled,
  printing: LazyPrinter,
  options: BuildOptions,
  tell: (event: BuildEvent) => void,
): Promise<GuideOutcome> {
  let compiled: Compiled;
  try {
    compiled = compile(guide);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const failure = {
      message: `The program failed on ${guide.file}; this is a fault in it, not in the guide.`,
      hint: `Please report it with these lines:\n${what}`,
    };
    const nothing = { title: undefined, diagnostics: [], texts: new Map(), written: [] };
    const unknown = { meter: undefined, reading: undefined };
    return { file: guide.file, ...nothing, failures: [failure], ...unknown };
  }
  return buildGuide(guide, compiled, printing, options, tell);
}

async function buildGuide(
  guide: GuideToBuild,
  compiled: Compiled,
  printing: LazyPrinter,
  options: BuildOptions,
  tell: (event: BuildEvent) => void,
): Promise<GuideOutcome> {
  const { file, title, texts, meter, reading } = compiled;
  const diagnostics = [...compiled.diagnostics];
  const written: WrittenFile[] = [];
  const failures: Failure[] = [];
  const cwd = options.cwd ?? process.cwd();
  const formats = options.formats ?? FORMATS;

  const write = async (
    { edition, paper, booklet }: CompiledHandout,
    format: OutputFormat,
    content: string | Uint8Array,
    counts: Pick<WrittenFile, 'pages' | 'sides'> = {},
  ) => {
    const name = booklet ? `${edition}-booklet` : edition;
    const path = join(options.out ?? 'output', `${guide.name}-${name}.${format}`);
    await writeWhole(resolve(cwd, path), content);
    const bytes = Buffer.byteLength(content);
    const one = { path, guide: file, edition, paper, booklet, format, ...counts, bytes };
    written.push(one);
    tell({ kind: 'wrote', written: one });
  };

  for (const handout of hasErrors(diagnostics) ? [] : compiled.handouts) {
    if (options.signal?.aborted) break;
    const message = options.booklets ? noBooklet(handout.edition) : '';
    if (message) tell({ kind: 'notice', message });
    try {
      // Printed before anything is written: what cannot be printed leaves its draft as it was too.
      let pdf: Printed | undefined;
      if (formats.includes('pdf')) {
        tell({ kind: 'printing', file, edition: handout.edition, booklet: handout.booklet });
        pdf = await printing.print(handout);
        const problems = pageProblems(compiled, handout, pdf.findings);
        diagnostics.push(...problems);
        if (hasErrors(problems)) continue;
      }
      // A booklet is for paper alone.
      if (formats.includes('html') && !handout.booklet) {
        await write(handout, 'html', handout.html);
      }
      if (!pdf) continue;
      await write(handout, 'pdf', pdf.bytes, { pages: pdf.pages, sides: pdf.sides });
    } catch (error) {
      if (options.signal?.aborted) break;
      if (!(error instanceof PrintError) && !(error instanceof WriteError)) throw error;
      failures.push({ message: error.message, hint: error.hint });
    }
  }
  return { file, title, diagnostics, texts, written, failures, meter, reading };
}
