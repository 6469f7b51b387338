import type { Builds } from './builds.ts';
import type { BuiltFiles } from './built-files.ts';
import type { Drafts } from './drafts.ts';
import type { Events } from './events.ts';
import type { GuideFiles } from './guide-files.ts';
import type { History } from './history.ts';
import type { Imports } from './imports.ts';
import type { Library } from './library.ts';
import type { Pages } from './pages.ts';
import type { Session } from './session.ts';
import type { ShelfList } from './shelf.ts';

/** All that handlers share for as long as the studio runs. */
export interface StudioState {
  /** The port that is listened on, once it is. */
  port(): number;
  readonly session: Session;
  readonly library: Library;
  readonly files: GuideFiles;
  readonly drafts: Drafts;
  readonly pages: Pages;
  readonly shelf: ShelfList;
  readonly built: BuiltFiles;
  readonly builds: Builds;
  readonly imports: Imports;
  readonly history: History;
  readonly events: Events;
  /** The folder of the page's own files. */
  readonly page: string;
}
