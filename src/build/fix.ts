import { type Compiled, SERIES_NAMES } from '../compile.ts';
import type { Diagnostic, TextEdit } from '../source/diagnostic.ts';
import { apart, applyEdits } from '../source/edits.ts';
import { type Position, positionAt } from '../source/text.ts';
import { folderOf, joinPath } from '../source/workspace.ts';
import { type ProblemsFound, problemsOf } from './check.ts';
import { moreErrors } from './fix-gain.ts';
import { type Fix, fixesOf } from './fixes-of.ts';
import { type CheckOptions, type Prepared, prepare } from './prepare.ts';
import { writeFixed } from './write-fixed.ts';

/** Which guides to fix, and whether to write. */
export interface FixOptions extends CheckOptions {
  /** Only tell what would be done. */
  readonly dryRun?: boolean | undefined;
}

/** A fix that was made: where it was when it was found, and what it did. */
export interface AppliedFix extends Position {
  readonly file: string;
  readonly title: string;
}

/** A file that fixes have changed, or would. Both texts are without a byte order mark. */
export interface FixedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

/** What came of fixing; the problems and texts are those that are left. */
export interface FixResult extends ProblemsFound {
  readonly fixed: readonly AppliedFix[];
  readonly files: readonly FixedFile[];
  /** How many fixes were left out because more errors would be told with them. */
  readonly left: number;
}

/** How often the guides are looked at again for what can be fixed now. */
const MOST_ROUNDS = 10;

/**
 * Makes the fixes that problems carry in guides and in what they share, until there is no more to
 * fix. Nothing but the characters of a fix changes in a file, and each file is written whole or not
 * at all. A fix with which a file would have more errors is left out; articles are never changed.
 *
 * @throws UsageError where there is nothing to check, or a file changes meanwhile.
 * @throws WriteError
 */
export async function fix(options: FixOptions = {}): Promise<FixResult> {
  const prepared = prepare(options, { onlyProblems: true });
  const fixing = new Fixing(prepared);
  for (let round = 0; round < MOST_ROUNDS && fixing.goOver(); round++);
  const { files } = fixing;
  if (!options.dryRun) {
    for (const file of files) await writeFixed(file, options.cwd ?? process.cwd());
  }
  const { fixed, left, compiled } = fixing;
  return { ...problemsOf(prepared, compiled), fixed, files, left };
}

/** Guides in the making: their texts as they would be with the fixes made so far. */
class Fixing {
  readonly fixed: AppliedFix[] = [];
  readonly #prepared: Prepared;
  readonly #mayChange: ReadonlySet<string>;
  readonly #texts = new Map<string, string>();
  readonly #before = new Map<string, string>();
  #compiled: Compiled[];

  constructor(prepared: Prepared) {
    this.#prepared = prepared;
    this.#compiled = prepared.guides.map((guide) => prepared.compile(guide));
    this.#mayChange = new Set(
      prepared.guides.flatMap(({ file }) => [
        file,
        ...SERIES_NAMES.map((name) => joinPath(folderOf(file), name)),
      ]),
    );
  }

  get compiled(): readonly Compiled[] {
    return this.#compiled;
  }

  get left(): number {
    return new Set(this.#fixes().map(keyOf)).size;
  }

  get files(): FixedFile[] {
    return [...this.#before].flatMap(([file, before]) => {
      const after = this.#texts.get(file) ?? before;
      return after === before ? [] : [{ file, before, after }];
    });
  }

  /** Makes what fixes there are, each file by itself; tells whether any was made. */
  goOver(): boolean {
    const found = new Map<string, Fix[]>();
    for (const fix of this.#fixes()) {
      const edits = found.get(fix.file) ?? [];
      if (!edits.some((one) => keyOf(one) === keyOf(fix))) edits.push(fix);
      found.set(fix.file, edits);
    }
    const before = this.fixed.length;
    for (const [file, edits] of found) this.#fixFile(file, edits);
    return this.fixed.length > before;
  }

  #fixes(): Fix[] {
    const diagnostics = this.#compiled.flatMap((guide) => guide.diagnostics);
    return fixesOf(diagnostics, this.#mayChange);
  }

  #fixFile(file: string, edits: readonly Fix[]): void {
    const text = this.#compiled
      .map(({ texts }) => texts.get(file))
      .find((one) => one !== undefined);
    if (text === undefined) return;
    const made: Fix[] = [];
    for (const edit of apart(edits)) {
      if (!this.#try(edit, applyEdits(text, [...made, edit]))) continue;
      if (!this.#before.has(file)) this.#before.set(file, text);
      made.push(edit);
      this.fixed.push({ file, ...positionAt(text, edit.start), title: edit.title });
    }
  }

  /** Takes a text for a file's unless more errors are told with it. */
  #try({ file, code }: Fix, text: string): boolean {
    const texts = new Map(this.#texts).set(file, text);
    const before: Diagnostic[] = [];
    const after: Diagnostic[] = [];
    const now = this.#compiled.map((guide, index) => {
      const source = this.#prepared.guides[index];
      if (!source || !guide.texts.has(file)) return guide;
      const again = this.#prepared.compile(source, texts);
      before.push(...guide.diagnostics);
      after.push(...again.diagnostics);
      return again;
    });
    if (moreErrors(code, before, after)) return false;
    this.#texts.set(file, text);
    this.#compiled = now;
    return true;
  }
}

function keyOf({ file, title, start, text }: TextEdit): string {
  return JSON.stringify([file, title, start, text]);
}
