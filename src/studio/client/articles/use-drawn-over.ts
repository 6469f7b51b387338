import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ChoiceOfWords } from './choice-of-words.ts';
import type { Stretch } from './stops.ts';

/** Milliseconds that a stretch drawn by other means than a mouse must rest before it is taken. */
const REST = 700;

/** Takes what is drawn over with the mouse, or selected by touch, as the choice; a click moves the cursor. */
export function useDrawnOver(place: RefObject<HTMLElement | null>, choice: ChoiceOfWords): void {
  useEffect(() => {
    let isDown = false;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      const selection = getSelection();
      if (!place.current || !selection || selection.rangeCount === 0) return;
      const drawn = stretchOf(selection.getRangeAt(0), place.current);
      if (!drawn) return;
      if (drawn.start === drawn.end) {
        choice.goTo(drawn.start);
        return;
      }
      choice.choose(drawn);
      // What is chosen is marked by the page itself from here on.
      selection.removeAllRanges();
    };
    const down = ({ target, button }: PointerEvent) => {
      const isText = target instanceof Element && place.current?.contains(target);
      isDown = button === 0 && isText === true && target.closest('button') === null;
    };
    const up = () => {
      if (!isDown) return;
      isDown = false;
      clearTimeout(resting);
      // The browser sets its own selection after this event.
      setTimeout(take);
    };
    const change = () => {
      clearTimeout(resting);
      if (isDown || getSelection()?.isCollapsed !== false) return;
      resting = setTimeout(take, REST);
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    document.addEventListener('selectionchange', change);
    return () => {
      clearTimeout(resting);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
      document.removeEventListener('selectionchange', change);
    };
  }, [place, choice]);
}

/** The stretch of the article that a range covers, by what its pieces say of themselves. */
function stretchOf(range: Range, place: HTMLElement): Stretch | undefined {
  const pieces = [...place.querySelectorAll<HTMLElement>('[data-start]')].filter((piece) =>
    range.intersectsNode(piece),
  );
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const offset = (piece: HTMLElement, node: Node, at: number, otherwise: number) => {
    const start = Number(piece.dataset.start);
    const isText = node.nodeType === Node.TEXT_NODE && piece.contains(node);
    return isText ? Math.min(start + at, Number(piece.dataset.end)) : otherwise;
  };
  const start = offset(first, range.startContainer, range.startOffset, Number(first.dataset.start));
  const end = offset(last, range.endContainer, range.endOffset, Number(last.dataset.end));
  return { start, end: range.collapsed ? start : Math.max(start, end) };
}
