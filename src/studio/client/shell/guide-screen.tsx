import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { ArticlesView } from '../articles/articles-view.tsx';
import { ImportForGuide } from '../articles/import-for-guide.tsx';
import { EditorPane } from '../editor/editor-pane.tsx';
import { FormView } from '../form/form-view.tsx';
import type { GuideView } from '../guide/navigation.ts';
import type { OpenGuide } from '../guide/open-guide.ts';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { ProblemList } from '../problems/problem-list.tsx';
import { visitProblem } from '../problems/visit.ts';
import { ConflictView } from '../saving/conflict-view.tsx';
import { HistoryButton } from '../saving/history-view.tsx';
import { GuideNotices } from '../saving/notices.tsx';
import { SaveStatus } from '../saving/save-status.tsx';
import { useStudio, useWords } from '../studio.ts';
import { FailureNote } from './app.tsx';
import { Choice } from './choice.tsx';
import { LanguageChoice } from './language-choice.tsx';

type Part = 'guide' | 'handout';

/** A guide beside its handout; in a narrow window one of the two at a time. */
export function GuideScreen({ guide }: { guide: OpenGuide }) {
  const words = useWords();
  const part = useSignal<Part>('guide');
  const isMerging = useSignal(false);
  useLeaving(guide);
  useKeys(guide);
  const conflict = guide.saver.state.value.kind === 'conflict';
  return (
    <div class="guide-screen">
      <button
        type="button"
        class="skip"
        onClick={() => document.getElementById('guide-pane')?.focus()}
      >
        {words.skipToGuide}
      </button>
      <GuideHeader guide={guide} />
      <FailureNote />
      <GuideNotices
        guide={guide}
        isMerging={isMerging.value}
        onCompare={() => (isMerging.value = true)}
      />
      {conflict && isMerging.value ? (
        <ConflictView guide={guide} onClose={() => (isMerging.value = false)} />
      ) : guide.articles.importing.isOpen.value ? (
        <ImportForGuide guide={guide} />
      ) : (
        <>
          <nav class="part-choice" aria-label={words.views.parts}>
            <Choice
              label={words.views.parts}
              value={part.value}
              options={[
                ['guide', words.views.guide],
                ['handout', words.views.handout],
              ]}
              onChoose={(chosen) => (part.value = chosen)}
            />
          </nav>
          <main class="panes" data-part={part.value}>
            <GuidePane guide={guide} />
            <PreviewPane
              guide={guide}
              onPick={(pointer) => {
                part.value = 'guide';
                guide.places.goTo(pointer);
              }}
            />
          </main>
        </>
      )}
    </div>
  );
}

function GuideHeader({ guide }: { guide: OpenGuide }) {
  const studio = useStudio();
  const words = useWords();
  const step = (done: boolean, said: string, otherwise: string) =>
    studio.announce(done ? said : otherwise);
  return (
    <header class="top">
      <a class="button" href="#shelf">
        <span aria-hidden="true">←</span> {words.allGuides}
      </a>
      <h1>{guide.title.value || words.shelf.untitled}</h1>
      <SaveStatus guide={guide} />
      <div class="row">
        <button
          type="button"
          aria-disabled={!guide.doc.canUndo.value}
          title="Ctrl+Z"
          onClick={() => step(guide.doc.undo(), words.undone, words.nothingToUndo)}
        >
          <span aria-hidden="true">↶</span> {words.undo}
        </button>
        <button
          type="button"
          aria-disabled={!guide.doc.canRedo.value}
          title="Ctrl+Y"
          onClick={() => step(guide.doc.redo(), words.redone, words.nothingToRedo)}
        >
          <span aria-hidden="true">↷</span> {words.redo}
        </button>
        <LanguageChoice />
      </div>
    </header>
  );
}

function GuidePane({ guide }: { guide: OpenGuide }) {
  const words = useWords();
  const views: readonly [GuideView, string][] = [
    ['form', words.views.form],
    ['yaml', words.views.yaml],
    ['articles', words.articles.view],
  ];
  const intro: Readonly<Record<GuideView, string>> = {
    form: words.form.intro,
    yaml: words.editor.keys,
    articles: words.articles.intro,
  };
  return (
    <section class="pane guide-pane" id="guide-pane" tabIndex={-1} aria-label={words.views.guide}>
      <div class="pane-title">
        <h2>{words.views.guide}</h2>
        <p class="hint">{intro[guide.places.shown.value]}</p>
      </div>
      <div class="pane-head">
        <Choice
          label={words.views.guideViews}
          value={guide.places.shown.value}
          options={views}
          onChoose={(view) => guide.places.show(view)}
        />
        <HistoryButton guide={guide} />
      </div>
      {guide.places.shown.value === 'form' && <FormView guide={guide} />}
      {guide.places.shown.value === 'yaml' && <EditorPane guide={guide} />}
      {guide.places.shown.value === 'articles' && <ArticlesView guide={guide} />}
      <ProblemList guide={guide} />
    </section>
  );
}

/** Saves at once when someone turns away from the page or leaves it, and keeps a copy of its own. */
function useLeaving(guide: OpenGuide): void {
  useEffect(() => {
    const flush = () => void guide.saver.flush();
    const leave = () => {
      takeTyped();
      void guide.saver.flush(true);
    };
    const turn = () => {
      if (document.visibilityState === 'hidden') leave();
    };
    const hear = ({ newValue }: StorageEvent) => {
      if (newValue === null) guide.saver.keepAgain();
    };
    addEventListener('storage', hear);
    addEventListener('blur', flush);
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', turn);
    return () => {
      removeEventListener('storage', hear);
      removeEventListener('blur', flush);
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', turn);
    };
  }, [guide]);
}

/** Has a field take what is typed in it that it takes only when it is left, such as a name: nobody leaves it now. */
function takeTyped(): void {
  const field = document.activeElement;
  // A box to tick has taken already what was done to it, and a file is not chosen twice.
  if (!(field instanceof HTMLInputElement) || field.type !== 'text') return;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** F8 goes through the problems, wherever the cursor is; undo and redo are the text's in the form, too. */
function useKeys(guide: OpenGuide): void {
  const studio = useStudio();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const words = studio.words.peek();
      const isCommand = event.ctrlKey || event.metaKey;
      if (event.key === 'F8' && !isCommand && !event.altKey) {
        event.preventDefault();
        studio.announce(visitProblem(guide, event.shiftKey ? -1 : 1, words));
        return;
      }
      const isInEditor =
        event.target instanceof Element && event.target.closest('.cm-editor, [data-own-undo]');
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isCommand || event.altKey || isInEditor || !(isRedo || key === 'z')) return;
      // A field's own undo knows nothing of the text that the field is a view of.
      event.preventDefault();
      if (isRedo) studio.announce(guide.doc.redo() ? words.redone : words.nothingToRedo);
      else studio.announce(guide.doc.undo() ? words.undone : words.nothingToUndo);
    };
    addEventListener('keydown', press, true);
    return () => removeEventListener('keydown', press, true);
  }, [guide, studio]);
}
