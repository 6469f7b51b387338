import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { inWords, RequestError } from '../request-error.ts';
import { useStudio, useWords } from '../studio.ts';
import { PageDrawer } from './page-drawer.ts';

/** Milliseconds without typing after which the true pages are made. */
const PAUSE = 400;

/** The pages as they will be printed. Those shown stay until the new ones are drawn. */
export function PagesView({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLElement>(null);
  const drawer = useRef<PageDrawer>(undefined);
  const running = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const pages = useSignal<number | undefined>(undefined);
  const isWorking = useSignal(true);
  const failure = useSignal<string | undefined>(undefined);

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
      const { bytes, problems } = await studio.api.pages(guide.id, request, signal);
      // What only printing can tell stands until the text changes.
      if (guide.version.peek() === version) guide.showProblems(problems);
      if (bytes !== undefined && drawer.current) {
        const { page } = studio.words.peek().preview;
        pages.value = await drawer.current.draw(bytes, page, signal);
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
    void guide.edition.value;
    void guide.paper.value;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void make(), running.current ? PAUSE : 0);
  });

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
      <section
        ref={place}
        class={isStale ? 'pages stale' : 'pages'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={words.preview.pages}
      />
    </>
  );
}
