import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { PrintedBox } from '../../messages/drafts.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { inWords, RequestError } from '../request-error.ts';
import { useStudio, useWords } from '../studio.ts';
import { PageDrawer } from './page-drawer.ts';
import { boxesOf, pointerAt } from './printed-boxes.ts';

/** Milliseconds without typing after which the true pages are made. */
const PAUSE = 250;

interface PagesProps {
  readonly guide: OpenGuide;
  /** Called with the pointer of what was clicked. */
  onPick(pointer: string): void;
}

/** The pages as they will be printed. Those shown stay until the new ones are drawn. */
export function PagesView({ guide, onPick }: PagesProps) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLElement>(null);
  const drawer = useRef<PageDrawer>(undefined);
  const running = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pages = useSignal<number | undefined>(undefined);
  const isWorking = useSignal(true);
  const failure = useSignal<string | undefined>(undefined);
  const boxes = useSignal<readonly PrintedBox[]>([]);

  const make = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    isWorking.value = true;
    const version = guide.version.peek();
    const request = {
      text: guide.text(),
      edition: guide.edition.peek(),
      paper: guide.paper.peek(),
    };
    try {
      const { bytes, problems, boxes: at } = await studio.api.pages(guide.id, request, signal);
      // What only printing can tell stands until the text changes.
      if (guide.version.peek() === version) guide.showProblems(problems);
      if (bytes !== undefined && drawer.current) {
        const { page } = studio.words.peek().preview;
        pages.value = await drawer.current.draw(bytes, page, signal);
        if (at !== undefined && !signal.aborted) boxes.value = await studio.api.boxes(at, signal);
      }
      failure.value = undefined;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof RequestError)) throw error;
      failure.value = inWords(error, studio.words.peek()).join(' ');
    }
    if (!signal.aborted) isWorking.value = false;
  };

  useEffect(() => {
    if (place.current) drawer.current = new PageDrawer(place.current);
    return () => {
      clearTimeout(timer.current);
      running.current?.abort();
      drawer.current?.close();
    };
  }, []);
  useSignalEffect(() => {
    void guide.version.value;
    void guide.sources.value;
    void guide.edition.value;
    void guide.paper.value;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void make(), running.current ? PAUSE : 0);
  });

  // One who goes to another field is led there; one who types in it is left where they are.
  useSignalEffect(() => {
    const pointer = guide.places.editing.value;
    drawer.current?.mark(boxesOf(boxes.peek(), pointer), true);
  });
  useSignalEffect(() => {
    const all = boxes.value;
    drawer.current?.mark(boxesOf(all, guide.places.editing.peek()), false);
  });

  const pick = ({ target, offsetX, offsetY }: MouseEvent) => {
    const at = drawer.current?.pointAt(target, offsetX, offsetY);
    const pointer = at && pointerAt(boxes.value, at.page, at.x, at.y);
    if (pointer !== undefined) onPick(pointer);
  };

  const isStale = failure.value !== undefined || !guide.isFresh.value;
  return (
    <>
      <p class="hint" role="status">
        {isWorking.value
          ? words.preview.working
          : pages.value !== undefined && words.preview.pageCount(pages.value)}
      </p>
      {failure.value !== undefined && (
        <p class="note note-error" role="status">
          <span>
            <strong>{words.preview.pagesFailed}</strong> {failure.value}
          </span>
        </p>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard, each value is reached in the form and in the text */}
      <section
        ref={place}
        class={isStale ? 'pages stale' : 'pages'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={words.preview.pages}
        onClick={pick}
      />
    </>
  );
}
