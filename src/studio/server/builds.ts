import { build } from '../../build/build.ts';
import type { BuildEvent, Failure, WrittenFile } from '../../build/outcome.ts';
import type { BuildAnswer, BuildRequest } from '../messages/builds.ts';
import type { Refusal } from '../messages/refusal.ts';
import type { BuiltFiles } from './built-files.ts';
import { studioProblems } from './drafts.ts';
import type { Events } from './events.ts';
import type { Library } from './library.ts';

/** Where a build finds what it needs; the same as for `studyguide build`. */
export interface BuildPlaces {
  readonly templates: string | undefined;
  readonly out: string;
  readonly browser: string | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/** Builds handouts as the command does, one build after another, and tells how far each is. */
export class Builds {
  readonly #library: Library;
  readonly #built: BuiltFiles;
  readonly #events: Events;
  readonly #places: BuildPlaces;
  #last: Promise<unknown> = Promise.resolve();

  constructor(library: Library, built: BuiltFiles, events: Events, places: BuildPlaces) {
    this.#library = library;
    this.#built = built;
    this.#events = events;
    this.#places = places;
  }

  /** @throws UsageError where there is nothing to build. */
  run(request: BuildRequest): Promise<BuildAnswer> {
    const turn = this.#last.then(() => this.#run(request));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Waits for the last build, which ends early once the studio does. */
  async settled(): Promise<void> {
    await this.#last;
  }

  async #run({ guides: ids, editions, paper, job }: BuildRequest): Promise<BuildAnswer> {
    const { cwd, guidesFolder } = this.#library.folders;
    const known = ids?.map((id) => this.#library.find('guide', id)) ?? this.#library.guides();
    const { templates, out, browser, env } = this.#places;
    const result = await build({
      guides: known.map(({ file }) => file),
      guidesFolder,
      templates,
      out,
      browser,
      env,
      editions,
      paper,
      cwd,
      signal: this.#events.ended,
      onEvent: progress(job, (event) => this.#events.tell(event)),
    });
    const files: BuildAnswer['files'][number][] = [];
    for (const guide of known) {
      const written = [...result.written, ...result.upToDate].filter(
        (one) => one.guide === guide.file,
      );
      for (const file of await this.#built.of(guide, [])) {
        if (written.some((one) => isOf(one, file))) files.push({ ...file, guide: guide.id });
      }
    }
    return {
      files,
      problems: studioProblems('', result.diagnostics, result.texts),
      failures: result.failures.map(refusalOf),
    };
  }
}

/** What the machine could not do, as a refusal is told. */
function refusalOf({ code, message, hint }: Failure): Refusal {
  const [area, detail = ''] = code.split('/');
  const told = { message, hint };
  if (area === 'print') return { code: 'not-printed', facts: { code }, ...told };
  if (area === 'write') return { code: 'not-written', facts: { code: detail }, ...told };
  return { code: 'fault', ...told };
}

function isOf(written: WrittenFile, file: { edition: string; booklet: boolean }): boolean {
  const { format, edition, booklet } = written;
  return format === 'pdf' && edition === file.edition && booklet === file.booklet;
}

/** Tells a build's steps as events of a studio. */
function progress(
  job: string,
  tell: (event: Parameters<Events['tell']>[0]) => void,
): (event: BuildEvent) => void {
  let of = 0;
  let done = 0;
  return (event) => {
    if (event.kind === 'start') of = event.guides;
    if (event.kind === 'done') done++;
    const what = 'file' in event ? event.file : '';
    const edition = event.kind === 'printing' ? event.edition : undefined;
    tell({ kind: 'build', job, done, of, what, edition });
  };
}
