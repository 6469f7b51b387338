import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { basename, resolve } from 'node:path';
import { findGuides } from '../../build/find-guides.ts';
import { findInstallation } from '../../build/installation.ts';
import { refuseUnknown } from '../../build/refuse-unknown.ts';
import { UsageError } from '../../build/usage-error.ts';
import { removeAbandonedDrafts } from '../../build/write-whole.ts';
import { type GuardName, makeApp } from './app.ts';
import { Builds } from './builds.ts';
import { BuiltFiles } from './built-files.ts';
import { Drafts } from './drafts.ts';
import { Events } from './events.ts';
import { type Contain, contained } from './guards/contained.ts';
import { GuideFiles } from './guide-files.ts';
import { History } from './history.ts';
import { Imports } from './imports.ts';
import { Library } from './library.ts';
import { type ListenSettings, listen, portOf, stopListening } from './listen.ts';
import type { Studio, StudioOptions } from './open-studio.ts';
import { Pages } from './pages.ts';
import { Session } from './session.ts';
import { ShelfList } from './shelf.ts';
import type { StudioState } from './state.ts';
import { watchFolder } from './watch.ts';

/**
 * The ports that are tried first, in this order. What a browser keeps belongs to an address with its port: a page that
 * outlives the studio finds its next launch, and its own notes, at the same one. Several are for studios of several
 * folders, which are opened in the same order as a rule.
 */
const USUAL_PORTS = [47_811, 47_812, 47_813, 47_814] as const;

/** What only tests change. */
export interface StudioParts {
  /** A guard to leave out, to see what it is there for. */
  readonly without?: GuardName | undefined;
  readonly contain?: Contain | undefined;
  readonly listening?: ListenSettings | undefined;
  /** The ports that are tried first. */
  readonly usualPorts?: readonly number[] | undefined;
  /** The folder of the page; the installation's when left out. */
  readonly page?: string | undefined;
}

/**
 * Puts the studio together and starts it.
 *
 * @throws UsageError where there is no such guide or the port is taken.
 */
export async function startStudio(
  options: StudioOptions,
  { without, contain = contained, listening, page, usualPorts = USUAL_PORTS }: StudioParts = {},
): Promise<Studio> {
  const cwd = options.cwd ?? process.cwd();
  refuseUnknown({ templates: options.templates }, cwd);
  const { guidesFolder, file } = firstGuide(options, cwd);
  const folders = { cwd, guidesFolder, contain };
  const library = new Library(folders);
  const session = new Session();
  if (file !== undefined) {
    session.landing = `/#guide=${library.named('guide', basename(file)).id}`;
  }
  let port = 0;
  const env = options.env ?? process.env;
  const out = options.out ?? 'output';
  const places = { templates: options.templates, browser: options.browser };
  const events = new Events();
  const drafts = new Drafts(folders, options.templates);
  const built = new BuiltFiles(folders, out);
  const state: StudioState = {
    port: () => port,
    session,
    library,
    files: new GuideFiles(),
    drafts,
    pages: new Pages({ browser: options.browser, env }),
    shelf: new ShelfList(library, drafts, built),
    built,
    builds: new Builds(library, built, events, { ...places, out, env }),
    imports: new Imports(library),
    history: new History(env),
    events,
    page: page ?? findInstallation().studio,
  };
  const ports = options.port === undefined ? [...usualPorts, 0] : [options.port];
  const server = await listenSomewhere(makeApp(state, without), ports, listening);
  port = portOf(server);
  for (const name of ['', 'articles']) {
    await removeAbandonedDrafts(resolve(cwd, guidesFolder, name), Date.now());
  }
  const watch = await watchFolder(library, state.files, state.events, state.history);
  return {
    port,
    newAddress: (onUsed) => `http://127.0.0.1:${port}/?token=${session.newToken(onUsed)}`,
    async close() {
      await state.files.settled();
      state.events.end();
      await Promise.all([stopListening(server), watch.close(), state.pages.close()]);
      await state.builds.settled();
    },
  };
}

/** The guide to open, and the folder of guides: a guide's own where it is from elsewhere. */
function firstGuide(
  { guide, guidesFolder = 'guides' }: StudioOptions,
  cwd: string,
): { guidesFolder: string; file?: string } {
  if (guide === undefined) return { guidesFolder };
  const [found] = findGuides([guide], guidesFolder, cwd);
  if (!found || !existsSync(resolve(cwd, found.file))) {
    throw new UsageError(
      `There is no guide ${found?.file ?? guide}.`,
      'Check the name, or leave it out to see all guides.',
    );
  }
  return { guidesFolder: found.within, file: found.file };
}

/** Listens on the first of these ports that can be had. */
async function listenSomewhere(
  app: Parameters<typeof listen>[0],
  [port = 0, ...others]: readonly number[],
  listening: ListenSettings | undefined,
): Promise<Server> {
  try {
    return await listen(app, port, listening);
  } catch (error) {
    if (others.length > 0) return listenSomewhere(app, others, listening);
    throw unreachable(port, error);
  }
}

function unreachable(port: number, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: 'another program uses it',
    EACCES: 'you may not use it',
  };
  return new UsageError(
    `The studio cannot listen on port ${port}: ${reasons[code] ?? `the system says ${code}`}.`,
    'Leave --port out, and one that is free is used.',
  );
}
