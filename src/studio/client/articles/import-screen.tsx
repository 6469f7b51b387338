import { useEffect, useRef } from 'preact/hooks';
import type { SavedArticleAnswer } from '../../messages/imports.ts';
import { useStudio, useWords } from '../studio.ts';
import { ImportAgain } from './import-again.tsx';
import type { ImportDesk } from './import-desk.ts';
import { ImportFacts } from './import-facts.tsx';
import { ImportResult, ImportSource } from './import-review.tsx';
import { SourceForm } from './source-form.tsx';

interface ImportProps {
  readonly desk: ImportDesk;
  /** What the button says that saves a new article. */
  readonly saveLabel: string;
  /** Called with a new article once it is saved, or one whose text was replaced. */
  onSaved(saved: SavedArticleAnswer, isNew: boolean): Promise<void>;
}

/** Imports an article: chooses a source, looks through what was read, and saves it. */
export function ImportScreen({ desk, saveLabel, onSaved }: ImportProps) {
  const studio = useStudio();
  const words = useWords();
  const said = words.articles.importing;
  const title = useRef<HTMLHeadingElement>(null);
  const preview = desk.preview.value;
  const again = desk.again.value;
  const job = preview?.job;
  useEffect(() => title.current?.focus(), [job]);
  const save = async () => {
    const saved = await studio.attempt(() => desk.save());
    if (!saved) return;
    desk.close();
    await studio.loadShelf();
    await onSaved(saved, again === undefined);
  };
  return (
    <main class="import-screen" data-own-undo>
      <div class="import-head">
        <h2 tabIndex={-1} ref={title}>
          {again ? said.againTitle(again.title ?? again.path) : preview ? said.review : said.title}
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
              {again ? (
                <ImportAgain desk={desk} onSave={save} />
              ) : (
                <ImportFacts desk={desk} preview={preview} saveLabel={saveLabel} onSave={save} />
              )}
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
