/** Where saved articles are. */
export interface LibraryOptions {
  /** The guides folder; `guides` when left out. */
  readonly guidesFolder?: string | undefined;
  readonly cwd?: string;
}
