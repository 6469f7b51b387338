import type { Drafts } from './drafts.ts';
import type { GuideFiles } from './guide-files.ts';
import type { Library } from './library.ts';
import type { Session } from './session.ts';

/** All that handlers share for as long as the studio runs. */
export interface StudioState {
  /** The port that is listened on, once it is. */
  port(): number;
  readonly session: Session;
  readonly library: Library;
  readonly files: GuideFiles;
  readonly drafts: Drafts;
  /** The folder of the page's own files. */
  readonly page: string;
}
