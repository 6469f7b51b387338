import { useSignalEffect } from '@preact/signals';
import type { RefObject } from 'preact';
import type { OpenGuide } from '../guide/open-guide.ts';
import { FORM } from './layout.ts';

/** Marks the element of a field, by its pointer. */
export const POINTER = 'data-pointer';

/**
 * Takes someone to the field that was asked for: opens the items around it, then puts the cursor in it.
 *
 * @param open called with the section that must be shown for it.
 */
export function useTarget(
  guide: OpenGuide,
  place: RefObject<HTMLElement | null>,
  open: (section: string) => void,
): void {
  useSignalEffect(() => {
    const target = guide.places.target.value;
    if (!target) return;
    const { pointer } = target;
    const key = pointer.split('/')[1];
    const section = FORM.find((one) => one.key === key);
    if (section) open(section.name);
    const items = ancestors(pointer);
    guide.places.openItems.value = new Set([...guide.places.openItems.peek(), ...items]);
    // What was opened is in the page after the next drawing.
    requestAnimationFrame(() => {
      guide.places.target.value = undefined;
      const found = place.current && nearest(place.current, pointer);
      if (!found) return;
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      found.focus({ preventScroll: true });
      found.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' });
      if (target.selects && found instanceof HTMLInputElement) found.select();
      if (target.selects && found instanceof HTMLTextAreaElement) found.select();
    });
  });
}

function nearest(place: HTMLElement, pointer: string): HTMLElement | undefined {
  for (const at of [pointer, ...ancestors(pointer)]) {
    const found = place.querySelector<HTMLElement>(`[${POINTER}="${CSS.escape(at)}"]`);
    if (found) return found;
  }
  return undefined;
}

/** A pointer and all that are around it, the innermost first. */
function ancestors(pointer: string): string[] {
  const found: string[] = [];
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) found.push(at);
  return found;
}
