import { useSignal } from '@preact/signals';
import type { ShelfGuide } from '../../messages/shelf.ts';
import { FailureNote } from '../shell/app.tsx';
import { LanguageChoice } from '../shell/language-choice.tsx';
import { useStudio, useWords } from '../studio.ts';
import { GuideCard } from './guide-card.tsx';
import { LeftBehind } from './left-behind.tsx';
import { NewGuideForm } from './new-guide.tsx';

/** All guides of the series: the first thing that someone sees. */
export function ShelfScreen() {
  const { shelf } = useStudio();
  const words = useWords();
  const copied = useSignal<ShelfGuide | 'template' | undefined>(undefined);
  const guides = shelf.value?.guides;
  return (
    <div class="shelf-screen">
      <header class="top">
        <h1>{words.studio}</h1>
        {shelf.value?.series !== undefined && <p class="series">{shelf.value.series}</p>}
        <LanguageChoice />
      </header>
      <FailureNote />
      <main class="shelf">
        <LeftBehind />
        {guides === undefined ? (
          <p>{words.loading}</p>
        ) : guides.length === 0 ? (
          <section class="card start-here">
            <h2>{words.shelf.empty}</h2>
            <p>{words.shelf.emptyWhy}</p>
            <NewGuideForm guides={guides} from={undefined} />
          </section>
        ) : (
          <>
            <div class="shelf-head">
              <div>
                <h2>{words.shelf.title}</h2>
                <p>{words.shelf.start}</p>
              </div>
              <button
                type="button"
                class="accent"
                aria-expanded={copied.value !== undefined}
                onClick={() => (copied.value = copied.value ? undefined : 'template')}
              >
                <span aria-hidden="true">+</span> {words.shelf.newGuide}
              </button>
            </div>
            {copied.value && (
              <section class="card" aria-label={words.shelf.newGuide}>
                <NewGuideForm
                  key={copied.value === 'template' ? '' : copied.value.id}
                  guides={guides}
                  from={copied.value === 'template' ? undefined : copied.value.id}
                  onCancel={() => (copied.value = undefined)}
                />
              </section>
            )}
            <ul class="guides">
              {guides.map((guide) => (
                <li key={guide.id}>
                  <GuideCard guide={guide} onCopy={() => (copied.value = guide)} />
                </li>
              ))}
            </ul>
          </>
        )}
      </main>
    </div>
  );
}
