import { useSignal } from '@preact/signals';
import type { ShelfGuide } from '../../messages/shelf.ts';
import { ImportScreen } from '../articles/import-screen.tsx';
import { AgainButton, LibraryCard } from '../articles/library-card.tsx';
import { FailureNote } from '../shell/app.tsx';
import { LanguageChoice } from '../shell/language-choice.tsx';
import { useStudio, useWords } from '../studio.ts';
import { GuideCard } from './guide-card.tsx';
import { LeftBehind } from './left-behind.tsx';
import { NewGuideForm } from './new-guide.tsx';

/** The saved articles, which guides quote. */
function Library() {
  const { shelf, importing } = useStudio();
  const words = useWords().articles;
  const articles = shelf.value?.articles ?? [];
  if (articles.length === 0) return null;
  return (
    <section class="library" aria-labelledby="library-title">
      <h2 id="library-title">{words.library}</h2>
      <p>{words.libraryAbout}</p>
      <ul class="article-cards">
        {articles.map((article) => (
          <LibraryCard key={article.id} title={article.title ?? article.path} article={article}>
            <AgainButton desk={importing} article={article} />
          </LibraryCard>
        ))}
      </ul>
    </section>
  );
}

/** All guides of the series: the first thing that someone sees. */
export function ShelfScreen() {
  const studio = useStudio();
  const { shelf, importing } = studio;
  /** What came of the article that was imported last. */
  const saved = useSignal<string | undefined>(undefined);
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
      {importing.isOpen.value ? (
        <ImportScreen
          desk={importing}
          saveLabel={words.articles.importing.saveAlone}
          onSaved={async ({ path }, isNew) => {
            const { savedAlone, replaced } = words.articles.importing;
            saved.value = isNew ? savedAlone(path) : replaced;
            studio.announce(saved.value);
          }}
        />
      ) : (
        <main class="shelf">
          {saved.value !== undefined && (
            <div class="note">
              <p>{saved.value}</p>
              <button type="button" onClick={() => (saved.value = undefined)}>
                {words.close}
              </button>
            </div>
          )}
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
                <div class="row">
                  <button
                    type="button"
                    class="accent"
                    aria-expanded={copied.value !== undefined}
                    onClick={() => (copied.value = copied.value ? undefined : 'template')}
                  >
                    <span aria-hidden="true">+</span> {words.shelf.newGuide}
                  </button>
                  <button type="button" onClick={() => importing.open()}>
                    <span aria-hidden="true">+</span> {words.articles.importing.open}
                  </button>
                </div>
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
          <Library />
        </main>
      )}
    </div>
  );
}
