import type { FileId } from '../../messages/names.ts';

/** Text that the disk does not have yet. */
export interface Unsaved {
  readonly text: string;
  /** The hash of the file that it was made from. */
  readonly basedOn: string;
}

/** A drawer of the browser's, such as `localStorage`. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A copy of a guide's unsaved text, which outlives the page and the program. */
export interface Backup {
  /** The copy, or one that an earlier page has left behind, which is this page's from now on. */
  read(): Unsaved | undefined;
  /** False where the browser keeps nothing, because it is full or set so. */
  write(unsaved: Unsaved): boolean;
  clear(): void;
}

/**
 * A page's copy of a guide. Each page has its own, so that of two that are open none clears or
 * overwrites what only the other has. What several pages left behind comes back one by one, each time
 * the guide is opened.
 */
export function backupOf(drawer: Drawer, guide: FileId, page: string): Backup {
  const start = `studyguide unsaved ${guide} `;
  const own = start + page;
  const unsavedAt = (key: string) => {
    const kept = attempt(() => drawer.getItem(key));
    const value = kept == null ? undefined : attempt(() => JSON.parse(kept) as unknown);
    return isUnsaved(value) ? value : undefined;
  };
  const write = ({ text, basedOn }: Unsaved) =>
    attempt(() => {
      drawer.setItem(own, JSON.stringify({ text, basedOn }));
      return true;
    }) ?? false;
  return {
    read() {
      const mine = unsavedAt(own);
      if (mine) return mine;
      for (const key of keysOf(drawer).filter((one) => one.startsWith(start))) {
        const left = unsavedAt(key);
        if (!left) continue;
        // In a full drawer there is room for it once it is gone from its old place.
        attempt(() => drawer.removeItem(key));
        if (!write(left)) attempt(() => drawer.setItem(key, JSON.stringify(left)));
        return left;
      }
      return undefined;
    },
    write,
    clear: () => attempt(() => drawer.removeItem(own)),
  };
}

function keysOf(drawer: Drawer): string[] {
  const length = attempt(() => drawer.length) ?? 0;
  return Array.from({ length }, (_, index) => attempt(() => drawer.key(index)) ?? '');
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
