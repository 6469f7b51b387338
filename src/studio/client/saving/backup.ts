/** Text that the disk does not have yet. */
export interface Unsaved {
  readonly text: string;
  /** The hash of the file that it was made from. */
  readonly basedOn: string;
}

/** A drawer of the browser's, such as `localStorage`. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** A copy of a guide's unsaved text, which outlives the page and the program. */
export interface Backup {
  read(): Unsaved | undefined;
  /** False where the browser keeps nothing, because it is full or set so. */
  write(unsaved: Unsaved): boolean;
  clear(): void;
}

/** The copy of the guide in `file`; its id would change when the program is started again. */
export function backupOf(drawer: Drawer, file: string): Backup {
  const key = `studyguide unsaved ${file}`;
  return {
    read() {
      const kept = attempt(() => drawer.getItem(key));
      const value = kept == null ? undefined : attempt(() => JSON.parse(kept) as unknown);
      return isUnsaved(value) ? value : undefined;
    },
    write: ({ text, basedOn }) =>
      attempt(() => {
        drawer.setItem(key, JSON.stringify({ text, basedOn }));
        return true;
      }) ?? false,
    clear: () => attempt(() => drawer.removeItem(key)),
  };
}

function isUnsaved(value: unknown): value is Unsaved {
  const { text, basedOn } = (value ?? {}) as Partial<Unsaved>;
  return typeof text === 'string' && typeof basedOn === 'string';
}

/** A browser may refuse its storage altogether, and then throws. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
