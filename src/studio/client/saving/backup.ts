import type { OpenedGuide } from '../../messages/guides.ts';
import type { FileId } from '../../messages/names.ts';

/** Text that the disk does not have yet. */
export interface Unsaved {
  readonly text: string;
  /** The hash of the file that it was made from. */
  readonly basedOn: string;
  /** An earlier state of the text that was sent to be saved and never answered: the disk may have it. */
  readonly sent?: string | undefined;
}

/** A copy as it lies in the drawer. */
export interface KeptCopy {
  /** Where it lies. */
  readonly key: string;
  readonly guide: FileId;
  /** The file name of the guide without its ending; empty where that was not kept. */
  readonly name: string;
  /** With the line ends of the file. */
  readonly text: string;
}

/** What the keys of all copies begin with; the guide's id and the page's name follow. */
const START = 'studyguide unsaved ';

/** A drawer of the browser's, such as `localStorage`. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A copy of a guide's unsaved text, which outlives the page and the program. */
export interface Backup {
  /**
   * The copy, or one that an earlier page has left behind, which is this page's from now on. Copies of
   * what is in the file are let go: a page that is left saves as it goes, and hears no answer. How lines
   * end is the file's matter, and nobody's text.
   */
  read(inFile: string): Unsaved | undefined;
  /** False where the browser keeps nothing, because it is full or set so. */
  write(unsaved: Unsaved): boolean;
  clear(): void;
}

/**
 * A page's copy of a guide. Each page has its own, so that of two that are open none clears or
 * overwrites what only the other has; of a page that is still open, the copy is taken and at once made
 * again. What several pages left behind comes back one by one, each time the guide is opened.
 */
export function backupOf(
  drawer: Drawer,
  { id, name }: Pick<OpenedGuide, 'id' | 'name'>,
  page: string,
): Backup {
  const start = `${START}${id} `;
  const own = start + page;
  const write = ({ text, basedOn, sent }: Unsaved) =>
    attempt(() => {
      drawer.setItem(own, JSON.stringify({ text, basedOn, sent, name }));
      return true;
    }) ?? false;
  const clear = (key: string) => attempt(() => drawer.removeItem(key));
  return {
    read(inFile) {
      const keys = keysOf(drawer).filter((one) => one !== own && one.startsWith(start));
      for (const key of [own, ...keys]) {
        const left = keptAt(drawer, key);
        if (!left) continue;
        if (linesOf(left.text) === linesOf(inFile)) {
          clear(key);
          continue;
        }
        if (key === own || write(left)) {
          if (key !== own) clear(key);
          return left;
        }
        // In a full drawer there is room for it once it is gone from its old place.
        clear(key);
        if (!write(left)) attempt(() => drawer.setItem(key, JSON.stringify(left)));
        return left;
      }
      return undefined;
    },
    write,
    clear: () => clear(own),
  };
}

/** All copies that the drawer has, this page's and those of others. */
export function copiesIn(drawer: Drawer): KeptCopy[] {
  return keysOf(drawer).flatMap((key) => {
    if (!key.startsWith(START)) return [];
    const kept = keptAt(drawer, key);
    const [guide = ''] = key.slice(START.length).split(' ');
    return kept ? [{ key, guide, name: kept.name ?? '', text: kept.text }] : [];
  });
}

/** Takes a copy out of the drawer. */
export function discard(drawer: Drawer, { key }: KeptCopy): void {
  attempt(() => drawer.removeItem(key));
}

/** What a drawer holds of a text; copies that older pages have left know no name. */
type Kept = Unsaved & { readonly name?: string };

function keptAt(drawer: Drawer, key: string): Kept | undefined {
  const kept = attempt(() => drawer.getItem(key));
  const value = kept == null ? undefined : attempt(() => JSON.parse(kept) as unknown);
  return isKept(value) ? value : undefined;
}

function keysOf(drawer: Drawer): string[] {
  const length = attempt(() => drawer.length) ?? 0;
  return Array.from({ length }, (_, index) => attempt(() => drawer.key(index)) ?? '');
}

function isKept(value: unknown): value is Kept {
  const { text, basedOn, sent, name } = (value ?? {}) as Partial<Kept>;
  const isWhole = [sent, name].every((one) => one === undefined || typeof one === 'string');
  return typeof text === 'string' && typeof basedOn === 'string' && isWhole;
}

/** A text with the line ends that an editor has. */
function linesOf(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** A browser may refuse its storage altogether, and then throws. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
