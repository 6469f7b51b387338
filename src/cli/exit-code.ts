/** How a command ends. Every command uses these and no others. */
export const EXIT = {
  /** All is well; warnings are allowed. */
  fine: 0,
  /** A guide or an article has errors, or with `--strict` any finding. */
  problems: 1,
  /** The command line is wrong, or the program or the machine failed. */
  failure: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
