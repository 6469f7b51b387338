import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../source/diagnostic.ts';
import { readTextFile } from '../../source/text-file.ts';
import { folderOf } from '../../source/workspace.ts';
import { DiskWorkspace } from '../disk-workspace.ts';
import { filesNamed } from '../files-named.ts';
import type { GuideToBuild } from '../find-guides.ts';
import type { GuideOutcome, WrittenFile } from '../outcome.ts';
import { writeNew } from '../write-whole.ts';
import { FileHashes, hashOf } from './file-hashes.ts';
import type { FileRecord, GuideRecord, WholeBuild } from './guide-record.ts';
import { PresentInputs } from './inputs.ts';
import { RecordBook } from './record-book.ts';

/** The folder in the output folder where records are. */
export const RECORDS = '.studyguide';
/** Bytes beyond which a text is not shown; no file that a problem points to has as many. */
const MOST_BYTES = 20_000_000;

/** Where the files of a build are. */
export interface BuildPlaces {
  readonly cwd: string;
  /** The output folder, as it was named. */
  readonly out: string;
}

/** A guide that is built, by what was recorded of it. */
export interface KnownGuide {
  /** What came of it; undefined where anything that it is made of, or a file of it, has changed. */
  readonly unchanged: GuideOutcome | undefined;
  /** Notices that were told of what is unchanged. */
  readonly notices: readonly string[];
  /** Problems of the templates that it was made with. */
  readonly loaded: readonly Diagnostic[];
  /** A file that is there as it was written, and was made from just this; undefined where none is. */
  file(name: string, made: string): FileRecord | undefined;
}

/** What was built before, recorded beside it. Contents decide, by their hashes. */
export class BuildRecords {
  readonly hashes: FileHashes;
  readonly #folder: string;
  /** The folder of the handouts, with a separator at its end. */
  readonly #output: string;
  readonly #places: BuildPlaces;
  readonly #book: RecordBook;
  readonly #present: PresentInputs;

  constructor(places: BuildPlaces) {
    this.#places = places;
    this.#output = join(resolve(places.cwd, places.out), sep);
    this.#folder = join(this.#output, RECORDS);
    this.#book = new RecordBook(join(this.#folder, 'records'));
    this.hashes = new FileHashes(join(this.#folder, 'hashes.json'));
    this.#present = new PresentInputs(places.cwd, this.hashes);
  }

  /** Whether there is any record of a guide; one that has none is surely to be built. */
  knows(guide: GuideToBuild): boolean {
    return this.#book.of(guide.file) !== undefined;
  }

  /** What is known of a guide. `basis`: the hash of all that it depends on besides its inputs. */
  of(guide: GuideToBuild, basis: string): KnownGuide {
    const record = this.#book.of(guide.file);
    if (!record) return { unchanged: undefined, notices: [], loaded: [], file: () => undefined };
    const { whole, files } = record;
    const isThere = (name: string) => {
      const hash = files[name]?.hash;
      return hash !== undefined && this.hashes.of(this.#output + name) === hash;
    };
    const unchanged =
      whole?.basis === basis &&
      whole.files.every(isThere) &&
      this.#present.areStill(whole.inputs, guide.within)
        ? this.#outcome(guide, whole, files)
        : undefined;
    return {
      unchanged,
      notices: unchanged && whole ? whole.notices : [],
      loaded: unchanged && whole ? whole.loaded : [],
      file: (name, made) => (files[name]?.made === made && isThere(name) ? files[name] : undefined),
    };
  }

  /** Records a guide, whole or what there is of it; files of other editions stay known. */
  keep(
    { file }: GuideToBuild,
    files: ReadonlyMap<string, FileRecord>,
    whole: WholeBuild | undefined,
  ): void {
    const others = this.#book.of(file)?.files;
    const all = { ...others, ...Object.fromEntries(files) };
    // Where nothing was ever built, nothing is made for what came to nothing.
    if (files.size > 0 || (whole && existsSync(this.#folder))) {
      this.#book.add({ guide: file, files: all, ...(whole ? { whole } : {}) });
    }
    for (const name of files.keys()) this.hashes.note(this.#output + name);
    this.hashes.settle();
  }

  /** Keeps the hashes of files, and keeps Git from taking any of this for sources. */
  async save(): Promise<void> {
    // Where nothing was recorded there may be no output folder, and none is made.
    if (!existsSync(this.#folder)) return;
    this.hashes.settle();
    await Promise.all([this.hashes.save(), this.#book.tidy()]);
    const ignored = join(this.#folder, '.gitignore');
    if (!existsSync(ignored)) await writeNew(ignored, '*\n').catch(() => undefined);
  }

  /** Lets files be looked at anew: a round of a program that runs on begins. */
  lookAgain(): void {
    this.#book.lookAgain();
    this.#present.lookAgain();
  }

  #outcome(
    { file }: GuideToBuild,
    { title, diagnostics, loaded, meter, levels, time, files: names }: WholeBuild,
    files: GuideRecord['files'],
  ): GuideOutcome {
    const { cwd } = this.#places;
    const texts = [...filesNamed([...diagnostics, ...loaded])].map((name) => {
      const workspace = new DiskWorkspace({ cwd, within: [resolve(cwd, folderOf(name))] });
      const read = readTextFile(name, workspace, MOST_BYTES);
      return [name, read.ok ? read.text : read.readable] as const;
    });
    return {
      file,
      title,
      diagnostics,
      texts: new Map(texts),
      written: [],
      upToDate: names.flatMap((name): WrittenFile[] => {
        const written = files[name]?.written;
        return written ? [{ ...written, path: join(this.#places.out, name) }] : [];
      }),
      unchanged: true,
      failures: [],
      meter,
      reading: { levels: () => levels, time: () => time },
    };
  }
}

/** What a PDF is made from, in one hash. */
export function madeFrom(parts: readonly unknown[]): string {
  return hashOf(JSON.stringify(parts));
}
