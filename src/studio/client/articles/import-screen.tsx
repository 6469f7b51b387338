import { useEffect, useRef } from 'preact/hooks';
import type { OpenGuide } from '../guide/open-guide.ts';
import { useStudio, useWords } from '../studio.ts';
import { addArticle } from './guide-articles.ts';
import { ImportFacts } from './import-facts.tsx';
import { ImportResult, ImportSource } from './import-review.tsx';
import { SourceForm } from './source-form.tsx';

/** Imports an article: chooses a source, looks through what was read, saves it and adds it to the guide. */
export function ImportScreen({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords();
  const said = words.articles.importing;
  const desk = guide.articles.importing;
  const title = useRef<HTMLHeadingElement>(null);
  const preview = desk.preview.value;
  const job = preview?.job;
  useEffect(() => title.current?.focus(), [job]);
  const save = async () => {
    const saved = await studio.attempt(() => desk.save());
    if (!saved) return;
    desk.close();
    await studio.loadShelf();
    const name = addArticle(guide, saved.path);
    studio.announce(name === undefined ? said.savedOnly(saved.path) : said.saved(name));
    guide.places.show('articles');
    if (name !== undefined) await studio.attempt(() => guide.articles.show(name));
  };
  return (
    <main class="import-screen" data-own-undo>
      <div class="import-head">
        <h2 tabIndex={-1} ref={title}>
          {preview ? said.review : said.title}
        </h2>
        <div class="row">
          {preview && (
            <button type="button" onClick={() => desk.restart()}>
              {said.other}
            </button>
          )}
          <button type="button" onClick={() => desk.close()}>
            {words.cancel}
          </button>
        </div>
      </div>
      {preview ? (
        <>
          <p class="hint">{said.reviewHint}</p>
          <div class="import-columns">
            <ImportSource desk={desk} preview={preview} />
            <div class="import-saving">
              <ImportFacts desk={desk} preview={preview} onSave={save} />
              <ImportResult preview={preview} />
            </div>
          </div>
        </>
      ) : (
        <SourceForm desk={desk} />
      )}
    </main>
  );
}
