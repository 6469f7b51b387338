import { useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { RequestError } from '../api.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { drawPages } from './draw-pages.ts';

/** Milliseconds without typing after which the true pages are made. */
const PAUSE = 400;

/** The pages as they will be printed. Those shown stay until the new ones are drawn. */
export function PagesView({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const pages = useSignal<number | undefined>(undefined);
  const isWorking = useSignal(true);
  const failure = useSignal<string | undefined>(undefined);
  const running = useRef<AbortController>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isFirst = useRef(true);

  const make = async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    isWorking.value = true;
    try {
      const request = {
        text: guide.text(),
        edition: guide.edition.peek(),
        paper: guide.paper.peek(),
      };
      const version = guide.version.peek();
      const { bytes, problems } = await studio.api.pages(guide.id, request, signal);
      // What only printing can tell stands until the text changes.
      if (guide.version.peek() === version) guide.showProblems(problems);
      if (bytes === undefined) {
        isWorking.value = false;
        return;
      }
      const width = place.current?.clientWidth ?? 600;
      const label = studio.words.peek().preview.page;
      const drawn = await drawPages(bytes, { width, label, signal });
      if (signal.aborted || !place.current) return;
      const { scrollTop } = place.current;
      place.current.replaceChildren(...drawn);
      place.current.scrollTop = scrollTop;
      pages.value = drawn.length;
      failure.value = undefined;
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof RequestError)) throw error;
      failure.value = error.message || studio.words.peek().failed.offline;
    }
    isWorking.value = false;
  };

  useSignalEffect(() => {
    void guide.version.value;
    void guide.edition.value;
    void guide.paper.value;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void make(), isFirst.current ? 0 : PAUSE);
    isFirst.current = false;
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      running.current?.abort();
    },
    [],
  );

  const isStale = failure.value !== undefined || (isWorking.value && pages.value !== undefined);
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
