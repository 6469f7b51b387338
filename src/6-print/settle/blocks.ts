import type { PageTalk } from '../page-talk.ts';
import type { MarkedDocument } from './markers.ts';
import { POINT } from './page-area.ts';

/** A part of the document that its author could leave out. */
export interface Block {
  /** Where it is among the elements that have a `data-block`. */
  readonly index: number;
  /** The guide's own path to it, from its `data-path` or that of the element around it. */
  readonly path: string;
  /** Offsets into the text at the path, where it is a part of it: its `data-part`, as `120-340`. */
  readonly part?: { readonly start: number; readonly end: number };
  /** Points, with the text as it is set for print and not broken into pages. */
  readonly height: number;
}

/** The blocks of the document (`[data-block]`), on a text area of this width in points. */
export async function listBlocks(talk: PageTalk, width: number): Promise<readonly Block[]> {
  const found = await talk.ask(measureBlocks, width / POINT);
  return found.map(({ height, ...block }) => ({ ...block, height: height * POINT }));
}

/** Hides blocks from print, or shows them again. */
export function setHidden(talk: PageTalk, blocks: readonly Block[], hidden: boolean): void {
  talk.tell(
    (indexes, hide) => {
      const { document } = globalThis as unknown as { document: MarkedDocument };
      const all = [...document.querySelectorAll('[data-block]')];
      for (const index of indexes) {
        const style = all[index]?.style;
        if (hide) style?.setProperty('display', 'none', 'important');
        else style?.removeProperty('display');
      }
    },
    blocks.map(({ index }) => index),
    hidden,
  );
}

/** Runs in the browser. Heights in CSS pixels. */
function measureBlocks(width: number): Block[] {
  const { document } = globalThis as unknown as { document: MarkedDocument };
  const { style } = document.documentElement;
  style.setProperty('width', `${width}px`);
  const blocks = [...document.querySelectorAll('[data-block]')].flatMap((element, index) => {
    const path = element.closest('[data-path]')?.getAttribute('data-path');
    const ends = element.getAttribute('data-part')?.split('-').map(Number);
    const part = ends && { part: { start: ends[0] ?? 0, end: ends[1] ?? 0 } };
    const { height } = element.getBoundingClientRect();
    return path && height > 0 ? [{ index, path, height, ...part }] : [];
  });
  style.removeProperty('width');
  return blocks;
}
