import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useWords } from '../studio.ts';
import { DraftFrame } from './draft-frame.ts';

interface DraftProps {
  readonly guide: OpenGuide;
  onPick(pointer: string): void;
}

/** The draft in its frame, kept up to date. */
export function DraftView({ guide, onPick }: DraftProps) {
  const words = useWords();
  const place = useRef<HTMLIFrameElement>(null);
  const picked = useRef(onPick);
  picked.current = onPick;
  useEffect(() => {
    if (!place.current) return;
    const frame = new DraftFrame(place.current, (pointer) => picked.current(pointer));
    const showing = effect(() => {
      const page = guide.page.value;
      if (page) frame.show(page);
    });
    const marking = effect(() => {
      const pointer = guide.places.editing.value;
      frame.mark(pointer, true);
    });
    return () => {
      showing();
      marking();
    };
  }, [guide]);
  const isStale = guide.page.value !== undefined && !guide.isFresh.value;
  return (
    <iframe
      ref={place}
      class={isStale ? 'draft stale' : 'draft'}
      title={words.preview.frame}
      sandbox="allow-same-origin"
      src="/draft-frame"
    />
  );
}
