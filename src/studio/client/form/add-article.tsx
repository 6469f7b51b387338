import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { OtherArticles, othersOf } from '../articles/other-articles.tsx';
import type { OpenGuide } from '../guide/open-guide.ts';
import { pointerOf } from '../guide/places.ts';
import { useStudio, useWords } from '../studio.ts';

interface AddProps {
  readonly guide: OpenGuide;
  /** What the button says. */
  readonly label: string;
}

/** Adds an article to the guide: one that is saved, or one that is imported now. */
export function AddArticle({ guide, label }: AddProps) {
  const studio = useStudio();
  const words = useWords().articles;
  const isOpen = useSignal(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen.value) return;
    // A guide that was opened by its address has not come by the shelf.
    if (!studio.shelf.peek()) void studio.loadShelf();
    place.current?.focus();
  }, [isOpen.value, isOpen, studio]);
  const library = studio.shelf.value?.articles;
  const hasOthers = library !== undefined && othersOf(guide, library).length > 0;
  return (
    <>
      <p class="row">
        <button
          type="button"
          aria-expanded={isOpen.value}
          aria-controls={id}
          onClick={() => (isOpen.value = !isOpen.value)}
        >
          <span aria-hidden="true">+</span> {label}
        </button>
        <button type="button" onClick={() => guide.places.show('articles')}>
          {studio.words.value.form.toArticles}
        </button>
      </p>
      {isOpen.value && (
        <div class="add-article" id={id} ref={place} tabIndex={-1}>
          <p class="hint">{hasOthers ? words.addOne : words.addNone}</p>
          <OtherArticles
            guide={guide}
            onAdded={(name) => {
              isOpen.value = false;
              guide.places.target.value = { pointer: pointerOf(['articles', name]) };
            }}
          />
          <p>
            <button type="button" onClick={() => guide.articles.importing.open()}>
              <span aria-hidden="true">+</span> {words.importing.open}
            </button>
          </p>
        </div>
      )}
    </>
  );
}
